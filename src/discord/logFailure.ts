import { BotError } from '../errors.ts';
import { newReference } from '../newReference.ts';
import type { BotLog } from './botLog.ts';
import { describeError } from '../describeError.ts';

/** What a user can cause and put right; no concern of who keeps the bot. */
const BY_USER = /^(?:TOO|QUESTION|CITATION|PERIOD|ASKER|LETTER|FILE|UPLOAD)_/u;

/**
 * Reports what could not be answered, without the question.
 *
 * @returns what the line is found by, to tell the user; empty for what a user can put right.
 */
export function logFailure(log: BotLog, error: unknown, text: string): string {
  const isByUser = error instanceof BotError && BY_USER.test(error.code);
  if (isByUser) {
    log.info(describeError(error), text);
    return '';
  }
  const reference = newReference();
  log.error({ ...describeError(error), reference }, text);
  return reference;
}
