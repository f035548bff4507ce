/** A stretch of the given text, `end` exclusive, without white space at its ends. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SEGMENTER = new Intl.Segmenter('nl', { granularity: 'sentence' });
/** Ends in an abbreviation, an initial or a list number: the full stop does not end the sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:art|ca|bijv|nr|nrs|o\.a|d\.d|d\.w\.z|m\.b\.t|t\.a\.v|i\.v\.m|z\.g|zgn|incl|excl|mw|mevr|dhr|drs|mr|ir|ing|dr|prof|ex|resp|max|min|evt|jl|lid|blz|p|tel|e\.d|o\.g|t\.o\.v|t\.b\.v|n\.a\.v|o\.b\.v|i\.p\.v|v\.w\.b|a\.d\.h\.v|c\.q|\p{Lu}|\d{1,2})\.\s*$/iu;

const LINE = /[^\n]*\n|[^\n]+/gu;

/** The last text and its sentences: choosing an excerpt and parting an antwoord both ask for them. */
let last: { readonly text: string; readonly spans: readonly Span[] } = { text: '', spans: [] };

/** Splits text into sentences; a line break always ends one. Covers all text but white space. */
export function sentences(text: string): readonly Span[] {
  if (last.text !== text) last = { text, spans: split(text) };
  return last.spans;
}

function split(text: string): readonly Span[] {
  const spans: Span[] = [];
  // Line by line: the segmenter takes time squared over a text of many empty lines.
  for (const { index, 0: line } of text.matchAll(LINE)) {
    if (line.trim() !== '') addSentences(spans, line, index);
  }
  return spans;
}

/** @param at where the line begins in the text that spans count in. */
function addSentences(spans: Span[], line: string, at: number): void {
  let start = 0;
  for (const { index, segment } of SEGMENTER.segment(line)) {
    const end = index + segment.length;
    const isOpen = ABBREVIATION.test(line.slice(start, end)) && !segment.includes('\n');
    if (isOpen && end < line.length) continue;
    const span = trimmed(line, start, end);
    if (span.end > span.start) spans.push({ start: at + span.start, end: at + span.end });
    start = end;
  }
}

function trimmed(text: string, start: number, end: number): Span {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return { start: start + lead, end: start + lead + slice.trim().length };
}
