import type { Found } from './controle.ts';

const NOTE =
  'Let op: deze woorden staan in een vraag én in een antwoord. Noem bij een citaat wie u aanhaalt.';

/** A warning where both a council member and the college say the words; empty where one of them does. */
export function mixedNote(places: readonly Found[]): string {
  const speakers = new Set(places.map(({ speaker }) => speaker));
  return speakers.has('raad') && speakers.has('college') ? NOTE : '';
}
