import type { BriefReport, Report } from '../app/report.ts';
import { withoutControls } from './withoutControls.ts';

/** What the griffie should look at, a line each; says so when there is nothing. */
export function renderDoubts({ brieven, unread }: Report): string {
  const lines = [
    ...unread.map(({ bron, reason }) => `Niet gelezen: ${bron}. ${reason}`),
    ...brieven.flatMap(briefLines),
  ];
  const total = `Rapport: ${brieven.length} brieven, ${lines.length} aandachtspunten.`;
  return [total, ...lines.map((line) => `  ${withoutControls(line)}`)].join('\n');
}

function briefLines(brief: BriefReport): readonly string[] {
  const { kenmerk, bron } = brief;
  return [
    ...(brief.isQuarantined
      ? [`${kenmerk}: in quarantaine. Kijk ${bron} na en draai dan: vraagbaak vrijgeven ${kenmerk}`]
      : []),
    ...(brief.hasDate ? [] : [`${kenmerk}: geen datum gevonden in ${bron}.`]),
    ...brief.problems.map(({ line, message }) => `${kenmerk}, regel ${line}: ${message}`),
    ...brief.changes.map(
      ({ added, removed, changed }) =>
        `${kenmerk}: nieuwe versie; erbij ${list(added)}, weg ${list(removed)}, gewijzigd ${list(changed)}.`,
    ),
  ];
}

function list(numbers: readonly string[]): string {
  return numbers.length === 0 ? 'niets' : numbers.join(', ');
}
