const ANSWERS_HEADING =
  /^(?:(?:De |Onze )?(?:Antwoorden|Beantwoording|ANTWOORDEN|BEANTWOORDING)(?:\s.{0,60}[^.?!]|:)?|.{0,80}(?:be)?antwoord(?:en|t).{0,60}als volgt.{0,20})$/;
const ANNOUNCES =
  /^(?:Hier(?:onder|na|bij)|Onderstaand) (?:treft|vindt|ontvangt|volgen|volgt) [^?]{0,60}(?:antwoord(?:en)?|beantwoording|reactie)[^?]{0,30}[.:]?$/;
const NOTICE = /^Mededeling(?:en)?(?: van .{1,80})?:?$/;

/** Whether a line under the vragen is the college's, and says that antwoorden follow: "Onze antwoorden zijn als volgt:". */
export function turnsToAnswers(line: string): boolean {
  return ANSWERS_HEADING.test(line) || ANNOUNCES.test(line) || NOTICE.test(line);
}
