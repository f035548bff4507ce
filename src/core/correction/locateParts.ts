import type { Pair } from '../brief.ts';
import type { Passage } from '../passage.ts';
import type { PairCorrection } from './correction.ts';

export type PartKind = 'vraag' | 'antwoord';

/** A vraag or antwoord of which the text was typed, with all places where that text stands. */
export interface Part {
  readonly nr: string;
  readonly kind: PartKind;
  readonly places: readonly Passage[];
  /** Typed in full; else by its first and last words. */
  readonly isWhole: boolean;
}

/** What is known of the letter before the typed parts are placed. */
export interface Known {
  readonly pairs: readonly Pair[];
  readonly corrections: readonly PairCorrection[];
  /** By {@link partKey}: parts that stay as they were, and parts given by offsets. */
  readonly fixed: ReadonlyMap<string, Passage>;
  /** Whether two numbers may have the same vraag or the same antwoord. */
  readonly mayShare: (kind: PartKind, a: string, b: string) => boolean;
}

type Test = (place: Passage) => boolean;

const MOST_ROUNDS = 20;

export function partKey(kind: PartKind, nr: string): string {
  return `${kind}|${nr}`;
}

/**
 * Gives each part its one place. A text that stands once is there. One that stands more often
 * is where the parts around it leave one place, or else where the part was read before.
 */
export function locateParts(parts: readonly Part[], known: Known): ReadonlyMap<string, Passage> {
  const found = new Map(known.fixed);
  for (const { kind, nr, places } of parts) {
    const [only] = places;
    if (only && places.length === 1) found.set(partKey(kind, nr), only);
  }
  const context = { known, found, before: predecessors(known), after: successors(known) };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { size } = found;
    // Both ways, as one part that is found can settle the one before it or the one after it.
    for (const part of [...parts, ...parts.toReversed()]) {
      const place = found.has(partKey(part.kind, part.nr)) ? null : narrow(part, context);
      if (place) found.set(partKey(part.kind, part.nr), place);
    }
    if (found.size === size) break;
  }
  return found;
}

interface Context {
  readonly known: Known;
  readonly found: ReadonlyMap<string, Passage>;
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** The pair before each: in the letter as it was read; for a new number in the correction. */
function predecessors({ pairs, corrections }: Known): ReadonlyMap<string, string> {
  const typed = corrections.map(({ nr }, i) => [nr, corrections[i - 1]?.nr ?? ''] as const);
  const read = pairs.map(({ nr }, i) => [nr, pairs[i - 1]?.nr ?? ''] as const);
  return new Map([...typed, ...read]);
}

function successors({ pairs }: Known): ReadonlyMap<string, string> {
  return new Map(pairs.map(({ nr }, i) => [nr, pairs[i + 1]?.nr ?? '']));
}

/** A test that no place passes says nothing and is passed over. */
function narrow(part: Part, context: Context): Passage | null {
  let left = part.places;
  for (const test of [...testsOf(part, context), wasReadAt(part, context)]) {
    const kept = left.filter(test);
    if (kept.length > 0) left = kept;
    if (left.length === 1) return left[0] ?? null;
  }
  return null;
}

function testsOf(part: Part, context: Context): readonly Test[] {
  const { nr, kind } = part;
  const at = (of: PartKind, which: string | undefined): Passage | undefined =>
    context.found.get(partKey(of, which ?? ''));
  const previous = context.before.get(nr);
  const next = context.after.get(nr);
  const free: Test = (place) => isFree(part, place, context);
  if (kind === 'vraag') {
    return [
      free,
      behind(at('vraag', previous)),
      ahead(at('vraag', next)),
      behind(at('antwoord', previous)),
      ahead(at('antwoord', nr)),
    ];
  }
  return [
    free,
    behind(at('vraag', nr)),
    ahead(at('vraag', next)),
    behind(at('antwoord', previous)),
    ahead(at('antwoord', next)),
  ];
}

function behind(passage: Passage | undefined): Test {
  return ({ start }) => !passage || start >= passage.end;
}

function ahead(passage: Passage | undefined): Test {
  return ({ end }) => !passage || end <= passage.start;
}

/** Whether a place has no text of another part in it. */
function isFree({ nr, kind }: Part, place: Passage, { known, found }: Context): boolean {
  for (const [key, other] of found) {
    if (place.start >= other.end || other.start >= place.end) continue;
    const [otherKind = '', ...rest] = key.split('|');
    const isSame = place.start === other.start && place.end === other.end;
    if (!isSame || otherKind !== kind || !known.mayShare(kind, nr, rest.join('|'))) return false;
  }
  return true;
}

/** Whoever edits the first or the last words leaves the other end where it was. */
function wasReadAt({ nr, kind, isWhole }: Part, { known }: Context): Test {
  const old = known.pairs.find((pair) => pair.nr === nr)?.[kind];
  return ({ start, end }) => {
    const ends = [old?.start === start, old?.end === end];
    return isWhole ? ends.every(Boolean) : ends.some(Boolean);
  };
}
