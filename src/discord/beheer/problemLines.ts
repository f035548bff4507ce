import type { Problem } from '../../core/brief.ts';
import { clipText } from '../clipText.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';

/** More would not be read on a phone. */
const SHOWN = 8;
const MAX = 160;

/** What is doubtful in a reading, a line each, and apart from that the personal data in it. */
export function problemLines(problems: readonly Problem[]): readonly string[] {
  const doubts = listOf(problems.filter((problem) => !isPersonal(problem)));
  const personal = listOf(problems.filter(isPersonal));
  return [
    doubts.length > 0 ? '**Kijk na**' : 'Er was niets twijfelachtig.',
    ...doubts,
    ...(personal.length > 0 ? ['**Persoonsgegevens**', ...personal] : []),
  ];
}

function isPersonal({ code }: Problem): boolean {
  return code === 'persoonsgegeven';
}

function listOf(problems: readonly Problem[]): readonly string[] {
  const lines = problems
    .slice(0, SHOWN)
    .map(({ message }) => `- ${escapeMarkdown(clipText(message, MAX))}`);
  const rest = problems.length - lines.length;
  return rest > 0 ? [...lines, `- en nog ${rest}`] : lines;
}
