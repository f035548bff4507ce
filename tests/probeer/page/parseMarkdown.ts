import { readSpans, type Span } from './readSpans.ts';

export type Block =
  | { readonly kind: 'lines'; readonly spans: readonly Span[] }
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: 'subtext'; readonly spans: readonly Span[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Item[] }
  | { readonly kind: 'code'; readonly text: string };

export interface Item {
  /** 0 for the outermost. */
  readonly depth: number;
  /** Of an ordered list. */
  readonly number: number | null;
  readonly spans: readonly Span[];
}

/** Discord's Markdown as blocks; any text gives a result. */
export function parseMarkdown(text: string): readonly Block[] {
  const pieces = text.split(/```(?:[a-z0-9_+\-.#]+\n)?\n*([^\n][\s\S]*?)\n*```/iu);
  return pieces.flatMap((piece, index): readonly Block[] => {
    if (index % 2 === 1) return [{ kind: 'code', text: piece }];
    const isAlone = pieces.length === 1;
    // The line end before and after a block of code is not an empty line.
    const inside = isAlone ? piece : piece.replace(/^\n/u, '').replace(/\n$/u, '');
    return inside === '' && !isAlone ? [] : readBlocks(inside);
  });
}

function readBlocks(text: string): readonly Block[] {
  const rest = /^>>> ([\s\S]*)$/mu.exec(text);
  if (rest) {
    const before = text.slice(0, rest.index).replace(/\n$/u, '');
    const quote: Block = { kind: 'quote', blocks: readLines((rest[1] ?? '').split('\n')) };
    return rest.index === 0 ? [quote] : [...readBlocks(before), quote];
  }
  return groupBy(text.split('\n'), isQuoted).flatMap((lines): readonly Block[] => {
    if (!isQuoted(lines[0] ?? '')) return readLines(lines);
    const inside = lines.map((line) => line.replace(/^ *> /u, ''));
    return [{ kind: 'quote', blocks: readLines(inside) }];
  });
}

function isQuoted(line: string): boolean {
  return /^ *> /u.test(line);
}

type Kind = 'heading' | 'subtext' | 'bullet' | 'number' | 'line';

const KINDS: readonly [Kind, RegExp][] = [
  ['heading', /^ *(#{1,3}) +(?=\S)/u],
  ['subtext', /^-# (?=\S)/u],
  ['bullet', /^( *)[*-] +(?=\S)/u],
  ['number', /^( *)(\d{1,10})\. +(?=\S)/u],
];

function kindOf(line: string): Kind {
  return KINDS.find(([, mark]) => mark.test(line))?.[0] ?? 'line';
}

function readLines(lines: readonly string[]): readonly Block[] {
  return groupBy(lines, kindOf).flatMap((group) => toBlocks(group));
}

function toBlocks(group: readonly string[]): readonly Block[] {
  const kind = kindOf(group[0] ?? '');
  switch (kind) {
    case 'line':
      return [{ kind: 'lines', spans: readSpans(group.join('\n')) }];
    case 'heading':
      return group.map((line) => ({ kind, level: levelOf(line), spans: spansOf(line) }));
    case 'subtext':
      return group.map((line) => ({ kind, spans: spansOf(line) }));
    case 'bullet':
    case 'number':
      return [{ kind: 'list', isOrdered: kind === 'number', items: group.map(toItem) }];
  }
}

function levelOf(line: string): number {
  return /^ *(#+)/u.exec(line)?.[1]?.length ?? 1;
}

function spansOf(line: string): readonly Span[] {
  const mark = KINDS.find(([, one]) => one.test(line))?.[1];
  return readSpans(mark ? line.replace(mark, '') : line);
}

function toItem(line: string): Item {
  const indent = /^ */u.exec(line)?.[0].length ?? 0;
  const number = /^ *(\d+)\./u.exec(line)?.[1];
  return {
    depth: Math.min(Math.floor(indent / 2), 3),
    number: number === undefined ? null : Number(number),
    spans: spansOf(line),
  };
}

/** Neighbours with the same key together. */
function groupBy(
  lines: readonly string[],
  keyOf: (line: string) => string | boolean,
): readonly string[][] {
  const groups: { key: string | boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const key = keyOf(line);
    const last = groups.at(-1);
    if (last?.key === key) last.lines.push(line);
    else groups.push({ key, lines: [line] });
  }
  return groups.map((group) => group.lines);
}
