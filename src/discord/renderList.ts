import { daysBetween } from '../core/daysBetween.ts';
import type { BriefSummary } from '../ports.ts';
import { buildMessage } from './buildMessage.ts';
import type { ButtonFace } from './buttonRow.ts';
import { clipText } from './clipText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { Message } from './message.ts';
import { nameAskers } from './nameAskers.ts';
import { dateText } from './dateText.ts';
import { plainBlock } from './plainBlock.ts';

/** What a phone shows in a few screens. */
const ON_A_PAGE = 8;
/** Most characters of the entries on a page. */
const ROOM = 3400;
const MAX_ABOUT = 140;

/** The letters that can be asked about, newest first. `page` counts from 1; one that is not there gives the nearest. */
export function renderList(summaries: readonly BriefSummary[], page: number): Message {
  const brieven = summaries
    .filter(({ isWithdrawn, isQuarantined }) => !isWithdrawn && !isQuarantined)
    .toSorted(newestFirst);
  const pages = toPages(brieven.map(toEntry));
  const at = Math.min(Math.max(page, 1), pages.length);
  const where = pages.length > 1 ? `Blad ${at} van ${pages.length}. ` : '';
  return buildMessage({
    blocks: [
      plainBlock(`### ${brieven.length} ${brieven.length === 1 ? 'brief' : 'brieven'}`),
      plainBlock(...(pages[at - 1] ?? ['Er zijn nog geen brieven ingelezen.'])),
      plainBlock(`-# ${where}Met /citeer en een nummer ziet u wat er in een brief staat.`),
    ],
    buttons: [
      ...turn(at - 1, 'Vorig blad', pages.length),
      ...turn(at + 1, 'Volgend blad', pages.length),
    ],
  });
}

function newestFirst(a: BriefSummary, b: BriefSummary): number {
  return sortKey(a) < sortKey(b) ? 1 : -1;
}

/** Undated letters come last. */
function sortKey({ letterDate, kenmerk }: BriefSummary): string {
  return `${letterDate ?? ''} ${kenmerk}`;
}

function toPages(entries: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [];
  for (const entry of entries) {
    const last = pages.at(-1);
    const fits = last && last.length < ON_A_PAGE && [...last, entry].join('\n').length <= ROOM;
    if (fits) last.push(entry);
    else pages.push([entry]);
  }
  return pages;
}

function turn(page: number, label: string, pages: number): readonly ButtonFace[] {
  return page < 1 || page > pages ? [] : [{ label, action: { kind: 'brieven', page } }];
}

function toEntry(brief: BriefSummary): string {
  const about = brief.topic ?? brief.subject;
  const lines = [
    `**${escapeMarkdown(brief.kenmerk)}**, ${dateText(brief.letterDate)}`,
    `${countText(brief)}, gesteld door ${nameAskers(brief)}${delayText(brief)}`,
    about ? `Over: ${escapeMarkdown(clipText(about, MAX_ABOUT))}` : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function countText({ pairCount }: BriefSummary): string {
  return `${pairCount} ${pairCount === 1 ? 'vraag' : 'vragen'}`;
}

function delayText({ kind, questionDate, letterDate }: BriefSummary): string {
  if (kind === 'uitstelbericht') return '; het antwoord volgt later';
  const days = daysBetween(questionDate, letterDate);
  if (days === null || days < 0) return '';
  return `; beantwoord na ${days} ${days === 1 ? 'dag' : 'dagen'}`;
}
