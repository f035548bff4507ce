// Cheap random texts: a seeded generator, no shrinking. What fails is printed with its seed and number.

const PIECES = [
  'Vraag 1', 'Vraag 2:', 'Vraag 3 en 4', 'VRAAG 2', 'Vragen 5 t/m 7', 'Vraag', 'Vraagnr. A-1', 'vraag 3.',
  'Mijn vraag 4 was:', 'Uw antwoord:', 'Antwoord', 'Antwoord 1', 'Antwoord op vraag 2 en 3', 'Antwoorden:',
  'Gemeente antwoordt:', 'Ad 1.', '1.', '2)', '3', '01', '- ', 'a. ', '1a.', 'b) ', 'A-1', '"Vraag 4', '«', '”',
  'Is dat zo?', 'Ja.', 'Zie vraag 2.', 'In afwachting.', 'Vraag 6 zal later worden beantwoord.',
  'Wij beantwoorden uw vragen als volgt.', 'Hoogachtend,', 'Datum: 8 april 2024', 'Ons kenmerk: 12/3',
  'Onderwerp: vragen', 'Op 3 mei 2021 heeft mevrouw A.B. de Wit (VVD) vragen gesteld', 'Geachte heer Blok,',
  '|', '\f', '\n\n', '\n', '\r\n', '\r', ' ', '\t', '\u00a0', '1 Kamerstuk', 'Kamer.1', 'één 🇳🇱', '\ud800', '**',
  'Pagina 1 van 2', 'ISSN 0921 - 7398', '#', '| Vraag | Antwoord |', '| Is dat zo? | Ja. |', '31-02-2021',
  '2024-04-08/7', '8 apr. ’24', '30 februari 2020', 'van de leden ', 'beiden ', '(', ')', '?', '.', '0', '\u0000',
]; // prettier-ignore

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(random: () => number, items: readonly T[], otherwise: T): T {
  return items[Math.floor(random() * items.length)] ?? otherwise;
}

/** A short text of markers, prose and debris. */
export function randomText(random: () => number): string {
  const separator = pick(random, [' ', '\n', '\n\n', ''], ' ');
  const count = Math.floor(random() * 14);
  return Array.from({ length: count }, () => pick(random, PIECES, '')).join(separator);
}

/** A stretch of a letter with pieces cut out, doubled or put in. */
export function mutate(random: () => number, letter: string): string {
  const at = Math.floor(random() * letter.length);
  let text = letter.slice(at, at + 900);
  for (let edits = Math.floor(random() * 5); edits > 0; edits -= 1) {
    const from = Math.floor(random() * text.length);
    const to = from + Math.floor(random() * 60);
    const put = random() < 0.3 ? text.slice(from, to).repeat(2) : pick(random, PIECES, '');
    text = `${text.slice(0, from)}${put}${text.slice(to)}`;
  }
  return text;
}
