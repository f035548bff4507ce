import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicalIndex } from '../../index/lexical/createLexicalIndex.ts';
import { displayText } from '../../src/core/displayText.ts';
import { pickExcerpt } from '../../src/core/excerpt.ts';
import { marked } from '../score/markedSentences.ts';

const PLAIN = { removed: [], tables: [] };

function excerpt(
  tekst: string,
  query: string,
  weight: (word: string) => number = () => 1,
): string | null {
  const shown = displayText(tekst, { start: 0, end: tekst.length }, PLAIN);
  const passage = pickExcerpt(shown, { query, weight, closeness: () => 0, avoid: [] });
  return passage && tekst.slice(passage.start, passage.end);
}

const FILLER =
  'Daarover is met alle betrokken partijen meermaals en uitvoerig overleg gevoerd. '.repeat(4);

describe('an excerpt', () => {
  it('is the sentence that holds what was asked for', () => {
    const tekst = `${FILLER}De brug kost 3 miljoen euro. ${FILLER}`;
    expect(excerpt(tekst, 'wat kost de brug')).toContain('De brug kost 3 miljoen euro.');
  });

  it('finds the word inside a compound', () => {
    const tekst = `${FILLER}Het bruggenonderhoud wordt uitgesteld. ${FILLER}`;
    expect(excerpt(tekst, 'onderhoud van bruggen')).toContain('bruggenonderhoud');
  });

  it('prefers a sentence with a number where a number is asked for', () => {
    const tekst = `Over de woningen is overleg gevoerd. ${FILLER}In de wijk komen 40 woningen.`;
    expect(excerpt(tekst, 'hoeveel woningen')).toContain('40 woningen');
  });

  it('prefers a sentence with a time where a time is asked for', () => {
    const tekst = `De opening van de brug is een feest. ${FILLER}De opening van de brug is in mei.`;
    expect(excerpt(tekst, 'wanneer is de opening van de brug')).toContain('in mei');
  });

  it('goes by words that set a sentence apart from the rest of the antwoord', () => {
    const repeated = 'Het zwembad is van alle inwoners en het zwembad hoort bij de stad. ';
    const tekst = `${repeated.repeat(6)}De kosten zijn gedekt. ${repeated.repeat(6)}`;
    expect(excerpt(tekst, 'kosten zwembad')).toContain('De kosten zijn gedekt.');
  });

  it('holds the sentence that answers in two of three questions by words alone', () => {
    const lexical = createLexicalIndex();
    lexical.add(marked.texts.map((text, id) => ({ ...text, id })));
    const questions = marked.questions.filter(({ pair }) =>
      marked.texts.some(({ key }) => key === pair),
    );
    const misses = questions.filter(({ pair, q, says }) => {
      const tekst = marked.texts.find(({ key }) => key === pair)?.antwoord ?? '';
      return !excerpt(tekst, q, (word) => lexical.weight(word))?.includes(says);
    });
    expect(misses.length).toBeLessThanOrEqual(questions.length / 3);
  });

  it('does not put the repeated question before the answer', () => {
    const tekst = 'Hoeveel woningen komen er? In de wijk komen 40 woningen.';
    expect(excerpt(tekst, 'hoeveel woningen')).toBe('In de wijk komen 40 woningen.');
  });

  it('is never a piece of a table that lost its cells', () => {
    const tekst = 'De regelingen staan hieronder.\nVoedselbank\nKledingbank\nEnergietoeslag';
    const start = tekst.indexOf('Voedselbank');
    const shown = displayText(
      tekst,
      { start: 0, end: tekst.length },
      {
        removed: [],
        tables: [{ start, end: tekst.length, isLossy: true }],
      },
    );
    const avoid = [{ start, end: tekst.length }];
    const judge = { query: 'is er een voedselbank', weight: () => 1, closeness: () => 0, avoid };
    expect(pickExcerpt(shown, judge)).toEqual({ start: 0, end: start - 1 });
  });

  it('is the whole of a short antwoord, and null for an empty one', () => {
    expect(excerpt('Ja.', 'klopt dat')).toBe('Ja.');
    expect(excerpt('', 'klopt dat')).toBeNull();
  });

  it('is a passage inside the antwoord that ends where a word ends', () => {
    const word = fc.constantFrom('brug', 'kost', 'de', 'miljoen.', 'wethouder,', '12', '\n');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 300 }), (parts) => {
        const tekst = parts.join(' ');
        const shown = displayText(tekst, { start: 0, end: tekst.length }, PLAIN);
        const passage = pickExcerpt(shown, {
          query: 'wat kost de brug',
          weight: () => 1,
          closeness: () => 0,
          avoid: [],
        });
        if (!passage) return;
        expect(passage.start).toBeGreaterThanOrEqual(0);
        expect(passage.end).toBeLessThanOrEqual(tekst.length);
        expect(tekst.slice(passage.start, passage.end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
        expect(tekst.slice(passage.end)).toMatch(/^(?:\s|$)/);
        expect(passage.end - passage.start).toBeLessThanOrEqual(450);
      }),
    );
  });
});
