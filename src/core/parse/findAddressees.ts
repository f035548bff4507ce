import type { Line } from './line.ts';

const ADDRESSEE =
  /^(?:aan\s*:?\s+|t\.?a\.?v\.?\s+)?(?:(?:de\s+|het\s+)?(?:heer|heren|dames?|mevrouw|voorzitter|leden|raad|gemeenteraad|fractie|griffie|griffier|raadsfractie)\b|(?:het\s+)?(?:raads|staten|burgerraads)?lid\b|(?:de\s+)?(?:raads|staten)?leden\b|provinciale staten|gemeenteraad|dhr\.?\s|mw\.?\s|mevr\.?\s|statenfractie|raadsfractie|fractie\s)/i;
const SALUTATION = /^(?:geachte|beste)\s/i;
const PROSE = /(?<!\p{L})(?:heeft|hebben|stelt|vragen|antwoord|wordt|worden)(?!\p{L})/iu;
const CONTINUES = /^(?:der|van|de|en)\s/;
const LONGEST = 90;
const DEEPEST = 60;

/** The lines of the address that name someone, as written; nothing after the salutation counts. */
export function findAddressees(lines: readonly Line[]): readonly string[] {
  const found: string[] = [];
  const filled = lines.filter(({ text }) => text !== '').slice(0, DEEPEST);
  const salutation = filled.findIndex(({ text }) => SALUTATION.test(text));
  const address = salutation < 0 ? filled.slice(0, 25) : filled.slice(0, salutation);
  address.forEach(({ text: line }, i) => {
    const [text = ''] = line.split(/\s{3,}/, 1);
    if (!ADDRESSEE.test(text) || text.length > LONGEST || PROSE.test(text)) return;
    const next = address[i + 1]?.text ?? '';
    const whole = CONTINUES.test(next) ? `${text} ${next}` : text;
    found.push(clean(whole));
  });
  return [...new Set(found)];
}

function clean(text: string): string {
  return text
    .replace(/^(?:aan\s*:?|t\.?a\.?v\.?)\s+(?=\S)/i, '')
    .replace(/[,;]\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
