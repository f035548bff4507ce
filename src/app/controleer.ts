import { readClaim, type Claim } from '../core/controle/readClaim.ts';
import { wordsOf, type Word } from '../core/controle/words.ts';
import { BotError } from '../errors.ts';
import type { Archive } from '../ports.ts';
import type { Controle, Outcome } from './controle/controle.ts';
import { createFinder, type Finder } from './controle/createFinder.ts';
import { findNearest } from './controle/findNearest.ts';
import { findOmitted } from './controle/findOmitted.ts';
import { findParts } from './controle/findParts.ts';
import { findWhole } from './controle/findWhole.ts';
import { keepWordIndex } from './controle/keepWordIndex.ts';

/** In UTF-16 units; the longest message of Discord holds 4000. */
const MAX = 4000;
/** Shorter texts stand in any letter by chance. */
const MIN_WORDS = 4;
const MIN_LENGTH = 20;
/** Share of the words that must agree for a text to be nearly in a letter. */
const NEARLY = 0.8;
/** Below this the nearest place has nothing to do with the text. */
const NEAR = 0.4;

/**
 * Says whether a text stands in the letters, where, and whose words it is:
 * word for word, nearly, in parts of several places, or not.
 *
 * @throws {@link BotError} `CLAIM_EMPTY`, `QUESTION_TOO_LONG`, `ARCHIVE_EMPTY`.
 */
export async function controleer(input: string, archive: Archive): Promise<Controle> {
  const { scope } = await archive.live();
  if (scope.pairs === 0) throw new BotError('ARCHIVE_EMPTY', 'no letters to check with');
  if (input.length > MAX) {
    throw new BotError('QUESTION_TOO_LONG', 'a text that is too long', { detail: String(MAX) });
  }
  const claim = readClaim(input);
  const words = wordsOf(claim.text);
  if (words.length === 0) throw new BotError('CLAIM_EMPTY', 'nothing to check');
  const finder = createFinder(await keepWordIndex(archive), archive);
  // "De wethouder zegt: …" can be the letter's own words.
  const own =
    claim.lead === '' ? null : await findWhole(keysOf(wordsOf(claim.line)), NOBODY, finder);
  if (own && own.found.stored) {
    const whole = { ...claim, text: claim.line, parts: [claim.line], speaker: null, lead: '' };
    return { claim: whole, words: wordsOf(claim.line).length, outcome: own, searched: scope };
  }
  const outcome = await judge(claim, words, finder);
  return { claim, words: words.length, outcome, searched: scope };
}

const NOBODY = { speaker: null, citation: null };

async function judge(claim: Claim, words: readonly Word[], finder: Finder): Promise<Outcome> {
  const keys = keysOf(words);
  if (words.length < MIN_WORDS || claim.text.length < MIN_LENGTH) {
    return { verdict: 'te-kort', count: finder.runs(keys).whole.length };
  }
  const parts = claim.parts.map((part) => keysOf(wordsOf(part)));
  const whole = (await findWhole(keys, claim, finder)) ?? (await findOmitted(parts, finder));
  if (whole) return whole;
  const nearest = await findNearest({ text: claim.text, words }, claim.speaker, finder);
  if (nearest && nearest.agreement >= NEARLY) return { verdict: 'bijna', ...nearest };
  const put = await findParts(keys, finder);
  if (put) return { verdict: 'delen', parts: put };
  return { verdict: 'niet', nearest: nearest && nearest.agreement >= NEAR ? nearest.found : null };
}

function keysOf(words: readonly Word[]): readonly string[] {
  return words.map(({ key }) => key);
}
