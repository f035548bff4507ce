/** How a word processor prints the numbers of a list. */
export type NumberForm = 'decimal' | 'decimalZero' | 'letter' | 'LETTER' | 'roman' | 'ROMAN';

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
const HIGHEST_ROMAN = 3999;

/** `value` as printed: 3 is `3`, `03`, `c`, `C`, `iii` or `III`; after z comes aa, as in Word. */
export function numberText(value: number, form: NumberForm): string {
  switch (form) {
    case 'decimal':
      return String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'letter':
      return letters(value);
    case 'LETTER':
      return letters(value).toUpperCase();
    case 'roman':
      return roman(value);
    case 'ROMAN':
      return roman(value).toUpperCase();
  }
}

function letters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCodePoint(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(10, Math.ceil(value / 26)));
}

function roman(value: number): string {
  if (value < 1 || value > HIGHEST_ROMAN) return String(value);
  let text = '';
  let left = value;
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}
