import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Archive } from '../../src/ports.ts';
import {
  FORM_COUNT,
  LETTER_COUNT,
  LetterModel,
  NAMES,
  type Deed,
  type Expected,
} from './letterModel.ts';

const name = fc.constantFrom(...NAMES);
const letter = fc.nat(LETTER_COUNT - 1);
const pair = fc.option(fc.nat(1));
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), name, letter, form: fc.nat(FORM_COUNT - 1) }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'correct' as const), name }),
  fc.record({ kind: fc.constant('rename' as const), name, to: name }),
  fc.record({ kind: fc.constant('edit' as const), letter }),
  fc.record({ kind: fc.constant('erase' as const), letter, pair }),
  fc.record({ kind: fc.constant('withdraw' as const), letter, isWithdrawn: fc.boolean() }),
);
/** Between two readings of the folder. */
const round = fc.array(deed, { minLength: 1, maxLength: 3 });

interface Held {
  readonly kenmerk: string;
  readonly isWithdrawn: boolean;
  readonly isVisible: boolean;
  /** All that the archive holds of its words. */
  readonly tekst: string;
}

async function heldBy({ store }: Archive): Promise<readonly Held[]> {
  const summaries = await store.summaries();
  const letters = summaries.map(async ({ kenmerk, isWithdrawn }) => {
    const pairs = await store.pairsOf(kenmerk, { hiddenToo: true });
    const isVisible = (await store.pairsOf(kenmerk)).length > 0;
    const tekst = pairs.map((each) => `${each.brief.tekst} ${JSON.stringify(each.pair)}`).join(' ');
    return { kenmerk, isWithdrawn, isVisible, tekst };
  });
  return Promise.all(letters);
}

function expectKept({ words, erased, isThere, ...expected }: Expected, held: readonly Held[]) {
  for (const word of erased) expect(held.filter(({ tekst }) => tekst.includes(word))).toEqual([]);
  const copies = held.filter(({ tekst }) => words.some((word) => tekst.includes(word)));
  const isErased = erased.size === words.length;
  expect(copies).toHaveLength(!isErased && (expected.kenmerk !== null || isThere) ? 1 : 0);
  const [copy] = copies;
  if (!copy) return;
  const { isWithdrawn } = expected;
  const kenmerk = expected.kenmerk ?? copy.kenmerk;
  expect(copy).toMatchObject({ kenmerk, isWithdrawn, isVisible: !isWithdrawn });
}

function learnNumbers(model: LetterModel, held: readonly Held[]): void {
  for (const [at, { words }] of model.expected().entries()) {
    const own = held.find(({ tekst }) => words.some((word) => tekst.includes(word)));
    if (own) model.learn(at, own.kenmerk);
  }
}

it('keeps each letter once, under its number, and away what was erased or withdrawn', async () => {
  const property = fc.asyncProperty(fc.array(round, { maxLength: 6 }), async (rounds) => {
    const model = await LetterModel.open();
    for (const deeds of rounds) {
      for (const each of deeds) await model.do(each);
      await model.read();
      // A file that took the name of another, with the correction that lay there, is found at the next reading.
      await model.read();
      const again = await model.read();
      const held = await heldBy(model.archive);
      for (const expected of model.expected()) expectKept(expected, held);
      learnNumbers(model, held);
      expect(again.filter(({ kind }) => kind === 'nieuw' || kind === 'gewijzigd')).toEqual([]);
    }
    await model.archive.close();
  });
  await fc.assert(property, { numRuns: 15 });
});
