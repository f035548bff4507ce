import { randomBytes } from 'node:crypto';
import { copyFile, chmod, link, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './writeWhole.ts';

/**
 * Copies a file into the folder: whole or not at all, and never over another
 * one, not even one that came there a moment ago.
 */
export async function placeFile(from: string, folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  // Hidden, so that nobody reads it before it is whole.
  const temporary = join(folder, `.vraagbaak-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await copyFile(from, temporary);
    await chmod(temporary, 0o644);
    await sync(temporary);
    await linkOrReserve(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(folder);
  return path;
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

/** A second name fails where the name is taken; where there are no second names, an empty file keeps the name first. */
async function linkOrReserve(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') throw error;
    const reserved = await open(path, 'wx');
    await reserved.close();
    await rename(temporary, path);
  }
}
