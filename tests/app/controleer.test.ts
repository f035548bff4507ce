import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { apology } from '../../src/app/apology.ts';
import { controleer } from '../../src/app/controleer.ts';
import { wordsOf } from '../../src/core/controle/words.ts';
import { displayText } from '../../src/core/displayText.ts';
import { formatCitation } from '../../src/core/citation.ts';
import type { Archive, StoredPair } from '../../src/ports.ts';
import { openTestArchive } from '../discord/openTestArchive.ts';
import { present } from '../discord/present.ts';

let archive: Archive;
/** What each speaker says, all of it. */
const texts: { readonly text: string; readonly stored: StoredPair; readonly speaker: string }[] =
  [];

beforeAll(async () => {
  archive = await openTestArchive();
  for (const kenmerk of ['2024-04-08', '2024-07-08']) {
    for (const stored of await archive.store.pairsOf(kenmerk)) {
      const { brief, pair } = stored;
      const show = (passage: typeof pair.vraag) => displayText(brief.tekst, passage, brief).text;
      texts.push({ text: show(pair.vraag), stored, speaker: 'raad' });
      if (pair.antwoord) texts.push({ text: show(pair.antwoord), stored, speaker: 'college' });
    }
  }
});
afterAll(() => archive.close());

const keys = (value: string) => wordsOf(value).map(({ key }) => key);
const spaced = (value: string) => ` ${keys(value).join(' ')} `;
const check = async (text: string) => (await controleer(text, archive)).outcome;

/** The last two words that are shown of the letter, for a text that is nearly in it. */
const shown = async (text: string) => {
  const outcome = await check(text);
  if (outcome.verdict !== 'bijna') return outcome.verdict;
  const { start, end } = outcome.found.span;
  return outcome.found.display.text.slice(start, end).split(' ').slice(-2).join(' ');
};

/** `length` words or more from somewhere in what someone says. */
function slice(seed: number, from: number, length: number): string {
  const long = texts.filter(({ text }) => wordsOf(text).length >= 8);
  const { text } = present(long[seed % long.length]);
  const words = wordsOf(text);
  const first = from % (words.length - 6);
  const last = Math.min(words.length - 1, first + length - 1);
  return text.slice(present(words[first]).start, present(words[last]).end);
}
const anySlice = fc
  .tuple(fc.nat(), fc.nat(), fc.integer({ min: 6, max: 80 }))
  .map(([seed, from, length]) => slice(seed, from, length));

