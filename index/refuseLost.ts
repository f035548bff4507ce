import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BotError } from '../src/errors.ts';
import { hasIndexFile } from './vectors/indexFile.ts';

/**
 * An index without its database is what a deleted or emptied one leaves behind. To begin
 * anew there would bring back what someone erased or withdrew, and use its numbers again.
 *
 * @throws {@link BotError} `STORE_LOST`.
 */
export function refuseLost(folder: string, file: string): void {
  const path = join(folder, file);
  const isThere = existsSync(path) && statSync(path).size > 0;
  if (isThere || !hasIndexFile(folder)) return;
  throw new BotError('STORE_LOST', 'the database is gone, its index is not', { detail: path });
}
