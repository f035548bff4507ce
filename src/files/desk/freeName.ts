import { lstat } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** Beyond this many files of one name something else is wrong. */
const MOST = 1000;

/**
 * The first of `brief.pdf`, `brief-2.pdf` … that no file in the folder has, that
 * no correction waits for, and that is not taken otherwise.
 */
export async function freeName(
  folder: string,
  name: string,
  isTaken: (name: string) => Promise<boolean>,
): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let count = 1; count <= MOST; count += 1) {
    const candidate = count === 1 ? name : `${stem}-${count}${ext}`;
    const path = join(folder, candidate);
    const isThere = (await exists(path)) || (await exists(`${path}.pairs.json`));
    if (!isThere && !(await isTaken(candidate))) return candidate;
  }
  throw new RangeError('no free name in the folder of letters');
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
