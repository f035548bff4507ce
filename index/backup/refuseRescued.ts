import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BotError } from '../../src/errors.ts';
import { DATABASE_FILE } from '../openArchive.ts';

/**
 * A bot that starts again of itself must not begin anew, under new numbers, where
 * what was saved of a deleted database waits to be put back.
 *
 * @throws {@link BotError} `STORE_GONE`.
 */
export function refuseRescued(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, DATABASE_FILE))) return;
  const saved = readdirSync(folder)
    .filter((name) => /-gered-.*\.sqlite$/u.test(name))
    .toSorted()
    .at(-1);
  if (saved === undefined) return;
  const detail = join(folder, saved);
  throw new BotError('STORE_GONE', 'what was saved waits to be put back', { detail });
}
