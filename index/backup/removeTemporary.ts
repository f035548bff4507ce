import { rmSync } from 'node:fs';

/**
 * Removes a copy that is being made, and what a process with this one's number left
 * of it when it was killed: SQLite would undo with that journal what is copied next.
 */
export function removeTemporary(path: string): void {
  for (const part of [path, `${path}-journal`]) rmSync(part, { force: true });
}
