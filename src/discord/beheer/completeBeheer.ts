import { formatDate } from '../../core/formatDate.ts';
import type { BriefSummary } from '../../ports.ts';
import { clipText } from '../clipText.ts';
import type { Choice } from '../command.ts';

/** Discord's limits for choices. */
const MOST = 25;
const MAX = 100;

/** Which letters a subcommand is about. */
const FITS: ReadonlyMap<string, (brief: BriefSummary) => boolean> = new Map([
  ['intrekken', ({ isWithdrawn }: BriefSummary) => !isWithdrawn],
  ['herstel', ({ isWithdrawn }: BriefSummary) => isWithdrawn],
  ['vrijgeven', ({ isQuarantined }: BriefSummary) => isQuarantined],
  ['verwijder', () => true],
]);

/** The letters that a subcommand can be used on, newest first, by number or words of the subject. */
export function completeBeheer(
  subcommand: string,
  typed: string,
  summaries: readonly BriefSummary[],
): readonly Choice[] {
  const fits = FITS.get(subcommand) ?? (() => false);
  const sought = typed.trim().toLowerCase();
  return summaries
    .filter(fits)
    .toReversed()
    .map((brief) => ({ name: clipText(nameOf(brief), MAX), value: brief.kenmerk }))
    .filter(({ name }) => name.toLowerCase().includes(sought))
    .slice(0, MOST);
}

function nameOf({ kenmerk, letterDate, topic, subject }: BriefSummary): string {
  return [kenmerk, formatDate(letterDate), topic ?? subject ?? ''].filter(Boolean).join(', ');
}
