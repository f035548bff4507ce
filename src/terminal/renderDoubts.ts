import { countOf } from '../core/countOf.ts';
import type { BriefReport, Report } from '../app/report.ts';
import { withoutControls } from './withoutControls.ts';

/** What the griffie should look at, a line each; says so when there is nothing. */
export function renderDoubts({ brieven, unread }: Report): string {
  const lines = [...unread.map(unreadLine), ...brieven.flatMap(briefLines)];
  const points = countOf(lines.length, 'punt', 'punten');
  const total = `Rapport: ${countOf(brieven.length, 'brief', 'brieven')}, ${points} om na te kijken.`;
  return [total, ...lines.map((line) => `  ${withoutControls(line)}`)].join('\n');
}

function briefLines(brief: BriefReport): readonly string[] {
  const { kenmerk, bron } = brief;
  return [
    ...(brief.isQuarantined
      ? [`${kenmerk}: in quarantaine. Kijk ${bron} na en draai dan: vraagbaak vrijgeven ${kenmerk}`]
      : []),
    ...brief.problems.map((problem) => `${kenmerk}${problemLine(problem, bron)}`),
    ...brief.changes.map(
      ({ added, removed, changed }) =>
        `${kenmerk}: nieuwe versie; erbij ${list(added)}, weg ${list(removed)}, gewijzigd ${list(changed)}.`,
    ),
  ];
}

/** Most sentences name the file themselves. */
function unreadLine({ bron, reason }: Report['unread'][number]): string {
  return `Niet gelezen: ${reason.includes(bron) ? '' : `${bron}. `}${reason}`;
}

function problemLine(
  { code, message, line }: BriefReport['problems'][number],
  bron: string,
): string {
  if (code === 'persoonsgegeven') return `: ${message}`; // It names the line itself.
  if (code !== 'geen-datum') return `, regel ${line}: ${message}`;
  return `: geen datum gevonden in ${bron}. Kent u haar, zet haar dan in ${bron}.pairs.json: { "letterDate": "8 april 2024" }`;
}

function list(numbers: readonly string[]): string {
  return numbers.length === 0 ? 'niets' : numbers.join(', ');
}
