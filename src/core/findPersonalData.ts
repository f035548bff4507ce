import type { Passage } from './passage.ts';

/** Something in a letter that may be about a private person. */
export interface PersonalData extends Passage {
  readonly kind: 'bsn' | 'telefoon' | 'e-mail' | 'adres';
}

/** Nine digits, in one run or in the groups in which people write them. */
const NINE_DIGITS =
  /(?<![\d.,/-])(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3})(?![\d/-]|[.,]\d)/gu;
/** A number with one of these before it on its line is another kind of number. */
const OTHER_NUMBER =
  /(?:kenmerk|zaak|dossier|kvk|iban|rekening|factuur|registratie|nr\.?|nummer|tel(?:efoon)?\.?|fax|€)[^\n]{0,20}$/iu;
const OWN_LABEL = /(?:bsn|burgerservicenummer|sofi)[^\n]{0,20}$/iu;
const PHONE =
  /(?<![\d.,-]|[A-Z]{4} ?)(?:(?:\+|00)31[ -]?(?:\(0\))?[ -]?|0)[1-9]\d{0,2}[ -]{0,3}(?:\d[ -]?){6,7}\d(?!\d)/gu;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const ADDRESS =
  /\b\p{Lu}[\p{L}'’.-]{1,30}(?: \p{L}[\p{L}'’.-]{1,20}){0,3}(?:straat|laan|weg|plein|hof|dijk|kade|singel|pad|steeg) \d{1,4}[a-z]?\b/gu;

/** Finds service numbers (by the eleven test), phone numbers, e-mail and street addresses, in the order of the text. */
export function findPersonalData(tekst: string): readonly PersonalData[] {
  const bsn = matches(tekst, NINE_DIGITS, 'bsn').filter((found) => isBsn(tekst, found));
  const other = [
    ...matches(tekst, PHONE, 'telefoon'),
    ...matches(tekst, EMAIL, 'e-mail'),
    ...matches(tekst, ADDRESS, 'adres'),
  ];
  return [...bsn, ...other].toSorted((a, b) => a.start - b.start);
}

function matches(tekst: string, pattern: RegExp, kind: PersonalData['kind']): PersonalData[] {
  return Array.from(tekst.matchAll(pattern), ({ 0: text, index }) => ({
    kind,
    start: index,
    end: index + text.length,
  }));
}

/** The eleven test of the citizen service number: 9a + 8b + … + 2h - i is a multiple of 11. */
function isBsn(tekst: string, { start, end }: Passage): boolean {
  const digits = tekst.slice(start, end).replaceAll(/\D/gu, '').split('').map(Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
  if (sum % 11 !== 0 || digits.every((digit) => digit === digits[0])) return false;
  const before = tekst.slice(Math.max(0, start - 40), start);
  return OWN_LABEL.test(before) || !OTHER_NUMBER.test(before);
}
