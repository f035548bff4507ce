const ANSWER = /(?:be)?antwoord/i;
const TIME =
  /(?<!\p{L})(?:termijn|tijdig|meer tijd|uitstel\p{L}*|vertraging|langer|vergt|nog niet)(?!\p{L})/iu;
const NOT_YET = /(?<!\p{L})(?:niet|meer tijd|uitstel\p{L}*|later|langer|vertraging)(?!\p{L})/iu;
/** A part of a sentence that stands in the list of vragen, not under it. */
const ASKS =
  /\?|^(?:kunt|graag|wilt)(?!\p{L})|(?<!\p{L})(?:verzoek(?:en)? (?:wij|ik)? ?u|onze fractie)(?!\p{L})/iu;

/** Whether a paragraph says that vragen are not answered yet: "De vragen kunnen niet binnen de termijn worden beantwoord." */
export function putsOff(paragraph: string): boolean {
  return (
    ANSWER.test(paragraph) &&
    TIME.test(paragraph) &&
    NOT_YET.test(paragraph) &&
    !ASKS.test(paragraph)
  );
}
