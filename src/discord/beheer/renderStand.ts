import { countOf } from '../../core/countOf.ts';
import type { Report } from '../../app/report.ts';
import { scopeText } from '../../app/scopeText.ts';
import type { Status } from '../../app/status.ts';
import { buildMessage } from '../buildMessage.ts';
import { clipText } from '../clipText.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';

/** Entries of one list; the terminal shows them all. */
const SHOWN = 6;
const MAX = 180;

export interface Stand {
  readonly status: Status;
  readonly report: Report;
  /** How messages of new letters are doing, a line each. */
  readonly meldingen: readonly string[];
}

/** How the archive is doing, in short. */
export function renderStand({ status, report, meldingen }: Stand): Message {
  const { scope, index, changedAt, withdrawn, missing } = status;
  const hidden = report.brieven.filter(({ isQuarantined }) => isQuarantined);
  const doubts = report.brieven.filter(({ problems }) => problems.length > 0);
  const count = doubts.reduce((sum, { problems }) => sum + problems.length, 0);
  return buildMessage({
    blocks: [
      plainBlock(
        '### Stand van het archief',
        `${scopeText(scope)}.`,
        `Laatste wijziging: ${changedAt === null ? 'nog geen' : momentText(changedAt)}`,
        index.file === 'ok'
          ? 'De zoekindex klopt met de gegevens.'
          : 'Het bestand van de zoekindex loopt achter; bij de volgende start wordt het bijgewerkt. Het zoeken klopt.',
        count > 0
          ? `Twijfel: ${count} keer, in ${countOf(doubts.length, 'brief', 'brieven')}. Alles staat in: vraagbaak status --rapport`
          : '',
      ),
      listBlock('In quarantaine (nakijken, dan /beheer vrijgeven)', kenmerken(hidden)),
      listBlock('Ingetrokken', withdrawn),
      listBlock(
        'Niet gelezen',
        report.unread.map(({ bron, reason }) => `${bron}: ${reason}`),
      ),
      listBlock(
        'Bestand weg uit de map; de brief blijft doorzoekbaar',
        missing.map(({ kenmerk, bron }) => `${kenmerk} (${bron})`),
      ),
      plainBlock('**Meldingen**', ...meldingen.map((line) => escapeMarkdown(line))),
    ],
  });
}

function kenmerken(brieven: readonly { readonly kenmerk: string }[]): readonly string[] {
  return brieven.map(({ kenmerk }) => kenmerk);
}

function listBlock(heading: string, items: readonly string[]) {
  if (items.length === 0) return plainBlock();
  const shown = items.slice(0, SHOWN).map((item) => `- ${escapeMarkdown(clipText(item, MAX))}`);
  const rest = items.length - shown.length;
  return plainBlock(`**${heading}**`, ...shown, rest > 0 ? `- en nog ${rest}` : '');
}

/** Discord shows it in the reader's own time. */
function momentText(iso: string): string {
  return `<t:${Math.floor(Date.parse(iso) / 1000)}:f>`;
}
