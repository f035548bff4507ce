/** How many numbers a range may span; a wider one is no list of answers to read. */
const MAX_RANGE = 25;

const NR = String.raw`\d{1,3}[a-z]?(?![\d%.,]*\d|[\p{L}€%])`;
const LIST = String.raw`${NR}(?:(?:\s*,\s*(?:en\s+)?|\s+(?:en|t\/m|tot en met|of)\s+|\s*(?:-|–)\s*)(?:vraag )?${NR})*`;
const ANSWER = '(?:antwoord(?:en)?|beantwoording|reactie)';
/** "Zie (ook) (het) antwoord (op) (vraag) 2", "wij verwijzen u (hiervoor) naar het antwoord op vraag 3 en 4", "zie vraag 2". */
const REFERENCE = new RegExp(
  String.raw`(?<!\p{L})(?:zie(?: \p{Ll}+){0,7}?|conform|verwij(?:s|st|zen)(?: \p{Ll}+){0,7}? naar(?: \p{Ll}+)?)(?: (?:het|de|ons|onze|mijn))? ` +
    String.raw`(?:(?:${ANSWER}(?: (?:op|bij|onder|van))?(?: (?:de|onze))? ?(?:vra(?:ag|gen) )?)|vra(?:ag|gen) )(${LIST})(?![-/]\d)`,
  'giu',
);
/** What follows says that the number is one of another letter. */
const ELSEWHERE =
  /^[\s,]*(?:(?:van|uit|in|op|bij|over) (?:de|het|een|onze|uw|deze|die|eerdere|schriftelijke|motie|brief|technische|mijn)|d\.d\.|gesteld|van \d|uit \d|van \p{Lu}|over \p{L}|\((?:kamerstuk|aanhang|brief))/iu;
/** Stands between the reference and its number, or just before it. */
const FOREIGN = /kamervra|kamerstuk|motie|raadsbrief|eerdere|vorige|artikel|bijlage|aanhang/iu;

/**
 * The numbers of other vragen in the same letter that an antwoord refers to,
 * in their order: "Zie het antwoord op vraag 2" gives `2`. Careful: a
 * reference to another letter, or one that may be, is left out.
 *
 * @param text the antwoord as people read it.
 */
export function findReferences(text: string): readonly string[] {
  const plain = text.replaceAll(/\s+/gu, ' ');
  const found: string[] = [];
  for (const hit of plain.matchAll(REFERENCE)) {
    const after = plain.slice(hit.index + hit[0].length, hit.index + hit[0].length + 60);
    const before = plain.slice(Math.max(0, hit.index - 30), hit.index);
    const isForeign =
      ELSEWHERE.test(after) || FOREIGN.test(hit[0]) || /brief van[^.]*$/iu.test(before);
    if (!isForeign) found.push(...numbersOf(hit[1] ?? ''));
  }
  return [...new Set(found)];
}

/** `2, 3 en 4`, `2-4` and `2 t/m 4` all give 2, 3 and 4. */
function numbersOf(list: string): readonly string[] {
  const numbers: string[] = [];
  for (const [, link = '', nr = ''] of list
    .toLowerCase()
    .matchAll(
      /(^|[^\da-z]*(?:t\/m|tot en met|[-–,]|en|of)[^\da-z]*(?:en |vraag )?)(\d{1,3}[a-z]?)/gu,
    )) {
    const from = Number.parseInt(numbers.at(-1) ?? '', 10);
    const to = Number.parseInt(nr, 10);
    const isRange = /t\/m|tot|[-–]/u.test(link) && to > from;
    if (isRange && to - from > MAX_RANGE) return [];
    const between = isRange ? to - from - 1 : 0;
    for (let step = 1; step <= between; step += 1) numbers.push(String(from + step));
    numbers.push(nr);
  }
  return numbers;
}
