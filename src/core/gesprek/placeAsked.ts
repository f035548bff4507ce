const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde'];
const NO_MORE = ' (verder is er niets gevonden)';
const LEAD = new RegExp(`^de (${ORDINALS.join('|')}) plaats bij: `, 'u');

/** Another of the places found for a question. */
interface PlaceAsked {
  readonly query: string;
  /** From 0. */
  readonly at: number;
}

/** `de tweede plaats bij: hoeveel bruggen`. @param isLast whether a further one was asked for. */
export function placeAsked({
  query,
  at,
  isLast,
}: PlaceAsked & { readonly isLast: boolean }): string {
  return `de ${ORDINALS[at] ?? ''} plaats bij: ${query}${isLast ? NO_MORE : ''}`;
}

/** Reads what {@link placeAsked} wrote; any other text is a question of which the first place was shown. */
export function readPlace(text: string): PlaceAsked {
  const [lead, ordinal] = LEAD.exec(text) ?? [];
  if (lead === undefined || ordinal === undefined) return { query: text, at: 0 };
  const rest = text.slice(lead.length);
  const query = rest.endsWith(NO_MORE) ? rest.slice(0, -NO_MORE.length) : rest;
  return { query, at: ORDINALS.indexOf(ordinal) };
}
