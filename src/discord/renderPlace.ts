import { countOf } from '../core/countOf.ts';
import { scopeText } from '../app/scopeText.ts';
import { formatCitation, type Citation } from '../core/citation.ts';
import type { Passage } from '../core/passage.ts';
import type { Scope } from '../liveIndex.ts';
import { versionTag } from './versionTag.ts';
import type { StoredPair } from '../ports.ts';
import type { Place, Turn } from './action.ts';
import { buildMessage } from './buildMessage.ts';
import type { ButtonFace } from './buttonRow.ts';
import { citationLine } from './citationLine.ts';
import { clipText } from './clipText.ts';
import { dateText } from './dateText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { feedbackButtons } from './feedback/feedbackButtons.ts';
import type { Audience, Block, Message } from './message.ts';
import { pairBlocks } from './pairBlocks.ts';
import { plainBlock } from './plainBlock.ts';
import { referenceButtons } from './referenceBlocks.ts';
import { readAsLine } from './readAsLine.ts';

/** One of the places found for a question. */
export interface ShownPlace {
  readonly stored: StoredPair;
  /** Null: the opening of the antwoord. */
  readonly excerpt: Passage | null;
  readonly turn: Turn;
  readonly searched: Scope;
  /** The question as asked; null when it is not known any more, for it is not kept, and empty when it is not to be shown. */
  readonly query: string | null;
  /** As what it was read, where that is not as it stands. */
  readonly readAs?: string | undefined;
}

const MAX_QUERY_SHOWN = 150;

/** One place found: how far it answers, the vraag, the excerpt, its citation, and where else to look. */
export function renderPlace(shown: ShownPlace, audience: Audience): Message {
  const { stored, excerpt, query, readAs } = shown;
  const asked =
    query === null || query === ''
      ? ''
      : `Gevraagd: ${escapeMarkdown(clipText(query, MAX_QUERY_SHOWN))}`;
  return buildMessage({
    blocks: [
      plainBlock(`### ${headingOf(shown)}`, warningOf(shown), asked, readAsLine(readAs)),
      ...pairBlocks(stored, excerpt),
      plainBlock(citationLine(stored)),
      furtherBlock(shown),
      plainBlock(`-# Gezocht in ${searchedText(shown)}.`),
    ],
    buttons: buttonsOf(shown, audience),
    moreButtons: feedbackButtons(shown.turn.grade, formatCitation(citationOf(stored))),
  });
}

/** A later place of a filtered search knows only that there was a filter. */
function searchedText({ searched, turn }: ShownPlace): string {
  if (turn.isFiltered && searched.filter === undefined) return 'een deel van de brieven';
  return escapeMarkdown(scopeText(searched));
}

function headingOf({ turn, searched }: ShownPlace): string {
  const { grade, at, places } = turn;
  if (grade === 'geen') {
    return `Niet gevonden in ${countOf(searched.brieven, 'brief', 'brieven')}`;
  }
  if (at > 0) return `Plaats ${at + 1} van ${places.length}`;
  return grade === 'antwoord'
    ? 'Gevonden in de brieven'
    : 'Mogelijk verwant; dit beantwoordt uw vraag misschien niet.';
}

function warningOf({ turn: { grade, at } }: ShownPlace): string {
  if (grade === 'geen')
    return 'Dit komt er het dichtst bij, maar het is geen antwoord op uw vraag.';
  if (at === 0) return '';
  return grade === 'antwoord'
    ? 'Deze plaats past minder goed bij uw vraag dan de eerste.'
    : 'Mogelijk verwant; dit beantwoordt uw vraag misschien niet.';
}

/** The other places, by number and date. */
function furtherBlock({ turn: { grade, at, places } }: ShownPlace): Block {
  const further = grade === 'geen' || at > 0 ? [] : places.slice(1);
  const lines = further.map(({ kenmerk, nr }) => {
    const date = /^\d{4}-\d{2}-\d{2}/u.exec(kenmerk)?.[0] ?? null;
    return `- ${escapeMarkdown(formatCitation({ kenmerk, nr }))}, ${dateText(date)}`;
  });
  return plainBlock(...(lines.length > 0 ? ['Kijk ook bij:', ...lines] : []));
}

function buttonsOf({ stored, turn }: ShownPlace, audience: Audience): readonly ButtonFace[] {
  const { grade, at, places } = turn;
  const { brief, pair } = stored;
  const citation = citationOf(stored);
  const place = places[at];
  const step = (to: number, label: string): readonly ButtonFace[] =>
    grade !== 'geen' && places[to]
      ? [{ label, action: { kind: 'volgende', ...turn, at: to } }]
      : [];
  return [
    {
      label: pair.antwoord ? 'Hele antwoord' : 'Hele vraag',
      action: { kind: 'heel', citation, page: 1 },
      isMain: true,
    },
    ...step(at - 1, 'Vorige'),
    ...step(at + 1, 'Volgende'),
    ...(grade === 'geen' ? [] : shareButton(place, stored, audience)),
    { label: 'Volledige brief', action: { kind: 'brief', kenmerk: brief.kenmerk } },
    ...referenceButtons([stored]),
  ];
}

function citationOf({ brief, pair }: StoredPair): Citation {
  return { kenmerk: brief.kenmerk, nr: pair.nr };
}

/** Where the message is public already, or the channel is a DM, there is nobody to share it with. */
function shareButton(
  place: Place | undefined,
  stored: StoredPair,
  audience: Audience,
): readonly ButtonFace[] {
  if (audience !== 'asker' || !place) return [];
  const action = { kind: 'deel' as const, place, version: versionTag([stored]) };
  return [{ label: 'Deel in kanaal', action }];
}
