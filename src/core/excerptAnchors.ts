import type { Span } from './sentences.ts';

const ITEM = /^(?:[-–—•▪●*✓☒☐]|\(?(?:\d{1,2}|[a-z])[.)])\s/u;
/** "Wij doen dit niet:", "Tegen zijn wij: 1. …". */
const OPENS_LIST = /:$|:\s(?:[-–•]|\(?(?:1|a)[.)])\s/u;
/** "Wij schreven:", "Daarover stond het volgende." */
const OPENS_NEXT = /:$|(?<!\p{L})(?:het volgende|als volgt)\.$/u;
const LONGEST_INDENT = 80;
/** Someone else's words, of more than one sentence. */
const QUOTED = /“[^“”]{1,1500}”|„[^„“”]{1,1500}[“”]|«[^«»]{1,1500}»|"[^"\n]{1,1500}"/gu;

/**
 * For each sentence the one that must open an excerpt with it, mostly itself: an item of
 * a list says the opposite without "wij doen dit niet:", and words that are quoted are
 * somebody else's without who said them.
 */
export function excerptAnchors(text: string, spans: readonly Span[]): readonly number[] {
  const anchors = anchorsOfLists(text, spans);
  for (const { index, 0: quoted } of text.matchAll(QUOTED)) {
    const end = index + quoted.length;
    const opening = spans.findLastIndex(({ start }) => start <= index);
    for (let at = opening + 1; (spans[at]?.start ?? end) < end; at += 1) {
      anchors[at] = Math.min(anchors[at] ?? at, anchors[opening] ?? opening);
    }
  }
  return anchors;
}

function anchorsOfLists(text: string, spans: readonly Span[]): number[] {
  const anchors: number[] = [];
  /** The sentence that opened the list which goes on here; -1: none. */
  let list = -1;
  for (const [at, span] of spans.entries()) {
    const [sentence, before] = [textOf(text, span), textOf(text, spans[at - 1])];
    const above = anchors[at - 1] ?? at;
    const isOfItem = ITEM.test(sentence) || (above === list && !startsLine(text, span));
    if (!isOfItem && !before.endsWith(':')) list = -1;
    const anchor = isOfItem && list >= 0 ? list : follow(before, { above, at });
    anchors.push(anchor);
    if (OPENS_LIST.test(sentence)) list = anchor;
  }
  return anchors;
}

/** The anchor of a sentence outside a list. */
function follow(before: string, { above, at }: { above: number; at: number }): number {
  return OPENS_NEXT.test(before) ? above : at;
}

function textOf(text: string, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end) : '';
}

function startsLine(text: string, { start }: Span): boolean {
  return /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, start - LONGEST_INDENT), start));
}
