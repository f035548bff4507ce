import type { Pair } from '../brief.ts';
import type { Passage } from '../passage.ts';
import { trimPassage } from '../parse/trimPassage.ts';
import type { Located, PairCorrection, Place, Refusal } from './correction.ts';
import { findPlaces, type Places } from './findPlaces.ts';
import { foldText } from './foldText.ts';
import { withArticle } from './withArticle.ts';
import { locateParts, partKey, type Part, type PartKind } from './locateParts.ts';

interface Reading {
  readonly located: ReadonlyMap<string, Located>;
  readonly refusals: readonly Refusal[];
}

const KINDS: readonly PartKind[] = ['vraag', 'antwoord'];
const LONGEST_QUOTED = 60;

/** Finds in the letter what the corrections point at; a correction with a part that is not found is refused. */
export function readPlaces(
  tekst: string,
  pairs: readonly Pair[],
  corrections: readonly PairCorrection[],
): Reading {
  const letter = foldText(tekst);
  const fixed = keptParts(pairs, corrections);
  const parts: Part[] = [];
  const failed = new Map<string, string>();
  for (const { nr, kind, place } of placesIn(corrections)) {
    const found = typeof place === 'string' ? findPlaces(letter, place) : fromOffsets(tekst, place);
    if (typeof found === 'string') failed.set(nr, `${withArticle(kind)} ${found}`);
    else if (!('kind' in found)) fixed.set(partKey(kind, nr), found);
    else if (found.kind === 'plaatsen') parts.push({ ...found, nr, kind });
    else failed.set(nr, notFound(kind, found, place));
  }
  const mayShare = sharing(pairs, corrections);
  const found = locateParts(parts, { pairs, corrections, fixed, mayShare });
  for (const { nr, kind, places } of parts)
    if (!found.has(partKey(kind, nr))) failed.set(nr, foundOften(kind, places));
  const located = corrections.map((correction): [string, Located] => [
    correction.nr,
    {
      correction,
      vraag: given(correction, 'vraag', found),
      antwoord: given(correction, 'antwoord', found),
    },
  ]);
  return {
    located: new Map(located.filter(([nr]) => !failed.has(nr))),
    refusals: [...failed].map(([nr, reason]) => ({ nr, reason })),
  };
}

interface Typed {
  readonly nr: string;
  readonly kind: PartKind;
  readonly place: Place;
}

function placesIn(corrections: readonly PairCorrection[]): readonly Typed[] {
  return corrections
    .filter(({ weg }) => weg !== true)
    .flatMap((correction) =>
      KINDS.flatMap((kind) => {
        const place = correction[kind];
        return place === undefined ? [] : [{ nr: correction.nr, kind, place }];
      }),
    );
}

/** The parts that no correction moves. */
function keptParts(
  pairs: readonly Pair[],
  corrections: readonly PairCorrection[],
): Map<string, Passage> {
  const byNr = new Map(corrections.map((correction) => [correction.nr, correction]));
  const joined = new Set(corrections.flatMap(({ samenMet }) => samenMet ?? []));
  const kept = new Map<string, Passage>();
  for (const { nr, vraag, antwoord } of pairs) {
    const moves = movesOf(byNr.get(nr));
    if (!moves.vraag) kept.set(partKey('vraag', nr), vraag);
    if (antwoord && !moves.antwoord && !joined.has(nr)) kept.set(partKey('antwoord', nr), antwoord);
  }
  return kept;
}

function movesOf(correction: PairCorrection | undefined): Readonly<Record<PartKind, boolean>> {
  if (!correction) return { vraag: false, antwoord: false };
  const { weg = false, vraag, antwoord, samenMet } = correction;
  return {
    vraag: weg || vraag !== undefined,
    antwoord: weg || antwoord !== undefined || samenMet !== undefined,
  };
}

/** The trimmed passage, or what is wrong with the offsets. */
function fromOffsets(tekst: string, { start, end }: Passage): Passage | string {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0;
  if (!isInside || end > tekst.length) return 'valt buiten de tekst van de brief';
  const cuts = (at: number): boolean => /^[\udc00-\udfff]$/.test(tekst.charAt(at));
  const passage = trimPassage(tekst, start, end);
  if (!passage) return 'is leeg';
  const isCut = [passage.start, passage.end].some(
    (at) => cuts(at) && /[\ud800-\udbff]/.test(tekst.charAt(at - 1)),
  );
  return isCut ? 'begint of eindigt midden in een teken' : passage;
}

function sharing(pairs: readonly Pair[], corrections: readonly PairCorrection[]) {
  const olds = new Map(pairs.map((pair) => [pair.nr, pair]));
  const linked = new Set(
    corrections.flatMap(({ nr, samenMet = [] }) =>
      samenMet.flatMap((other) => [`${nr}|${other}`, `${other}|${nr}`]),
    ),
  );
  return (kind: PartKind, a: string, b: string): boolean => {
    const before = olds.get(a)?.[kind];
    const wereOne = before !== undefined && before?.start === olds.get(b)?.[kind]?.start;
    return linked.has(`${a}|${b}`) || wereOne;
  };
}

function given(
  correction: PairCorrection,
  kind: PartKind,
  found: ReadonlyMap<string, Passage>,
): Passage | null {
  if (correction[kind] === undefined || correction.weg) return null;
  return found.get(partKey(kind, correction.nr)) ?? null;
}

function notFound(
  kind: PartKind,
  found: Exclude<Places, { readonly kind: 'plaatsen' }>,
  place: Place,
): string {
  if (found.kind === 'te-vaak')
    return `de tekst van ${withArticle(kind)} is te kort: die staat er heel vaak`;
  const typed = typeof place === 'string' ? place.replace(/\s+/g, ' ').trim() : '';
  const [head = '', tail = ''] = splitAtDots(typed);
  const part = found.part === 'einde' ? tail : head;
  const quoted = part.length > LONGEST_QUOTED ? `${part.slice(0, LONGEST_QUOTED)} …` : part;
  const what = found.part === 'tekst' ? 'de tekst' : `het ${found.part}`;
  if (found.isInWord) {
    return `${what} van ${withArticle(kind)} staat alleen midden in een woord of getal: "${quoted}"; neem hele woorden over`;
  }
  const where = found.part === 'einde' ? ' na het begin' : '';
  return `${what} van ${withArticle(kind)} is niet gevonden${where}: "${quoted}"`;
}

function splitAtDots(typed: string): readonly string[] {
  const [, head, tail] = /^(.*?)\s*(?:…|\.{3})\s*(.*)$/su.exec(typed) ?? [];
  return head && tail ? [head, tail] : [typed];
}

function foundOften(kind: PartKind, places: readonly Passage[]): string {
  const heads = new Set(places.map(({ start }) => start)).size;
  const what = heads > 1 ? 'de tekst of het begin' : 'het einde';
  const count = heads > 1 ? heads : places.length;
  return `${what} van ${withArticle(kind)} is ${count} keer gevonden; neem er meer woorden bij`;
}
