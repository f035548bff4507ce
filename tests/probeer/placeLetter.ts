import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/**
 * Puts a letter into the folder, under a name that is free: nothing there is ever overwritten.
 *
 * @returns the name it got.
 */
export function placeLetter(folder: string, name: string, bytes: Uint8Array): string {
  const plain = plainName(name);
  const free = freeName(folder, plain);
  // The bot leaves names with a dot alone, so it never sees half a letter.
  const draft = join(folder, `.${free}.deel`);
  writeFileSync(draft, bytes);
  renameSync(draft, join(folder, free));
  return free;
}

/** Without any folder, control character or leading dot. */
function plainName(name: string): string {
  const last = basename(name.replaceAll('\\', '/'));
  const plain = last.replaceAll(/[^\p{L}\p{N} ._()-]/gu, '_').replace(/^\.+/u, '');
  return plain.slice(-120) || 'brief.txt';
}

function freeName(folder: string, name: string): string {
  const kind = extname(name);
  const stem = name.slice(0, name.length - kind.length);
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${stem} (${count})${kind}`;
    if (!existsSync(join(folder, free))) return free;
  }
}
