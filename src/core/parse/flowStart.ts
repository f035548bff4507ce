/** What opens a vraag or antwoord, in any layout. */
const OPENING =
  /(?<![\p{L}\d])(?:Vra(?:ag|gen)(?=\s+\d|:)|Antwoord(?:en)?(?=\s+(?:op\s|vra|\d)|[:\s]+\p{Lu}))/gu;
/** A line that opens a vraag, an antwoord or an item of a list. */
const LINE_OPENING =
  /^[ \t]*(?:\(?\d{1,3}[a-z]?(?:[.):]|[ \t]*$|[ \t]+\p{Lu})|[-–—•▪*][ \t]|[a-z][.)][ \t])/gmu;
const SENTENCE_END = /[.?!:;»”"')\]\d]\s*$/;
const FEWEST = 3;
/** Far more markers inside lines than at their start: by chance some stand at a start too. */
const RATIO = 2.5;

/**
 * Where the paragraphs of a letter were run together into one text, broken at a width or
 * not at all: the offset of the first marker inside a line, from which line breaks mean
 * nothing. The text's length when its lines do mean something.
 */
export function flowStart(scan: string): number {
  const inside: number[] = [];
  let atStart = [...scan.matchAll(LINE_OPENING)].length;
  for (const { index } of scan.matchAll(OPENING)) {
    const before = scan.slice(Math.max(0, index - 12), index);
    if (index === 0 || /[\n\r\f][ \t]*$/.test(before)) atStart += 1;
    else if (SENTENCE_END.test(before)) inside.push(index);
  }
  const isFlowed = inside.length >= FEWEST && inside.length >= atStart * RATIO;
  return isFlowed ? (inside[0] ?? scan.length) : scan.length;
}

/** The text with its line breaks made spaces from an offset on; as long as it was. */
export function joinFrom(text: string, start: number): string {
  return text.slice(0, start) + text.slice(start).replace(/[\n\r\f\v\u2028\u2029]/g, ' ');
}
