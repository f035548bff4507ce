const ARTICLE =
  /(?<!\p{L})art(?:ikel|\.)?\s*(\d{1,3}[a-z]?)(?:\s*,?\s*(?:(?:eerste|tweede|derde)\s+)?lid(?:\s*\d+)?)?,?\s*(?:(?:van|uit|in|het|ons|uw)\s+)*(?:RvO|R\.v\.O\.?|reglement\s+van\s+orde)/iu;
const NAMED = /(?<!\p{L})art(?:ikel|\.)?[\s-]*(\d{1,3}[a-z]?)[\s-]*vragen/iu;

/** The article of the reglement van orde that the questions rest on: `33 RvO`. */
export function findArticle(text: string): string | null {
  const [, nr] = ARTICLE.exec(text) ?? NAMED.exec(text) ?? [];
  return nr === undefined ? null : `${nr} RvO`;
}
