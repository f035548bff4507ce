import { cite, type Cited } from '../app/cite.ts';
import { formatCitation, type Citation } from '../core/citation.ts';
import type { Passage } from '../core/passage.ts';
import { resolveReferences } from '../app/resolveReferences.ts';
import { BotError } from '../errors.ts';
import type { Archive, StoredPair } from '../ports.ts';
import type { Action, CitedAction, Place, Turn } from './action.ts';
import type { Audience, Message } from './message.ts';
import { renderCited } from './renderCited.ts';
import { renderFile } from './renderFile.ts';
import { renderList } from './renderList.ts';
import { renderPlace } from './renderPlace.ts';
import { renderShared } from './renderShared.ts';
import type { Services } from './services.ts';
import { versionTag } from './versionTag.ts';

/** Who reads the outcome, and the plain name of who pressed. */
export interface Presser {
  readonly audience: Audience;
  readonly name: string;
}

/** What a pressed button shows; null when the letter or number has gone since. */
export async function runAction(
  action: Action,
  presser: Presser,
  services: Services,
): Promise<Message | null> {
  const { archive } = services;
  switch (action.kind) {
    case 'heel':
    case 'blad':
    case 'deelblad':
      return showCited(action, presser, archive);
    case 'deel':
      return showShared(action, presser, archive);
    case 'volgende':
      return showTurn(action, presser, archive);
    case 'brief':
      return showFile(action.kenmerk, services);
    case 'brieven':
      return renderList(await archive.store.summaries(), action.page);
  }
}

async function showCited(
  { kind, citation, page, speaker, version }: CitedAction,
  { audience, name }: Presser,
  archive: Archive,
): Promise<Message | null> {
  const cited = await findCited(citation, archive);
  if (!cited) return null;
  checkVersion(cited.pairs, version);
  const part = speaker === undefined ? {} : { speaker };
  return kind === 'deelblad'
    ? renderCited(cited, page, { audience: 'channel', sharedBy: name, ...part })
    : renderCited(cited, page, { audience, ...part });
}

async function showShared(
  { place, version }: Extract<Action, { kind: 'deel' }>,
  { name }: Presser,
  archive: Archive,
): Promise<Message | null> {
  const stored = await findPair(place, archive);
  if (!stored) return null;
  checkVersion([stored], version);
  return renderShared(stored, excerptOf(place, stored), name);
}

/** What is shown to others is what the presser saw. @throws {@link BotError} `LETTER_CHANGED`. */
function checkVersion(pairs: readonly StoredPair[], version: string | undefined): void {
  if (version === undefined || version === versionTag(pairs)) return;
  throw new BotError('LETTER_CHANGED', 'the letter changed since it was shown');
}

async function showFile(
  kenmerk: string,
  { archive, originals }: Services,
): Promise<Message | null> {
  const { store } = archive;
  const brief = await store.brief(kenmerk);
  if (!brief) return null;
  // The file still holds what was erased from the archive.
  const isWhole = (await store.removedOf(brief.bron)).length === 0;
  const original = isWhole ? ((await originals?.read(brief)) ?? null) : null;
  return renderFile(brief, original);
}

async function showTurn(
  turn: Turn,
  { audience }: Presser,
  archive: Archive,
): Promise<Message | null> {
  const place = turn.places[turn.at];
  const stored = place && (await findPair(place, archive));
  if (!stored) return null;
  const { scope } = await archive.live();
  return renderPlace(
    {
      stored,
      excerpt: excerptOf(place, stored),
      turn,
      searched: scope,
      query: null,
    },
    audience,
  );
}

async function findCited(citation: Citation, archive: Archive): Promise<Cited | null> {
  try {
    return await cite(formatCitation(citation), archive);
  } catch (error) {
    const isGone = error instanceof BotError && /^(?:CITATION_|ARCHIVE_EMPTY)/u.test(error.code);
    if (isGone) return null;
    throw error;
  }
}

async function findPair({ kenmerk, nr }: Place, archive: Archive): Promise<StoredPair | null> {
  const pairs = await archive.store.pairsOf(kenmerk);
  const found = pairs.filter(({ pair }) => pair.nr === nr);
  return (await resolveReferences(found, archive))[0] ?? null;
}

/** Null as well where the letter changed since, and a word would be cut. */
function excerptOf({ excerpt }: Place, { brief, pair }: StoredPair): Passage | null {
  if (!excerpt || !pair.antwoord) return null;
  const { start, end } = pair.antwoord;
  const passage = { start: start + excerpt.start, end: start + excerpt.end };
  if (passage.end > end || passage.start >= passage.end) return null;
  const isCut = [passage.start, passage.end].some((at) =>
    /^[\p{L}\p{N}]{2}$/u.test(brief.tekst.slice(at - 1, at + 1)),
  );
  return isCut ? null : passage;
}
