import { applyCorrection } from './applyCorrection.ts';
import type { Pair, ParsedBrief } from './brief.ts';
import type { Correction, PairCorrection, Place } from './correction/correction.ts';
import { samePassage } from './correction/samePassage.ts';
import type { Passage } from './passage.ts';

/** Code units shown of each end of a passage; the longer ones where the shorter are not enough to find it. */
const LENGTHS = [40, 90, 200] as const;

/**
 * The correction that changes nothing: all that was read of a letter, to edit by hand.
 * Passages are `first words … last words`, and offsets where no words are enough. Numbers
 * that share an antwoord have it once, at the first of them.
 */
export function toCorrection(tekst: string, parsed: ParsedBrief): Correction {
  const { letterDate, questionDate, subject, askers } = parsed;
  const header = {
    ...(letterDate === null ? {} : { letterDate }),
    ...(questionDate === null ? {} : { questionDate }),
    ...(subject === null ? {} : { subject }),
    askers,
  };
  const levels = new Map(parsed.pairs.map(({ nr }) => [nr, 0]));
  for (;;) {
    const pairs = parsed.pairs.map((pair) => toPair(tekst, pair, levels.get(pair.nr) ?? 0));
    const wrong = findWrong(tekst, parsed, pairs).filter(
      (nr) => (levels.get(nr) ?? 0) < LENGTHS.length,
    );
    if (wrong.length === 0) return { ...header, pairs };
    for (const nr of wrong) levels.set(nr, (levels.get(nr) ?? 0) + 1);
  }
}

function toPair(tekst: string, pair: Pair, level: number): PairCorrection {
  const { nr, vraag, antwoord, joint, status } = pair;
  const samenMet = joint.filter((other) => other !== nr);
  const isFirst = joint.length === 0 || joint[0] === nr;
  return {
    nr,
    vraag: toPlace(tekst, vraag, level),
    ...(antwoord && isFirst ? { antwoord: toPlace(tekst, antwoord, level) } : {}),
    ...(samenMet.length > 0 ? { samenMet } : {}),
    ...(antwoord ? {} : { status }),
  };
}

function toPlace(tekst: string, { start, end }: Passage, level: number): Place {
  const length = LENGTHS[level];
  if (length === undefined) return { start, end };
  const text = tekst.slice(start, end).replace(/\s+/g, ' ').trim();
  if (text.length <= 2 * length + 10) return text;
  const head = text.slice(0, length).replace(/\s+\S*$/u, '');
  const tail = text.slice(-length).replace(/^\S*\s+/u, '');
  return `${head} … ${tail}`;
}

/** The numbers that the template would not give back as they were read. */
function findWrong(
  tekst: string,
  parsed: ParsedBrief,
  pairs: readonly PairCorrection[],
): readonly string[] {
  const applied = applyCorrection(tekst, parsed, { pairs });
  const now = new Map(applied.parsed.pairs.map((pair) => [pair.nr, pair]));
  const isRight = (old: Pair): boolean => {
    const pair = now.get(old.nr);
    return (
      pair !== undefined &&
      samePassage(pair.vraag, old.vraag) &&
      samePassage(pair.antwoord, old.antwoord)
    );
  };
  const moved = parsed.pairs.filter((old) => !isRight(old)).map(({ nr }) => nr);
  if (moved.length > 0 || applied.problems.length === 0) return moved;
  // A place that is not found leaves the old reading, and so looks right.
  return parsed.pairs
    .map(({ nr }) => nr)
    .filter((nr) => applied.problems.some(({ message }) => message.includes(`vraag ${nr}:`)));
}
