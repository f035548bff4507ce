import { controleerAll, type ControleerdAll } from '../app/controleerAll.ts';
import type { Controle, Found, Outcome } from '../app/controle/controle.ts';
import { mixedNote } from '../app/controle/mixedNote.ts';
import { wrongNumber } from '../app/controle/wrongNumber.ts';
import type { Claim } from '../core/controle/readClaim.ts';
import { askedBy } from '../app/askedBy.ts';
import { scopeText } from '../app/scopeText.ts';
import { formatCitation } from '../core/citation.ts';
import { formatDate } from '../core/formatDate.ts';
import type { Difference } from '../core/controle/findDifferences.ts';
import type { Span } from '../core/sentences.ts';
import type { Context } from './context.ts';
import { controleJson, passageOf } from './controleJson.ts';
import { quoteBlock } from './quoteBlock.ts';
import { withoutControls } from './withoutControls.ts';

/** `controleer <tekst…>`: whether a text stands in the letters, and who says it. */
export async function controleer(
  text: string,
  { json }: { readonly json?: boolean },
  context: Context,
): Promise<void> {
  const checked = await controleerAll(text, await context.filledArchive());
  context.streams.out(json ? JSON.stringify(toJson(checked)) : render(checked));
}

/** Several quotations as `citaten`, with the worst of their verdicts. */
function toJson({ controles, left }: ControleerdAll): object {
  const [first, ...others] = controles;
  if (others.length === 0) return controleJson(first);
  const citaten = controles.map(controleJson);
  const verdicts = new Set(citaten.map(({ verdict }) => verdict));
  const verdict = ORDER.find((each) => verdicts.has(each));
  return { verdict, citaten, left };
}

const ORDER = ['niet', 'bijna', 'letterlijk'];

function render({ controles, left }: ControleerdAll): string {
  const [first, ...others] = controles;
  const lines =
    others.length === 0
      ? linesOf(first)
      : controles.flatMap((controle, at) => [`Citaat ${at + 1}:`, ...linesOf(controle), '']);
  const more = left > 0 ? [`Niet gecontroleerd: ${left} citaten die volgen.`] : [];
  return [...lines, ...more, `Doorzocht: ${scopeText(first.searched)}.`]
    .map((line) => line.replace(/\n$/u, ''))
    .join('\n');
}

function linesOf({ outcome, claim }: Controle): readonly string[] {
  switch (outcome.verdict) {
    case 'letterlijk':
      return wholeLines(outcome, claim);
    case 'bijna': {
      const { found, differences } = outcome;
      const lines = differences.flatMap((difference) => compare(difference, claim.text, found));
      return [
        'Bijna letterlijk in de brief.',
        ...warnings(claim, found),
        ...lines,
        ...quoted(found),
      ];
    }
    case 'delen': {
      const parts = outcome.parts.map(
        ({ from, to, found }) => `  woorden ${from} tot en met ${to}: ${where(found)}`,
      );
      return ['Niet letterlijk: de tekst bestaat uit delen van verschillende plaatsen.', ...parts];
    }
    case 'niet':
      return outcome.nearest
        ? ['Niet gevonden.', `Het meest lijkt: ${where(outcome.nearest)}.`]
        : ['Niet gevonden.'];
    case 'te-kort':
      return [
        `Te kort om iets te bewijzen; deze woorden staan op ${outcome.count} plaatsen. Geef een hele zin.`,
      ];
  }
}

function wholeLines(
  { found, others, count, omitted }: Extract<Outcome, { readonly verdict: 'letterlijk' }>,
  claim: Claim,
): readonly string[] {
  const left = omitted.length > 0 ? 'De tekst laat woorden weg; dit is het hele stuk.' : '';
  const notes = [mixedNote([found, ...others]), left].filter((note) => note !== '');
  const elsewhere = others.map((other) => `  ${where(other)}`);
  return [
    `Letterlijk in de brief${count > 1 ? ` (op ${count} plaatsen)` : ''}.`,
    ...warnings(claim, found),
    ...notes,
    ...quoted(found),
    ...(elsewhere.length === 0 ? [] : ['Ook in:', ...elsewhere]),
  ];
}

function warnings(claim: Claim, found: Found): readonly string[] {
  const number = wrongNumber(claim, found);
  return [
    ...wrongSpeaker(claim.speaker, found),
    ...(number === null
      ? []
      : [`Let op: volgens de tekst staat dit in ${claim.citation}. Het staat in ${number}.`]),
  ];
}

function wrongSpeaker(claimed: Found['speaker'], found: Found): readonly string[] {
  if (claimed === null || claimed === found.speaker) return [];
  const said = claimed === 'college' ? 'het college' : 'de raad';
  return [`Let op: volgens de tekst zegt ${said} dit. Het staat in ${where(found)}.`];
}

function where({ brief, stored, speaker }: Found): string {
  const citation = formatCitation({ kenmerk: brief.kenmerk, nr: stored?.pair.nr ?? null });
  if (speaker === null) return `${citation}, buiten de vragen en antwoorden`;
  return speaker === 'college'
    ? `${citation}, antwoord van het college`
    : `${citation}, vraag${askedBy(brief.askers)}`;
}

function quoted(found: Found): readonly string[] {
  const { brief, stored, speaker, span } = found;
  const head = `${where(found)} (brief van ${formatDate(brief.letterDate)})`;
  if (!stored || speaker === null) return [head];
  const passage = passageOf(found, span);
  return [`${head}:`, quoteBlock({ brief, pair: stored.pair, speaker, passage })];
}

const TITLES: Readonly<Record<Difference['kind'], string>> = {
  getal: 'Let op, een ander getal.',
  ontkenning: 'Let op, een ontkenning die er wel of niet staat.',
  naam: 'Let op, een andere naam.',
  woord: 'Andere woorden.',
};

function compare(
  { kind, yours, letters }: Difference,
  text: string,
  found: Found,
): readonly string[] {
  return [
    TITLES[kind],
    `  In uw tekst: ${show(text, yours)}`,
    `  In de brief: ${show(found.display.text, letters)}`,
  ];
}

function show(whole: string, { start, end }: Span): string {
  return withoutControls(whole.slice(start, end).replaceAll(/\s+/gu, ' ')) || '(niets)';
}
