import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { exportArchive } from '../app/beheer/exportArchive.ts';
import { BotError } from '../errors.ts';
import { createLetterFolder } from '../files/desk/createLetterFolder.ts';
import type { Context } from './context.ts';

/** `exporteer [bestand]`: all letters and settings as one JSON value; without a file, on standard output. */
export async function exporteer(path: string | undefined, context: Context): Promise<void> {
  const folder = createLetterFolder(context.folder, context.data);
  const parts = exportArchive(true, { archive: await context.archive(), folder });
  if (path === undefined) {
    for await (const part of parts) context.streams.out(part.trimEnd());
    return;
  }
  await writeParts(path, parts);
  context.streams.note(
    `Opgeslagen in ${path}. Ook brieven in quarantaine staan erin: bewaar het bestand waar anderen er niet bij kunnen.`,
  );
}

/** An older export stays until the new one is whole. */
async function writeParts(path: string, parts: AsyncIterable<string>): Promise<void> {
  const temporary = `${path}.tmp`;
  try {
    await pipeline(parts, createWriteStream(temporary, { mode: 0o600, flush: true }));
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new BotError('EXPORT_FAILED', 'the export cannot be written', { cause, detail: path });
  }
}
