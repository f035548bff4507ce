import { countOf } from '../core/countOf.ts';
import { listBrieven, type ListRequest } from '../app/listBrieven.ts';
import { daysBetween } from '../core/daysBetween.ts';
import { filterText } from '../core/filter/filterText.ts';
import type { BriefSummary } from '../ports.ts';
import { buildMessage } from './buildMessage.ts';
import type { ButtonFace } from './buttonRow.ts';
import { clipText } from './clipText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { listId, type ListPage } from './listId.ts';
import type { Message } from './message.ts';
import { nameAskers } from './nameAskers.ts';
import { dateText } from './dateText.ts';
import { plainBlock } from './plainBlock.ts';

/** What a phone shows in a few screens. */
const ON_A_PAGE = 8;
/** Most characters of the entries on a page. */
const ROOM = 3400;
const MAX_ABOUT = 140;

/** The letters that can be asked about, newest first, as far as the filter lets them through. A page that is not there gives the nearest. */
export function renderList(
  summaries: readonly BriefSummary[],
  page: number,
  request: ListRequest = { filter: {}, onderwerp: '' },
): Message {
  const list = { ...request, page };
  const brieven = listBrieven(summaries, list).toSorted(newestFirst);
  const pages = toPages(brieven.map(toEntry));
  const at = Math.min(Math.max(list.page, 1), pages.length);
  const where = pages.length > 1 ? `Blad ${at} van ${pages.length}. ` : '';
  const which = whichText(list);
  const none = which
    ? 'Er zijn geen brieven die hierbij passen.'
    : 'Er zijn nog geen brieven ingelezen.';
  const turns = [
    ...turn(at - 1, 'Vorig blad', { list, pages: pages.length }),
    ...turn(at + 1, 'Volgend blad', { list, pages: pages.length }),
  ];
  const tooLong =
    pages.length > 1 && turns.every(({ action }) => action === null)
      ? 'Maak het filter korter om te kunnen bladeren. '
      : '';
  return buildMessage({
    blocks: [
      plainBlock(`### ${countOf(brieven.length, 'brief', 'brieven')}`, which),
      plainBlock(...(pages[at - 1] ?? [none])),
      plainBlock(
        `-# ${where}${tooLong}Met /citeer en een nummer ziet u wat er in een brief staat.`,
      ),
    ],
    buttons: turns,
  });
}

/** `Alleen: van A. Janssen, uit 2024, over traject`; empty without a filter. */
function whichText({ filter, onderwerp }: ListPage): string {
  const parts = [filterText(filter), onderwerp && `over ${onderwerp}`].filter(Boolean);
  return parts.length > 0 ? escapeMarkdown(`Alleen: ${parts.join(', ')}`) : '';
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

function turn(
  page: number,
  label: string,
  { list, pages }: { readonly list: ListPage; readonly pages: number },
): readonly ButtonFace[] {
  if (page < 1 || page > pages) return [];
  const isWhole = whichText(list) === '';
  return [{ label, action: isWhole ? { kind: 'brieven', page } : listId({ ...list, page }) }];
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
  return countOf(pairCount, 'vraag', 'vragen');
}

function delayText({ kind, questionDate, letterDate }: BriefSummary): string {
  if (kind === 'uitstelbericht') return '; het antwoord volgt later';
  const days = daysBetween(questionDate, letterDate);
  if (days === null || days < 0) return '';
  return `; beantwoord na ${countOf(days, 'dag', 'dagen')}`;
}
