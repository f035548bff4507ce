/** Behind the end of a quotation, with or without its number, where the next one is led in as `/citeer kopieer` does. */
const BETWEEN =
  /(?<=["”»](?:\s*[([][^()[\]"“”]{1,40}[)\]])?[.,;]?)\s+(?=(?:in uw antwoord op|in vraag|op vraag|in het antwoord op) [^:"“„]{1,80}:\s*["“„«])/iu;

/** What someone says behind the last of several. */
const BEHIND = /(["”»](?:\s*[([][^()[\]"“”]{1,40}[)\]])?[.,;]?)\s+(?![([])[^"“”»]*$/u;

/** The quotations of a text that has several behind each other, each with its own lead; else the text as it is. */
export function splitClaims(input: string): readonly string[] {
  const claims = input.split(BETWEEN);
  if (claims.length === 1) return claims;
  return [...claims.slice(0, -1), (claims.at(-1) ?? '').replace(BEHIND, '$1')];
}
