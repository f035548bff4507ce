import { apology } from '../app/apology.ts';
import type { Ingested } from '../app/ingest.ts';
import type { Status } from '../app/status.ts';
import { scopeText } from '../app/scopeText.ts';
import type { ParsedBrief } from '../core/brief.ts';
import { displayText } from '../core/displayText.ts';
import { formatDate } from '../core/formatDate.ts';

/** What was read of one file, and what was doubtful. */
export function renderIngested(done: Ingested): string {
  if (done.kind === 'onleesbaar') return `${done.bron}: overgeslagen. ${apology(done.error)}`;
  if (done.kind === 'geen-paren') {
    return `${done.bron}: geen vragen met antwoorden herkend; niet opgenomen.`;
  }
  const { kenmerk, pairCount, problems } = done.brief;
  if (done.kind === 'dubbel') return `${done.bron}: dezelfde brief als ${kenmerk}; overgeslagen.`;
  if (done.kind === 'ongewijzigd') return `${done.bron}: ongewijzigd (${kenmerk}).`;
  const doubts = problems.map(({ message }) => `\n  twijfel: ${message}`).join('');
  return `${done.bron}: ${done.kind}, ${kenmerk} met ${pairCount} vragen.${doubts}`;
}

function short(text: string): string {
  return text.replaceAll('\n', ' ').slice(0, 70);
}

/** What `ontleed` found in one file. */
export function renderParsed(file: string, tekst: string, parsed: ParsedBrief): string {
  const lines = parsed.pairs.map(({ nr, vraag, antwoord, status }) => {
    const asked = short(displayText(tekst, vraag, parsed).text);
    const said = antwoord ? short(displayText(tekst, antwoord, parsed).text) : `(${status})`;
    return `  ${nr}. ${asked}\n     → ${said}`;
  });
  return [
    `${file}: ${parsed.kind}, ${formatDate(parsed.letterDate)}, ${parsed.pairs.length} vragen`,
    ...lines,
    ...parsed.problems.map(({ message }) => `  twijfel: ${message}`),
  ].join('\n');
}

const FILE_STATES = {
  ok: 'klopt met de gegevens',
  missing: 'ontbreekt; wordt bij de volgende start gemaakt',
  'other model': 'van een ander taalmodel; wordt bij de volgende start opnieuw gemaakt',
  'out of step': 'loopt achter; wordt bij de volgende start bijgewerkt',
  damaged: 'beschadigd; wordt bij de volgende start opnieuw gemaakt',
} as const;

/** The state of the archive. */
export function renderStatus(status: Status): string {
  const { scope, index, changedAt, withdrawn, missing } = status;
  return [
    `Brieven: ${scopeText(scope)}.`,
    `Taalmodel: ${index.model}; ${index.vectors} vectoren.`,
    `Indexbestand: ${FILE_STATES[index.file]}.`,
    `Laatste wijziging: ${changedAt ?? 'nog geen'}.`,
    ...(withdrawn.length > 0 ? [`Ingetrokken: ${withdrawn.join(', ')}.`] : []),
    ...missing.map(
      ({ kenmerk, bron }) =>
        `Let op: het bestand van ${kenmerk} (${bron}) staat niet meer in de map. De brief blijft doorzoekbaar; trek haar zo nodig in met: vraagbaak intrekken ${kenmerk}`,
    ),
  ].join('\n');
}
