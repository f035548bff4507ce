import { placeText } from '../app/placeText.ts';
import type { Cited } from '../app/cite.ts';
import type { Speaker } from '../core/citaat.ts';
import type { StoredBrief } from '../ports.ts';
import { briefHead } from './briefHead.ts';
import { buildMessage } from './buildMessage.ts';
import type { ButtonFace } from './buttonRow.ts';
import { citationText } from './citationText.ts';
import { clipText } from './clipText.ts';
import { dateText } from './dateText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { Audience, Message } from './message.ts';
import { overviewPages } from './overviewPages.ts';
import { pairMenu } from './pairMenu.ts';
import { paginate, type Pages } from './paginate.ts';
import { plainBlock } from './plainBlock.ts';
import { referenceButtons } from './referenceBlocks.ts';
import { sourceLink } from './sourceLink.ts';
import { versionTag } from './versionTag.ts';

const MAX_SUBJECT = 200;

interface CitedFor {
  readonly audience: Audience;
  /** The plain name of who showed it to everyone. */
  readonly sharedBy?: string;
  /** Only what this one says; absent: both. */
  readonly speaker?: Speaker;
}

/**
 * A page of what is cited: pairs in full, or the overview of a letter.
 *
 * @param page counted from 1; one that is not there gives the nearest.
 */
export function renderCited(cited: Cited, page: number, view: CitedFor): Message {
  const brief = cited.kind === 'brief' ? cited.brief : cited.pairs[0]?.brief;
  if (!brief) return buildMessage({ blocks: [plainBlock('Hier is niets te tonen.')] });
  const { sharedBy, speaker } = view;
  const pages = pagesOf(cited, speaker);
  const at = Math.min(Math.max(page, 1), pages.length);
  const shared = sharedBy === undefined ? '' : `${escapeMarkdown(clipText(sharedBy, 60))} deelt:`;
  return buildMessage({
    blocks: [
      plainBlock(
        shared,
        `### ${titleOf(cited)}${PART[speaker ?? 'both']}`,
        ...headOf(cited, brief),
      ),
      ...joinTight(pages[at - 1] ?? []),
      plainBlock(pages.length > 1 ? `-# Deel ${at} van ${pages.length}.` : ''),
    ],
    buttons: buttonsOf(cited, { brief, at, pages }, view),
    menus: cited.kind === 'brief' ? pairMenu(brief.kenmerk, cited.pairs, at) : [],
  });
}

function pagesOf({ kind, pairs }: Cited, speaker: Speaker | undefined): Pages {
  return kind === 'brief' ? overviewPages(pairs) : paginate(pairs, speaker && [speaker]);
}

const PART = { raad: ', alleen de vraag', college: ', alleen het antwoord', both: '' } as const;

/** Text displays count towards Discord's 40 components: all of a page goes in one. */
function joinTight(blocks: Pages[number]): Pages[number] {
  const text = blocks.map((block) => block.text).join('\n');
  return [{ text, quotes: blocks.flatMap(({ quotes }) => quotes) }];
}

function titleOf(cited: Cited): string {
  if (cited.kind === 'brief') return `Brief ${escapeMarkdown(cited.brief.kenmerk)}`;
  const [first] = cited.pairs;
  const last = cited.pairs.at(-1);
  if (!first || !last) return '';
  return first === last
    ? `${citationText(first)}${placeText(first)}`
    : `${citationText(first)} tot en met ${citationText(last)}`;
}

/** `Brief van 8 april 2024. Over: …` The subject is a heading of the letter, not a quotation from a pair. */
function aboutBrief(brief: StoredBrief): string {
  const about = brief.topic ?? brief.subject;
  const date = dateText(brief.letterDate);
  const over = about ? ` Over: ${escapeMarkdown(clipText(about, MAX_SUBJECT))}` : '';
  return `B${date.slice(1)}.${over}`;
}

/** Above pairs the letter in short; above the overview all that is known of it, with the names once, above all vragen. */
function headOf(cited: Cited, brief: StoredBrief): readonly string[] {
  if (cited.kind === 'brief') return briefHead(brief, cited.pairs, cited.corrected);
  return [aboutBrief(brief), sourceLink(brief)];
}

interface Shown {
  readonly brief: StoredBrief;
  readonly at: number;
  readonly pages: Pages;
}

function buttonsOf(
  cited: Cited,
  shown: Shown,
  { audience, speaker }: CitedFor,
): readonly ButtonFace[] {
  const { brief, at, pages } = shown;
  const citation = cited.kind === 'pairs' ? cited.citation : { kenmerk: brief.kenmerk, nr: null };
  const part = speaker === undefined ? {} : { speaker };
  const turn = (page: number, label: string): readonly ButtonFace[] =>
    pages[page - 1] ? [{ label, action: { kind: 'blad', citation, page, ...part } }] : [];
  const share: ButtonFace = {
    label: 'Deel in kanaal',
    action: { kind: 'deelblad', citation, page: at, version: versionTag(cited.pairs), ...part },
  };
  return [
    ...turn(at - 1, 'Vorig deel'),
    ...turn(at + 1, 'Volgend deel'),
    ...(audience === 'asker' ? [share] : []),
    { label: 'Volledige brief', action: { kind: 'brief', kenmerk: brief.kenmerk } },
    ...referenceButtons(cited.pairs),
  ];
}
