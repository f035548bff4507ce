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
