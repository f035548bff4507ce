const LABELLED = /^(?:[A-Z]|[IVX]{1,4})[.)]?\s+\p{Lu}/u;
const NAMED =
  /^(?:fractie|vragen\s+(?:van\s+)?(?:de\s+)?(?:fractie|heer|mevrouw|leden|lid|raadslid)|hoofdstuk|thema|programma|onderwerp|paragraaf|deel)\b/i;
const ANSWER_LIKE = /^(?:ja|nee|neen|zie|idem|geen|niet|n\.?v\.?t|antwoord|bron)(?![\p{L}])/iu;
const LONGEST = 80;
const MOST_WORDS = 9;

/** Whether a paragraph of one line is a title over what follows. `above` is the text before it. */
export function isChapterHeading(text: string, above: string): boolean {
  if (text.length > LONGEST || /[.?!;,]$/.test(text) || ANSWER_LIKE.test(text)) return false;
  if (NAMED.test(text) || LABELLED.test(text)) return true;
  const isTitle = /^\p{Lu}/u.test(text) && text.split(/\s+/).length <= MOST_WORDS;
  return isTitle && !text.includes(' - ') && /[.?!…"”’)»]$/.test(above);
}

const FRACTIE =
  /^(?:(?:vragen\s+(?:van\s+)?(?:de\s+)?)?(?:fractie\s+(?:van\s+)?)(?:de\s+|het\s+)?|vragen\s+(?:van\s+)?(?:de\s+|het\s+)?)\p{Lu}[\p{L}\d+ -]{1,40}$|^(?:\p{Lu}{2,}[\p{L}\d]{0,12}|\p{Lu}\d{2}|\p{Lu}\p{Ll}+\p{Lu}\p{L}{0,14})$/u;
const CHAPTER = /^(?:Hoofdstuk|Thema|Programma|Paragraaf|Deel) [\dA-Z][^.?!:;]{0,60}$/i;
const CAPITALS = /^(?=.*\p{Lu}{3})[\p{Lu}\d &+-]{4,60}$/u;

/** A title that is known without empty lines around it: "Vragen van de VVD", "FRACTIE CDA", "Programma 3 Verkeer". */
export function isFractieHeading(text: string): boolean {
  if (CHAPTER.test(text) || CAPITALS.test(text) || FRACTIE.test(text)) return true;
  return FRACTIE.test(text.replace(/^\p{L}+/u, (word) => word.toLowerCase()));
}
