import { describe, expect, it } from 'vitest';
import { parseCitation } from '../../src/core/citation.ts';
import { readClaim } from '../../src/core/controle/readClaim.ts';
import { wordsOf } from '../../src/core/controle/words.ts';
import { findDates } from '../../src/core/dates.ts';
import { displayText } from '../../src/core/displayText.ts';
import { parsePeriod } from '../../src/core/filter/parsePeriod.ts';
import { findPersonalData } from '../../src/core/findPersonalData.ts';
import { findReferences } from '../../src/core/findReferences.ts';
import { findPeriod } from '../../src/core/gesprek/findPeriod.ts';
import { isPolite } from '../../src/core/gesprek/plainTurn.ts';
import { isNewStart, readTurn } from '../../src/core/gesprek/readTurn.ts';
import { withoutInvisible } from '../../src/core/invisible.ts';
import { parseWoorden, toWordBag } from '../../src/core/meldingen/matchWoorden.ts';
import { sentences } from '../../src/core/sentences.ts';
import { contentWords } from '../../src/core/tokenize.ts';
import { escapeMarkdown } from '../../src/discord/escapeMarkdown.ts';
import { parseAbout } from '../../src/discord/feedback/about.ts';
import { parseListArgs } from '../../src/discord/listId.ts';
import { parseAction } from '../../src/discord/parseAction.ts';
import { readQuestion, readQuotation } from '../../src/discord/readMessageText.ts';
import { unescapeMarkdown } from '../../src/discord/unescapeMarkdown.ts';
import { leastTime } from '../fixtures/leastTime.ts';

/** What a text of anyone goes through; letters are in `parseBrief.linear.test.ts`. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  parseCitation,
  readClaim,
  wordsOf,
  findDates,
  parsePeriod,
  findPersonalData,
  findReferences,
  findPeriod,
  isPolite,
  isNewStart,
  readTurn: (text) => readTurn(text, PREVIOUS, () => false),
  withoutInvisible,
  parseWoorden,
  toWordBag,
  sentences,
  contentWords,
  escapeMarkdown,
  unescapeMarkdown,
  parseAbout: (text) => parseAbout(`a:${text}`),
  parseListArgs: (text) => parseListArgs(`1|||${text}`),
  parseAction: (text) => parseAction(`v1:heel:2024-04-08/${text}`),
  parseTurn: (text) => parseAction(`v1:volgende:a0:${text}`),
  readQuestion,
  readQuotation,
  displayText: (text) =>
    displayText(text, { start: 0, end: text.length }, { removed: [], tables: [] }),
};
const PREVIOUS = { query: 'bijstand', filter: {}, shown: null, at: 0 };

/** Each over and over makes a text that a careless expression looks through again at every place. */
const UNITS = [
  'a', ' ', '\n', '.', '-', '1', '1.', '1-', '/', 'a ', 'a.', "a'", 'Aa ', '1 ', '1 jan ', '1 januari', '8-4-', '2024-',
  '2024-04-08/', 'vraag ', 'vraag 1 ', 'antwoord op vraag ', 'zie het antwoord op ', 'en ', 'a-a', '> ', '> a\n', '\\',
  '\\*', '*', '**', '_', '`', '[', '](', '<@1>', '<@', '<a:b:', '@', 'a@', 'a@a.', 'http://', 'NL91 ABNA ', '0', '06-',
  '(', ')', '"', '“', '”', '?', '!', '…', '[…] ', '%0;', '%', ',', '/1,', '~a.', '|', '\u0301', '\u200B', 'é', '😀',
  'van ', 'in 2023 ', 'over de ', 'tot en met ', 'niet ', '& ', 'dhr. ', 'en wie ', 'de heer ', 'bedankt ',
]; // prettier-ignore

describe('a text that is made to be looked through again and again', () => {
  // One that takes twice as long for each letter more would not end at all.
  it.each(Object.keys(READERS))('comes to an end in %s', (name) => {
    for (const unit of UNITS) {
      const text = `${unit.repeat(Math.ceil(4000 / unit.length))}!`;
      expect(() => READERS[name]?.(text)).not.toThrow();
    }
  });
});

// As with letters: time is measured by `npm run test:linear`, not in every test run.
describe.skipIf(process.env['TEST_LINEAR'] === undefined)('a text of four times the length', () => {
  it.each(Object.keys(READERS))('costs %s about four times the time', { retry: 2 }, (name) => {
    const read = READERS[name] ?? (() => null);
    const slow = UNITS.filter((unit) => {
      const once = unit.repeat(Math.ceil(10_000 / unit.length));
      const [short, long] = [once, once.repeat(4)].map((text) => leastTime(() => read(`${text}!`)));
      return Number(long) > 10 * Number(short) + 40;
    });
    expect(slow).toEqual([]);
  });
});
