/** What opens a vraag or antwoord, in any layout. */
const OPENING =
  /(?<![\p{L}\d])(?:Vra(?:ag|gen)(?=\s+\d|:)|Antwoord(?:en)?(?=\s+(?:op\s|vra|\d)|[:\s]+\p{Lu}))/gu;
/** A line that opens a vraag, an antwoord or an item of a list. */
const LINE_OPENING =
  /^[ \t]*(?:\(?\d{1,3}[a-z]?(?:[.):]|[ \t]*$|[ \t]+\p{Lu})|[-–—•▪*][ \t]|[a-z][.)][ \t])/gmu;
const SENTENCE_END = /[.?!:;»”"')\]\d]\s*$/;
const FEWEST = 4;
/** Far more markers inside lines than at their start: by chance some stand at a start too. */
const RATIO = 2.5;

/**
 * A letter whose paragraphs were run together into one text, broken at a width or not at all:
 * its line breaks mean nothing, and become spaces from the first marker on. As long as `scan`.
 */
export function joinFlowed(scan: string): string {
  const inside: number[] = [];
  let atStart = [...scan.matchAll(LINE_OPENING)].length;
  for (const { index } of scan.matchAll(OPENING)) {
    const before = scan.slice(Math.max(0, index - 12), index);
    if (index === 0 || /[\n\r\f][ \t]*$/.test(before)) atStart += 1;
    else if (SENTENCE_END.test(before)) inside.push(index);
  }
  const [first] = inside;
  if (first === undefined || inside.length < FEWEST || inside.length < atStart * RATIO) return scan;
  return scan.slice(0, first) + scan.slice(first).replace(/[\n\r\f\v\u2028\u2029]/g, ' ');
}