describe('checking a quotation', () => {
  it('finds any six words or more of what someone says, however they are typed over', async () => {
    const typed = fc.tuple(anySlice, fc.constantFrom('', '"', '“'), fc.boolean(), fc.boolean());
    await fc.assert(
      fc.asyncProperty(typed, async ([text, mark, isLoud, isBroken]) => {
        if (text.length < 20) return;
        const said = isLoud ? text.toUpperCase() : text;
        const lines = isBroken ? said.replaceAll(' ', '\n ') : said;
        const outcome = await check(`${mark}${lines}${mark}`);
        expect(outcome.verdict).toBe('letterlijk');
      }),
    );
  });

  it('finds the words that the letter has there, at their place in its text', async () => {
    await fc.assert(
      fc.asyncProperty(anySlice, async (text) => {
        const outcome = await check(text);
        if (outcome.verdict !== 'letterlijk') return;
        const { display, span } = outcome.found;
        expect(keys(display.text.slice(span.start, span.end))).toEqual(keys(text));
      }),
    );
  });

  it('never takes a text with one word replaced for the letter’s', async () => {
    const other = fc.constantFrom('zeewier', '999', 'wellicht', 'Grobbendonk', 'е');
    await fc.assert(
      fc.asyncProperty(anySlice, fc.nat(), other, async (text, at, word) => {
        const words = wordsOf(text);
        const { start, end } = present(words[at % words.length]);
        const outcome = await check(text.slice(0, start) + word + text.slice(end));
        expect(outcome.verdict).not.toBe('letterlijk');
      }),
    );
  });

  it('never takes parts of different places, joined, for the letter’s', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySlice,
        anySlice,
        fc.constantFrom(' ', ' … ', '. '),
        async (a, b, joint) => {
          const joined = a + joint + b;
          const outcome = await check(joined);
          // By chance they can stand together, then in one place.
          const isReal = texts.some(({ text }) => {
            const all = spaced(text);
            if (joint !== ' … ') return all.includes(spaced(joined));
            const first = all.indexOf(spaced(a));
            return first >= 0 && all.includes(spaced(b), first + spaced(a).length - 1);
          });
          expect(outcome.verdict === 'letterlijk').toBe(isReal);
        },
      ),
    );
  });

  it('says which number differs', async () => {
    const outcome = await check(
      'In Heerlen zijn er momenteel 363 vacatures beschikbaar binnen 5 km',
    );
    expect(outcome).toMatchObject({ verdict: 'bijna', differences: [{ kind: 'getal' }] });
  });

  it('shows what the letter has where the last words differ, and no word of the next sentence', async () => {
    expect(await shown('In Heerlen zijn er momenteel 363')).toBe('momenteel 336');
    expect(
      await shown('In Heerlen zijn er momenteel 336 vacatures beschikbaar binnen 6 mijl'),
    ).toBe('5 km');
    const { text } = present(texts.find(({ text: each }) => /\p{L}{4}\. \p{Lu}/u.test(each)));
    const [, sentence = '', last = ''] = /^(.*?(\p{L}{4}))\. \p{Lu}/su.exec(text) ?? [];
    expect((await shown(`${sentence} alweer`)).endsWith(last)).toBe(true);
  });

  it('says that a negation is left out', async () => {
    const outcome = await check(
      'Deze trajecten worden vaak ingezet. De meeste Heerlense kandidaten nemen deel',
    );
    expect(outcome).toMatchObject({ verdict: 'bijna', differences: [{ kind: 'ontkenning' }] });
  });

  it('takes what is left out at an ellipsis into account, in order and within one speaker', async () => {
    const good =
      'Het UWV vervult haar taak vanuit landelijk beleid […] maar niet naar afzonderlijke woonplaatsen';
    const outcome = await check(good);
    expect(outcome).toMatchObject({ verdict: 'letterlijk', omitted: [{}] });
    const turned =
      'maar niet naar afzonderlijke woonplaatsen […] Het UWV vervult haar taak vanuit landelijk beleid';
    expect((await check(turned)).verdict).not.toBe('letterlijk');
  });

  it('says of what it is put together', async () => {
    const outcome = await check(
      'In Heerlen zijn er momenteel 336 vacatures beschikbaar en een extern participatietraject kost gemiddeld tussen € 2.500',
    );
    expect(outcome.verdict).toBe('delen');
    if (outcome.verdict !== 'delen') return;
    expect(outcome.parts.map(({ from, to, found }) => [from, to, found.stored?.pair.nr])).toEqual([
      [1, 8, '3'],
      [10, 17, '6'],
    ]);
  });

  it('asks for a text when there is none', async () => {
    const error = await check(' “” ').catch((thrown: unknown) => thrown);
    expect(apology(error)).toContain('Er staat geen tekst om te controleren.');
  });

  it('takes nothing for proof that is too short', async () => {
    expect(await check('niet')).toMatchObject({ verdict: 'te-kort' });
    const outcome = await check('de gemeente Heerlen');
    expect(outcome).toMatchObject({ verdict: 'te-kort' });
    if (outcome.verdict === 'te-kort') expect(outcome.count).toBeGreaterThan(1);
  });

  it('says that words are of the raad when they are said to be of the college', async () => {
    const { claim, outcome } = await controleer(
      'Het college zegt: "welke afspraken of overleggen heeft u met het UWV of andere partners"',
      archive,
    );
    expect(claim.speaker).toBe('college');
    expect(outcome).toMatchObject({ verdict: 'letterlijk', found: { speaker: 'raad' } });
  });

  it('finds what stands outside the pairs, and gives it no number', async () => {
    const outcome = await check(
      'nieuw project in Kerkrade ook in Heerlen en geen bijstand wanneer je niet Heerlen als hoofdverblijf hebt',
    );
    expect(outcome.verdict).toBe('letterlijk');
    if (outcome.verdict !== 'letterlijk') return;
    expect(outcome.found).toMatchObject({ stored: null, speaker: null });
  });

  it('says that a text is not there, or what is most like it', async () => {
    expect(await check('Neem drie appels en een pak zelfrijzend bakmeel uit de kast')).toEqual({
      verdict: 'niet',
      nearest: null,
    });
  });

  it('finds nothing of a letter that was withdrawn, and all of it when it is put back', async () => {
    const own = await openTestArchive();
    const text = 'Een extern participatietraject kost gemiddeld tussen';
    const found = async () => (await controleer(text, own)).outcome.verdict;
    expect(await found()).toBe('letterlijk');
    await own.store.setWithdrawn('2024-04-08', true);
    expect(await found()).toBe('niet');
    await own.store.setWithdrawn('2024-04-08', false);
    expect(await found()).toBe('letterlijk');
    await own.store.remove('2024-04-08', '6');
    expect(await found()).toBe('niet');
    await own.close();
  });

  it('names the number of what it found', async () => {
    const outcome = await check('In Heerlen zijn er momenteel 631 vacatures beschikbaar');
    if (outcome.verdict !== 'letterlijk') throw new Error('not found');
    const { brief, stored } = outcome.found;
    expect(formatCitation({ kenmerk: brief.kenmerk, nr: present(stored).pair.nr })).toBe(
      '2024-04-08/3',
    );
  });
});
