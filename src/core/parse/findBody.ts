const PLACE = `((?:['’]s-)?\\p{Lu}[\\p{L}’'-]+(?:(?:[ ]|-)(?:(?:aan|den|de|der|en|op|het|van|bij)[ ])*\\p{Lu}[\\p{L}’'-]+){0,3})`;
const BODIES: readonly (readonly [RegExp, string])[] = [
  [
    /Tweede Kamer der Staten-Generaal[\s\d]{0,6}(?:Vergaderjaar|\n)[^]{0,120}Aanhangsel/,
    'Tweede Kamer',
  ],
  [
    /^\s*AH \d{1,4}\s|(?:Antwoord|Mededeling) van (?:de )?(?:[Mm]inister|[Ss]taatssecretaris)[^]{0,160}\(ontvangen/,
    'Tweede Kamer',
  ],
  [
    new RegExp(
      `(?:[Bb]urgemeester en [Ww]ethouders|B\\s?&\\s?W|B en W)[,\\s]+van (?:de )?(?:gemeente )?${PLACE}`,
      'u',
    ),
    'gemeente $',
  ],
  [new RegExp(`[Gg]edeputeerde [Ss]taten van (?:de )?(?:provincie )?${PLACE}`, 'u'), 'provincie $'],
  [
    new RegExp(
      `((?:[Hh]oogheemraadschap|[Ww]aterschap|[Ww]etterskip)(?: van)?(?: (?:de|het))? )${PLACE}`,
      'u',
    ),
    '$$',
  ],
  [
    /[Mm]inister(?:ie)? van ((?:\p{Lu}[\p{L}-]+)(?:(?:,| en|) \p{Lu}[\p{L}-]+)*)/u,
    'ministerie van $',
  ],
  [new RegExp(`[Gg]emeente(?:raad(?: van)?)?[ ]${PLACE}`, 'u'), 'gemeente $'],
  [new RegExp(`[Pp]rovincie[ ]${PLACE}`, 'u'), 'provincie $'],
];

/** The body that answers, as the letter names it: `gemeente Heerlen`. */
export function findBody(head: string, tail: string): string | null {
  const text = `${head}\n${tail}`;
  for (const [pattern, form] of BODIES) {
    const hit = pattern.exec(text);
    if (!hit) continue;
    const [, first = '', second = ''] = hit;
    if (form === '$$')
      return `${first}${second}`.replace(/\s+/g, ' ').replace(/^\p{Lu}/u, (c) => c.toLowerCase());
    return form.replace('$', first).replace(/\s+/g, ' ').trim();
  }
  return null;
}
