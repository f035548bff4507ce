import { overviewLines } from '../app/meldingen/overviewLines.ts';
import { findZorgen, type Stand } from '../app/zorgen.ts';
import { formatDate } from '../core/formatDate.ts';
import type { MachineState } from '../machine.ts';
import { renderDoubts } from './renderDoubts.ts';
import { renderStatus } from './renderReport.ts';
import { withoutControls } from './withoutControls.ts';

const MEGABYTE = 1024 * 1024;

/**
 * The state of everything, to be sent to someone who can help: what is wrong first.
 * No question, no text of a letter, no name, no path and no value of a setting is in it.
 */
export function renderRapport(stand: Stand, now: number): string {
  const { status, doubts, meldingen, machine } = stand;
  const zorgen = findZorgen(stand, now);
  const lines = [
    zorgen.length === 0
      ? 'Er is niets gevonden dat aandacht vraagt.'
      : `Wat aandacht vraagt (${zorgen.length}):`,
    ...zorgen.map((text, at) => `  ${at + 1}. ${text}`),
    '',
    renderStatus(status),
    ...overviewLines(meldingen),
    ...machineLines(machine),
    '',
    renderDoubts(doubts),
  ];
  const all = lines.flatMap((line) => line.split('\n'));
  return all.map((line) => withoutPaths(withoutControls(line))).join('\n');
}

function machineLines({ version, node, platform, ...own }: MachineState): readonly string[] {
  const { settings, free, copiedAt } = own;
  const copied =
    copiedAt === null ? 'niet bekend' : formatDate(new Date(copiedAt).toISOString().slice(0, 10));
  return [
    `Vraagbaak ${version}, Node ${node}, ${platform}.`,
    `Ingesteld: ${settings.length > 0 ? settings.join(', ') : 'niets; alles is standaard'}.`,
    `Vrij op de schijf: ${free === null ? 'niet bekend' : `${Math.floor(free / MEGABYTE)} MB`}.`,
    `Laatste reservekopie: ${copied}.`,
  ];
}

/** Of a file outside the folder of letters only its name: the rest may name who runs this. */
function withoutPaths(line: string): string {
  return line.replaceAll(/(?<![\w.…/\\])(?:[A-Za-z]:)?[\\/](?:[^\\/\n]+[\\/])+/gu, '…/');
}
