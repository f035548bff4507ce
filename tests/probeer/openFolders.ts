import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ProbeerFlags } from './readFlags.ts';

export interface Folders {
  readonly brieven: string;
  readonly gegevens: string;
  /** Takes away what is temporary. */
  clear(): void;
}

/** The given folders, or temporary ones; letters that are dropped must never land in `seeds/`. */
export function openFolders({
  brieven,
  gegevens,
}: Pick<ProbeerFlags, 'brieven' | 'gegevens'>): Folders {
  if (brieven !== undefined && !existsSync(brieven)) {
    throw new Error(`De map ${brieven} is er niet`);
  }
  const temporary = mkdtempSync(join(tmpdir(), 'vraagbaak-probeer-'));
  const copy = join(temporary, 'brieven');
  if (brieven === undefined) cpSync('seeds', copy, { recursive: true });
  return {
    brieven: resolve(brieven ?? copy),
    gegevens: resolve(gegevens ?? join(temporary, 'gegevens')),
    clear: () => rmSync(temporary, { recursive: true, force: true }),
  };
}
