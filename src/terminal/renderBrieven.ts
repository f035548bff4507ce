import { countOf } from '../core/countOf.ts';
import { askedBy } from '../app/askedBy.ts';
import { daysBetween } from '../core/daysBetween.ts';
import { displayText } from '../core/displayText.ts';
import { formatDate } from '../core/formatDate.ts';
import { withoutControls } from './withoutControls.ts';
import type { BriefSummary, StoredBrief, StoredPair } from '../ports.ts';

/** The letters, a few lines each, oldest first. */
export function renderBrieven(brieven: readonly BriefSummary[]): string {
  return brieven.map((brief) => `${briefLines(brief)}\n  ${count(brief.pairCount)}`).join('\n');
}

/** One letter with the questions that it answers. */
export function renderOverview(brief: StoredBrief, pairs: readonly StoredPair[]): string {
  const lines = pairs.map(({ pair }) => {
    const vraag = displayText(brief.tekst, pair.vraag, brief).text.replaceAll('\n', ' ');
    const status = pair.status === 'beantwoord' ? '' : ` [${pair.status}]`;
    return `  ${brief.kenmerk}/${pair.nr}${status}: ${vraag}`;
  });
  return [briefLines(brief), ...lines.map(withoutControls)].join('\n');
}

function briefLines(brief: Omit<StoredBrief, 'tekst'>): string {
  const days = daysBetween(brief.questionDate, brief.letterDate);
  const term =
    days === null || days < 0
      ? ''
      : `, ${countOf(days, 'dag', 'dagen')} na de vragen van ${formatDate(brief.questionDate)}`;
  const about = [...new Set([brief.subject, brief.topic])]
    .filter((part) => part !== null)
    .join(' ');
  return [
    `${brief.kenmerk}: brief van ${formatDate(brief.letterDate)}${term}`,
    `  ${about || '(geen onderwerp)'}`,
    `  Vragen${askedBy(brief.askers) || ': vraagsteller staat niet in de brief'}`,
  ]
    .map(withoutControls)
    .join('\n');
}

function count(pairs: number): string {
  return pairs === 1 ? '1 vraag' : `${pairs} vragen`;
}
