import { BotError } from '../errors.ts';
import type { BotLog } from './botLog.ts';
import { describeError } from '../describeError.ts';

/** What a user can cause and put right; no concern of who keeps the bot. */
const BY_USER = /^(?:QUESTION|CITATION|PERIOD|ASKER|LETTER|FILE|UPLOAD)_/u;

/** Reports what could not be answered, without the question. */
export function logFailure(log: BotLog, error: unknown, text: string): void {
  const isByUser = error instanceof BotError && BY_USER.test(error.code);
  log[isByUser ? 'info' : 'error'](describeError(error), text);
}
