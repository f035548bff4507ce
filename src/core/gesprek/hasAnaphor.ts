import { STOPWORDS } from '../stopwords.ts';

const PRONOUNS: ReadonlySet<string> = new Set('hij zij ze hem hen daar hier'.split(' '));
const PREPOSITIONS =
  'aan achter bij binnen boven buiten door in langs mee mede na naar om onder op over tegen toe tot uit van voor';
const ADVERBS: ReadonlySet<string> = new Set(
  PREPOSITIONS.split(' ').flatMap((preposition) => [
    `daar${preposition}`,
    `er${preposition}`,
    `hier${preposition}`,
  ]),
);
/** Words of time and manner that only look like one. */
const NO_ADVERBS: ReadonlySet<string> = new Set(['ertoe', 'ernaar']);
const DEMONSTRATIVES: ReadonlySet<string> = new Set("dat die dit deze zulke zo’n zo'n".split(' '));
/** After "dat" or "die" these begin a clause: it joins or describes, and points at nothing before. */
const CLAUSE: ReadonlySet<string> = new Set(
  'de het een er hij zij ze we wij u ik men je'.split(' '),
);
/** "Dit jaar" and the like point at the day on which they are said. */
const NOW: ReadonlySet<string> = new Set('jaar moment kwartaal voorjaar najaar seizoen'.split(' '));
/** A demonstrative this early stands before a noun or alone; a later one can belong to the noun before it. */
const EARLY = 2;

/** Whether a text points at something said before: "daarvan", "hij", "kost dat", "die regeling". */
export function hasAnaphor(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\d'’]+/gu) ?? [];
  return words.some((word, at) => {
    if (PRONOUNS.has(word) || (ADVERBS.has(word) && !NO_ADVERBS.has(word))) return true;
    return DEMONSTRATIVES.has(word) && points(words, at);
  });
}

function points(words: readonly string[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return true;
  if (CLAUSE.has(next) || (words[at] === 'dit' && NOW.has(next))) return false;
  return at <= EARLY || STOPWORDS.has(words[at - 1] ?? '');
}
