import { isGreeting } from './isGreeting.ts';

const SIGNATORY =
  /^(?:namens\s|(?:het )?(?:college|dagelijks bestuur|dijkgraaf en (?:hoog)?heemraden|burgemeester en wethouders|gedeputeerde staten|college van)\b|de (?:secretaris|burgemeester|gemeentesecretaris|griffier|dijkgraaf|minister|staatssecretaris|wethouder|commissaris|voorzitter)\b)/i;
const PROSE_END = /[.?!;:]$/;
const FORMULA =
  /^(?:(?:wij|we|ik) (?:vertrouwen?|hope?n?|gaan? er\s?van uit|verwachten)|hopende|vertrouwende|mocht u|indien u nog|heeft u nog|(?:wij|we|ik) zien?|graag|in afwachting).{0,140}(?:geïnformeerd|ingelicht|beantwoord|vragen|van dienst|contact|tegemoet|antwoord|reactie)/i;
const ENCLOSURE = /^(?:bijlagen?|bijgevoegd)(?:\s*\d*)?(?:\s*[:.(–-].*)?$/i;
const QUESTIONERS_NOTE = /^toelichting:?\s+deze vragen dienen ter aanvulling/i;
const LONGEST_SIGNATORY = 90;
const LONGEST_FORMULA = 260;

/** A line as `isClosing` looks at it. */
export interface Surrounded {
  readonly text: string;
  /** The text of the next line that is not empty. */
  readonly below: string;
  /** Whether a paragraph starts here. */
  readonly opens: boolean;
  /** The end of that paragraph. */
  readonly paragraphEnd: string;
  /** Whether no antwoord can follow any more, so that a signature may. */
  readonly mayEnd: boolean;
}

/** Whether the letter's own text ends before this line: greeting, signature, closing formula, enclosures. */
export function isClosing({ text, below, opens, paragraphEnd, mayEnd }: Surrounded): boolean {
  const isShort = text.length < LONGEST_SIGNATORY;
  if (isShort && isGreeting(text)) return true;
  if (!opens || !mayEnd) return false;
  const start = `${text} ${below}`.slice(0, LONGEST_FORMULA);
  if (text.length < LONGEST_FORMULA && (FORMULA.test(start) || QUESTIONERS_NOTE.test(start))) {
    return true;
  }
  return isShort && isSignature(text, paragraphEnd);
}

function isSignature(text: string, paragraphEnd: string): boolean {
  return ENCLOSURE.test(text) || (SIGNATORY.test(text) && !PROSE_END.test(paragraphEnd));
}
