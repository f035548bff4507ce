import { countOf } from '../core/countOf.ts';
import { apology } from '../app/apology.ts';
import { ingest } from '../app/ingest.ts';
import { BotError } from '../errors.ts';
import type { Context } from './context.ts';

/**
 * `herstel <bestand>`: puts a copy of the database back, and reads what came into the
 * folder of letters since. Of those letters the bot may have told already, so it tells
 * nothing of them.
 */
export async function herstel(
  path: string,
  { json }: { readonly json?: boolean },
  context: Context,
): Promise<void> {
  const { backup, streams } = context;
  const { brieven, kept } = await backup.restore(path);
  const added = await readSince(context);
  if (json) {
    streams.out(JSON.stringify({ brieven, kept, added }));
    return;
  }
  const lines = [
    `Hersteld uit ${path}: ${countOf(brieven, 'brief', 'brieven')}.`,
    added > 0 && `Daarna gelezen uit de map met brieven, zonder meldingen: ${added}.`,
    kept !== null &&
      `De vervangen gegevens staan in ${kept}. Verwijder dat bestand als alles klopt.`,
    'Wat na de reservekopie is ingetrokken, verwijderd of ingesteld, moet opnieuw.',
  ];
  streams.out(lines.filter((line) => line !== false).join('\n'));
}

/** @returns how many letters were new or other than in the copy. */
async function readSince(context: Context): Promise<number> {
  const { source, progress, streams } = context;
  const archive = await context.archive();
  const { meldingen } = archive;
  const known = new Set((await meldingen.unplanned()).map(({ id }) => id));
  try {
    const done = await ingest(source, progress.step, archive);
    const told = (await meldingen.unplanned()).filter(({ id }) => !known.has(id));
    await meldingen.plan(told, []);
    return done.filter(({ kind }) => kind === 'nieuw' || kind === 'gewijzigd').length;
  } catch (error) {
    if (!(error instanceof BotError) || !error.code.startsWith('FOLDER_')) throw error;
    streams.note(apology(error));
    return 0;
  } finally {
    progress.stop();
  }
}
