import { displayText } from '../core/displayText.ts';
import type { StoredPair } from '../ports.ts';

/** "in 2019", "over het jaar 2019", "van mei 2019"; not "sinds 2019", which other years answer as well. */
const ASKED =
  /(?<!\p{L})(?:in|uit|over|van|voor)(?: het jaar)? (?:(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) )?((?:19|20)\d{2})(?![\p{L}\p{N}]|[.,]\d)/giu;

/**
 * Whether a question asks for a year of which a pair says nothing: it is not in its vraag,
 * antwoord or letter's subject, and the letter and its questions are of other years.
 */
export function missesYear(query: string, { brief, pair }: StoredPair): boolean {
  const years = Array.from(query.matchAll(ASKED), ([, year = '']) => year);
  if (years.length === 0) return false;
  const passages = pair.antwoord ? [pair.vraag, pair.antwoord] : [pair.vraag];
  const texts = passages.map((passage) => displayText(brief.tekst, passage, brief).text);
  const { subject, topic, letterDate, questionDate } = brief;
  const own = [...texts, subject, topic, letterDate, questionDate].join('\n');
  return years.some((year) => !own.includes(year));
}
