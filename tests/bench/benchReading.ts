/**
 * `npm run bench:zoeken`: what reading a question by the archive's words,
 * narrowing a search and completing an option cost with 10,000 pairs of made-up words.
 */
import { createLexicalIndex } from '../../index/lexical/createLexicalIndex.ts';
import { readQuery } from '../../src/core/query/readQuery.ts';
import { completeFilter } from '../../src/discord/completeFilter.ts';
import type { LetterEntry } from '../../src/liveIndex.ts';

const PAIRS = 10_000;
const LETTERS = 1_000;
const WORDS_IN_A_PAIR = 90;
const SYLLABLES =
  'be de ge ver ont af aan zorg werk geld huis brug straat wet plan ing heid schap'.split(' ');

let seed = 1;
function random(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
}

/** Few words are common and many are rare, as in texts. */
const words = Array.from({ length: 60_000 }, () =>
  Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join(''),
);
const draw = () => words[Math.floor(words.length * (random(1000) / 1000) ** 3)] ?? '';
const index = createLexicalIndex();
index.add(
  Array.from({ length: PAIRS }, (_, id) => ({
    id,
    subject: '',
    vraag: '',
    antwoord: Array.from({ length: WORDS_IN_A_PAIR }, draw).join(' '),
  })),
);
const letters: LetterEntry[] = Array.from({ length: LETTERS }, (_, id) => {
  const date = `${2000 + (id % 25)}-0${1 + (id % 9)}-1${id % 10}`;
  const askers = [{ name: `A. Proef${id % 200}`, fractie: `Lijst ${id % 12}` }];
  return { id, kenmerk: `${date}x`, letterDate: date, askers, about: draw() };
});

function swapped(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

function time(name: string, work: (at: number) => void): void {
  const times = Array.from({ length: 200 }, (_, at) => {
    const started = performance.now();
    work(at);
    return performance.now() - started;
  }).toSorted((a, b) => a - b);
  const show = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2);
  console.log(`${name}: p50 ${show(0.5)} ms, p95 ${show(0.95)} ms, most ${show(1)} ms`);
}

index.vocabulary.startingWith('a');
const question = () => Array.from({ length: 6 }, draw);
time('a question as typed', () => void readQuery(question().join(' '), index.vocabulary));
time('a question with a slip', () => {
  const [first = '', ...others] = question();
  readQuery([swapped(first), ...others].join(' '), index.vocabulary);
});
const allowed = new Set(Array.from({ length: PAIRS / 10 }, (_, at) => at * 10));
time('a search with words in all', () => void index.search(question().join(' '), 100));
time(
  'a search with words in a tenth',
  () => void index.search(question().join(' '), 100, { allowed }),
);
const typed = ['', '2', 'maa', 'Proef1', 'lijst 3', 'zorg'];
for (const name of ['vanaf', 'vraagsteller', 'brief']) {
  time(
    `completing ${name}`,
    (at) => void completeFilter({ name, value: typed[at % typed.length] ?? '' }, letters),
  );
}
