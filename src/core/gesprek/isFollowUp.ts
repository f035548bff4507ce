import { hasAnaphor } from './hasAnaphor.ts';
import { afterEn } from './plainTurn.ts';
import { topicWords } from './topicWords.ts';

/** With more words of its own a text stands alone, whatever it begins with or points at. */
const MOST_AFTER_EN = 4;
const MOST_WITH_ANAPHOR = 2;
const MOST_IN_CLAUSE = 0;

/** Begins a question that can be whole: a question word, or a verb. */
const CLAUSE =
  /^(?:wie|wat|waar|wanneer|waarom|waardoor|hoe|hoeveel|hoelang|hoezo|welke?|is|zijn|was|waren|heeft|hebben|had|kan|kunnen|kunt|mag|moet|moeten|zal|zullen|wordt|worden|werd|werden|gaat|gaan|komt|klopt|bent|wil|wilt|doet|doen)\s/iu;

/**
 * Whether a text can only be understood from what went before it. Careful: a
 * question with a subject of its own is not one.
 *
 * @param plain see `plainTurn`.
 */
export function isFollowUp(plain: string): boolean {
  const rest = afterEn(plain);
  const own = topicWords(rest ?? plain).length;
  if (hasAnaphor(plain) && own <= MOST_WITH_ANAPHOR) return true;
  if (rest === null) return own === 0 && isBare(plain);
  return CLAUSE.test(rest) ? own <= MOST_IN_CLAUSE : own <= MOST_AFTER_EN;
}

/** Whether a text has no hold without what went before: no words of its own, and no anaphor is needed to see it. */
export function isHelpless(plain: string): boolean {
  return topicWords(plain).length === 0 && isFollowUp(plain);
}

/** "waarom niet", "2023", "in 2021", "sinds maart 2023": nothing that can be searched for. */
function isBare(plain: string): boolean {
  return /^(?:waarom|hoezo|hoe komt)\b/iu.test(plain) || /(?:19|20)\d{2}$/u.test(plain);
}
