import type { Kind, Pair, ParsedBrief, Problem } from './brief.ts';
import { correctHeader } from './correction/correctHeader.ts';
import type { Correction, PairCorrection, Refusal } from './correction/correction.ts';
import { findClashes } from './correction/findClashes.ts';
import { readPlaces } from './correction/readPlaces.ts';
import { rebuildPairs, type Live, type Revised } from './correction/rebuildPairs.ts';
import { relayout } from './correction/relayout.ts';
import { samePassage } from './correction/samePassage.ts';
import { settleProblems } from './correction/settleProblems.ts';

/** A letter after its correction by hand. `problems`: what of the correction was not followed, and why. */
export interface Corrected {
  readonly parsed: ParsedBrief;
  readonly problems: readonly Problem[];
}

/**
 * Puts a griffie's correction over what was read of a letter.
 *
 * Total: any correction gives a result. What it points at is looked up in the letter, so a
 * corrected pair is a passage of the letter like any other. A number that cannot be corrected
 * as asked keeps its old reading, and is in `problems`.
 *
 * @example
 * applyCorrection(tekst, parseBrief(tekst), { pairs: [{ nr: '8', renummer: '7a' }] })
 */
export function applyCorrection(
  tekst: string,
  parsed: ParsedBrief,
  correction: Correction,
): Corrected {
  const { header, reasons } = correctHeader(parsed, correction);
  const { revised, refusals } = revise(tekst, parsed.pairs, correction.pairs ?? []);
  const changed = revised.filter(isChanged);
  const isSame = changed.length === 0 && revised.length === parsed.pairs.length;
  const pairs = isSame ? parsed.pairs : toPairs(revised);
  const { removed, tables } = relayout(tekst, parsed, pairs);
  const { letterDate } = header;
  const left = settleProblems({
    tekst,
    before: parsed,
    revised,
    changed,
    pairs,
    letterDate,
    tables,
  });
  const kind = isSame ? parsed.kind : kindOf(pairs);
  return {
    parsed: { ...parsed, ...header, kind, pairs, problems: left, removed, tables },
    problems: [
      ...reasons.map((reason) => toProblem(`Correctie: ${reason}`, null)),
      ...refusals.map((refusal) => refused(refusal, parsed.pairs)),
    ],
  };
}

interface Revision {
  readonly revised: readonly Revised[];
  readonly refusals: readonly Refusal[];
}

/** Leaves out corrections until those that are left agree with each other and with the letter. */
function revise(
  tekst: string,
  pairs: readonly Pair[],
  corrections: readonly PairCorrection[],
): Revision {
  const { once, twice } = splitRepeated(corrections);
  const { located, refusals: notFound } = readPlaces(tekst, pairs, once);
  const refusals = [...twice, ...notFound, ...[...located.values()].flatMap(contradictions)];
  let live = without(located, refusals);
  for (;;) {
    const rebuilt = rebuildPairs(pairs, live);
    const wrong =
      rebuilt.refusals.length > 0 ? rebuilt.refusals : findClashes(rebuilt.revised, live);
    const firsts = [...new Map(wrong.toReversed().map((each) => [each.nr, each])).values()];
    const left = without(live, firsts);
    // Every round leaves out at least one correction, so this ends.
    if (left.size === live.size) return { revised: rebuilt.revised, refusals };
    refusals.push(...firsts.toReversed());
    live = left;
  }
}

function without(live: Live, refusals: readonly Refusal[]): Live {
  const refusedNrs = new Set(refusals.map(({ nr }) => nr));
  return new Map([...live].filter(([nr]) => !refusedNrs.has(nr)));
}

/** A number that is corrected twice: neither is more true than the other. */
function splitRepeated(corrections: readonly PairCorrection[]): {
  readonly once: readonly PairCorrection[];
  readonly twice: readonly Refusal[];
} {
  const counts = new Map<string, number>();
  for (const { nr } of corrections) counts.set(nr, (counts.get(nr) ?? 0) + 1);
  const twice = [...counts].filter(([, count]) => count > 1);
  return {
    once: corrections.filter(({ nr }) => counts.get(nr) === 1),
    twice: twice.map(([nr, count]) => ({ nr, reason: `dit nummer staat er ${count} keer in` })),
  };
}

function contradictions({ correction }: { readonly correction: PairCorrection }): Refusal[] {
  const { nr, status, antwoord, weg } = correction;
  const isContrary = !weg && antwoord !== undefined && (status ?? 'beantwoord') !== 'beantwoord';
  return isContrary ? [{ nr, reason: `er is een antwoord, maar de status is "${status}"` }] : [];
}

function isChanged({ nr, vraag, antwoord, status, old, group }: Revised): boolean {
  if (!old || nr !== old.nr || status !== old.status) return true;
  const isMoved = !samePassage(vraag, old.vraag) || !samePassage(antwoord, old.antwoord);
  const members = [...(group?.members ?? [])];
  return isMoved || (antwoord !== null && members.some((each) => !old.joint.includes(each)));
}

/** In the order of the letter: what did not move keeps its place, the rest goes where its vraag stands. */
function toPairs(revised: readonly Revised[]): readonly Pair[] {
  const ordered = revised.filter((each) => !hasMoved(each));
  for (const each of revised.filter(hasMoved)) {
    const next = ordered.findIndex(({ vraag }) => vraag.start > each.vraag.start);
    ordered.splice(next < 0 ? ordered.length : next, 0, each);
  }
  return ordered.map(({ nr, vraag, antwoord, status }) => {
    const sharing = ordered.filter((other) => antwoord && samePassage(other.antwoord, antwoord));
    const joint = sharing.length > 1 ? sharing.map((other) => other.nr) : [];
    return { nr, vraag, antwoord, joint, status };
  });
}

function hasMoved({ vraag, old }: Revised): boolean {
  return !samePassage(vraag, old?.vraag ?? null);
}

function kindOf(pairs: readonly Pair[]): Kind {
  if (pairs.some(({ antwoord }) => antwoord)) return 'beantwoording';
  if (pairs.some(({ status }) => status === 'volgt')) return 'uitstelbericht';
  return pairs.length > 0 ? 'vragen' : 'anders';
}

function refused({ nr, reason }: Refusal, pairs: readonly Pair[]): Problem {
  const old = pairs.find((pair) => pair.nr === nr);
  const outcome = old ? ' Deze vraag blijft zoals zij was.' : '';
  return toProblem(`Correctie van vraag ${nr}: ${reason}.${outcome}`, old ?? null);
}

function toProblem(message: string, old: Pair | null): Problem {
  const { start, end } = old?.vraag ?? { start: 0, end: 0 };
  return { code: 'correctie-niet-gevonden', message, start, end };
}
