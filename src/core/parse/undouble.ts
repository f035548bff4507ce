const FEWEST_LINES = 8;
const MOST_EXCEPTIONS = 0.03;
const FEWEST_TORN = 3;
const FEWEST_SINGLE = 5;
const FEWEST_WIDER = 3;
const PAIR = /(\r\n|\n)([ \t]*(?:\r\n|\n))/g;

/**
 * A text in which every line break was doubled, with one break of each pair made a
 * space: an empty line between two halves of a sentence ends no paragraph. As long as `text`.
 */
export function undouble(text: string): string {
  if (!isDoubled(text)) return text;
  return text.replace(
    PAIR,
    (_, first: string, second: string) => ' '.repeat(first.length) + second,
  );
}

interface Gap {
  /** Number of empty lines. */
  readonly width: number;
  /** Whether a sentence goes on over it. */
  readonly isTorn: boolean;
}

/**
 * Hardly any line directly under another, empty lines nearly always odd in number, and
 * either torn sentences or wider gaps as well, where the paragraphs were.
 */
function isDoubled(text: string): boolean {
  const gaps = gapsOf(text.split(/\r\n|\n/).map((line) => line.trim()));
  if (gaps.length < FEWEST_LINES) return false;
  const exceptions = gaps.filter(({ width }) => width % 2 === 0);
  if (exceptions.length > gaps.length * MOST_EXCEPTIONS) return false;
  const single = gaps.filter(({ width }) => width === 1);
  const torn = single.filter((gap) => gap.isTorn);
  const wider = gaps.filter(({ width }) => width === 3);
  return (
    torn.length >= FEWEST_TORN || (single.length >= FEWEST_SINGLE && wider.length >= FEWEST_WIDER)
  );
}

function gapsOf(lines: readonly string[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let above: string | null = null;
  let width = 0;
  for (const line of lines) {
    if (line === '') {
      width += 1;
      continue;
    }
    if (above !== null) gaps.push({ width, isTorn: isTorn(above, line) });
    above = line;
    width = 0;
  }
  return gaps;
}

function isTorn(above: string, below: string): boolean {
  return /[\p{Ll},]$/u.test(above) && /^\p{Ll}/u.test(below);
}
