import { bareText } from './bareText.ts';
import type { ParsedBrief } from './brief.ts';
import { displayText } from './displayText.ts';

/**
 * The same text for the same letter in another file format: its date and the
 * letters and digits of its pairs. Empty for a letter without pairs, which is
 * like no other. To be hashed before it is stored.
 */
export function fingerprint(tekst: string, parsed: ParsedBrief): string {
  if (parsed.pairs.length === 0) return '';
  const passages = parsed.pairs.flatMap(({ vraag, antwoord }) =>
    antwoord ? [vraag, antwoord] : [vraag],
  );
  const texts = passages.map((passage) => displayText(tekst, passage, parsed).text);
  return `${parsed.letterDate ?? ''}:${bareText(texts.join(''))}`;
}
