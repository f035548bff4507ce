import { countOf } from '../core/countOf.ts';
import { apology } from '../app/apology.ts';
import type { Ingested } from '../app/ingestFile.ts';
import type { Status } from '../app/status.ts';
import { scopeText } from '../app/scopeText.ts';
import type { ParsedBrief } from '../core/brief.ts';
import type { BriefSummary } from '../ports.ts';
import { displayText } from '../core/displayText.ts';
import { withoutControls } from './withoutControls.ts';
import { formatDate } from '../core/formatDate.ts';

/** What was read of one file, and what was doubtful. */
export function renderIngested(done: Ingested): string {
  const bron = withoutControls(done.bron);
  switch (done.kind) {
    case 'onleesbaar':
      return `${bron}: overgeslagen. ${withoutControls(apology(done.error))}`;
    case 'geen-paren':
      return `${bron}: geen vragen met antwoorden herkend; niet opgenomen.`;
    case 'verwijderd':
      return `${bron}: eerder verwijderd; niet opnieuw opgenomen. Is dit een andere brief, geef het bestand dan een andere naam.`;
    case 'dubbel':
      return `${bron}: dezelfde brief als ${done.brief.kenmerk}; overgeslagen.`;
    case 'ongewijzigd':
      return `${bron}: ongewijzigd (${done.brief.kenmerk}).`;
    case 'nieuw':
    case 'gewijzigd':
      return `${bron}: ${done.kind}, ${briefLine(done.brief)}`;
  }
}

/** What became of files, behind their number. */
const KINDS: Readonly<Record<Ingested['kind'], string>> = {
  nieuw: 'nieuw',
  gewijzigd: 'gewijzigd',
  ongewijzigd: 'ongewijzigd',
  dubbel: 'dubbel',
  onleesbaar: 'niet gelezen',
  'geen-paren': 'zonder vragen met antwoorden',
  verwijderd: 'eerder verwijderd',
};

/** All files of one reading in a line: "Samen 12 bestanden: 2 nieuw, 10 ongewijzigd; 31 vragen, 1 keer let op." */
export function renderTotal(results: readonly Ingested[]): string {
  const counts = new Map<Ingested['kind'], number>();
  for (const { kind } of results) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = Array.from(counts, ([kind, count]) => `${count} ${KINDS[kind]}`).join(', ');
  const briefs = results.flatMap((done) => ('brief' in done ? done.brief : []));
  const vragen = briefs.reduce((sum, { pairCount }) => sum + pairCount, 0);
  const doubts = briefs.reduce((sum, { problems }) => sum + problems.length, 0);
  const files = countOf(results.length, 'bestand', 'bestanden');
  return `Samen ${files}: ${kinds || 'niets'}; ${vragen} vragen, ${doubts} keer let op.`;
}

/** A letter that answers nothing is in the archive all the same; who reads it in should know. */
const UNANSWERED: Readonly<Record<BriefSummary['kind'], string>> = {
  beantwoording: '',
  anders: '',
  vragen: '; er staan geen antwoorden in',
  uitstelbericht: '; een uitstelbericht, de antwoorden volgen',
};

function briefLine(brief: BriefSummary): string {
  const { kenmerk, pairCount, problems, isQuarantined } = brief;
  const doubts = problems.map(({ message }) => `\n  let op: ${withoutControls(message)}`).join('');
  const hidden = isQuarantined
    ? `\n  In quarantaine: er staat iets in dat een burgerservicenummer lijkt. Kijk de brief na; is zij in orde, draai dan: vraagbaak vrijgeven ${kenmerk}`
    : '';
  return `${kenmerk} met ${countOf(pairCount, 'vraag', 'vragen')}${UNANSWERED[brief.kind]}${isChecked(brief) ? ', nagekeken' : ''}.${doubts}${hidden}`;
}

/** Someone found the whole letter right, as it is now. */
function isChecked({ checks, problems }: BriefSummary): boolean {
  return (
    checks.some(({ nr }) => nr === null) && !problems.some(({ code }) => code === 'klopt-verouderd')
  );
}

function short(text: string): string {
  return withoutControls(text.replaceAll('\n', ' ').slice(0, 70));
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
  const { scope, index, changedAt, withdrawn, quarantined } = status;
  return [
    `Brieven: ${scopeText(scope)}.`,
    `Taalmodel: ${index.model}; ${index.vectors} vectoren.`,
    `Indexbestand: ${FILE_STATES[index.file]}.`,
    `Laatste wijziging: ${changedAt === null ? 'nog geen' : formatDate(changedAt.slice(0, 10))}.`,
    ...(withdrawn.length > 0 ? [`Ingetrokken: ${withdrawn.join(', ')}.`] : []),
    ...(quarantined.length > 0
      ? [
          `In quarantaine, en dus niet te vinden: ${quarantined.join(', ')}. Kijk ze na; is een brief in orde, draai dan: vraagbaak vrijgeven <kenmerk>`,
        ]
      : []),
    ...missingLines(status),
  ].join('\n');
}

function missingLines({ missing, scope }: Status): readonly string[] {
  if (missing.length > 1 && missing.length >= scope.brieven) {
    return [
      'Let op: van geen enkele brief is het bestand er nog. Is de map met brieven de juiste, en is de schijf waarop zij staat er? De brieven blijven doorzoekbaar.',
    ];
  }
  return missing.map(
    ({ kenmerk, bron }) =>
      `Let op: het bestand van ${kenmerk} (${bron}) staat niet meer in de map. De brief blijft doorzoekbaar; trek haar zo nodig in met: vraagbaak intrekken ${kenmerk}`,
  );
}
