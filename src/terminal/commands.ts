import { apology } from '../app/apology.ts';
import { ingest } from '../app/ingest.ts';
import type { Ingested } from '../app/ingestFile.ts';
import { previewIngest } from '../app/previewIngest.ts';
import { release } from '../app/release.ts';
import { remove } from '../app/remove.ts';
import { report } from '../app/report.ts';
import { search } from '../app/search.ts';
import { status } from '../app/status.ts';
import { withdraw } from '../app/withdraw.ts';
import { toCorrection } from '../core/toCorrection.ts';
import { parseBrief } from '../core/parseBrief.ts';
import { BotError } from '../errors.ts';
import { createPathsSource } from '../files/createFolderSource.ts';
import type { BriefSource } from '../ports.ts';
import { readBatch } from './readBatch.ts';
import type { Context } from './context.ts';
import { renderAnswer } from './renderAnswer.ts';
import { renderBrieven } from './renderBrieven.ts';
import { renderIngested, renderTotal, renderParsed, renderStatus } from './renderReport.ts';
import { renderDoubts } from './renderDoubts.ts';
import { showProgress } from './showProgress.ts';
import { briefJson, ingestedJson, parsedJson, searchJson, statusJson } from './toJson.ts';

interface Format {
  readonly json?: boolean;
}

/** `vraag <tekst…>`: one answer. */
export async function vraag(
  query: string,
  { json, aantal }: Format & { readonly aantal: number },
  context: Context,
): Promise<void> {
  const result = await search(query, aantal, await context.filledArchive());
  context.streams.out(json ? JSON.stringify(searchJson('q1', result)) : renderAnswer(result));
}

/** `vraag --batch`: a JSON line for each line of input, in order; one that fails says why. */
export async function vraagBatch(aantal: number, context: Context): Promise<void> {
  const archive = await context.filledArchive();
  for await (const { id, query } of readBatch(context.streams.input)) {
    try {
      context.streams.out(JSON.stringify(searchJson(id, await search(query, aantal, archive))));
    } catch (error) {
      if (!(error instanceof BotError)) throw error;
      context.streams.out(JSON.stringify({ id, query, error: apology(error) }));
    }
  }
}

/** `brieven`: the letters that are searched. */
export async function brieven({ json }: Format, context: Context): Promise<void> {
  const archive = await context.filledArchive();
  const visible = (await archive.store.summaries()).filter(({ isWithdrawn }) => !isWithdrawn);
  if (visible.length === 0) throw new BotError('ARCHIVE_EMPTY', 'no letters');
  if (json) for (const brief of visible) context.streams.out(JSON.stringify(briefJson(brief)));
  else context.streams.out(renderBrieven(visible));
}

/** `inlezen [bestand of map…]`; fails when a file could not be read, after reading all others. */
export async function inlezen(
  paths: readonly string[],
  { json, proef }: Format & { readonly proef?: boolean },
  context: Context,
): Promise<void> {
  const source = paths.length > 0 ? createPathsSource(paths, context.folder) : context.source;
  const results = await (proef
    ? previewIngest(source, await context.archive())
    : readIn(source, context));
  for (const done of results) {
    context.streams.out(json ? JSON.stringify(ingestedJson(done)) : renderIngested(done));
  }
  if (!json) context.streams.out(renderTotal(results));
  const unread = results.find(({ kind }) => kind === 'onleesbaar' || kind === 'geen-paren');
  if (unread?.kind === 'onleesbaar') throw unread.error;
  if (unread) throw new BotError('NO_PAIRS', 'a letter without pairs', { detail: unread.bron });
}

async function readIn(source: BriefSource, context: Context): Promise<readonly Ingested[]> {
  const progress = showProgress(context.streams);
  return ingest(source, progress.step, await context.archive()).finally(progress.stop);
}

/** `ontleed <bestand…>`: parses only; with `--correctie` in the form in which a griffie corrects it. */
export async function ontleed(
  paths: readonly string[],
  { json, correctie }: Format & { readonly correctie?: boolean },
  { streams, folder }: Context,
): Promise<void> {
  const source = createPathsSource(paths, folder);
  let failed: BotError | null = null;
  for (const file of await source.list()) {
    try {
      const { tekst } = await source.read(file);
      const parsed = parseBrief(tekst);
      const { path } = file;
      if (correctie) {
        streams.out(JSON.stringify(toCorrection(tekst, parsed), null, 2));
        continue;
      }
      streams.out(
        json ? JSON.stringify(parsedJson(path, tekst, parsed)) : renderParsed(path, tekst, parsed),
      );
    } catch (error) {
      if (!(error instanceof BotError)) throw error;
      failed ??= error;
    }
  }
  if (failed !== null) throw failed;
}

/** `status`; with `--rapport` also what the griffie should look at. */
export async function showStatus(
  { json, rapport }: Format & { readonly rapport?: boolean },
  context: Context,
): Promise<void> {
  const archive = await context.archive();
  const state = await status(context.source, archive);
  const doubts = rapport ? await report(archive) : null;
  if (json)
    context.streams.out(
      JSON.stringify({ ...statusJson(state), ...(doubts && { rapport: doubts }) }),
    );
  else
    context.streams.out(
      [renderStatus(state), ...(doubts ? [renderDoubts(doubts)] : [])].join('\n'),
    );
}

/** `vrijgeven <kenmerk>`. */
export async function vrijgeven(input: string, context: Context): Promise<void> {
  const { kenmerk } = await release(input, await context.archive());
  context.streams.out(`Brief ${kenmerk} is vrijgegeven en wordt nu gevonden.`);
}

/** `verwijder <nummer of kenmerk>`. */
export async function verwijder(input: string, context: Context): Promise<void> {
  const { kenmerk, nr, bron } = await remove(input, await context.archive());
  const what = nr === null ? `Brief ${kenmerk}` : `Vraag ${nr} van brief ${kenmerk}`;
  context.streams.out(
    `${what} is verwijderd: tekst, index en vectoren. Wat elders staat, blijft: het bestand ${bron} in de map, reservekopieën, en berichten die al in Discord staan.`,
  );
}

/** `intrekken <kenmerk>` and `intrekken --herstel <kenmerk>`. */
export async function intrekken(
  input: string,
  { herstel = false }: { readonly herstel?: boolean },
  context: Context,
): Promise<void> {
  const { kenmerk } = await withdraw(input, !herstel, await context.archive());
  context.streams.out(
    herstel
      ? `Brief ${kenmerk} is weer te vinden.`
      : `Brief ${kenmerk} is ingetrokken en wordt niet meer gevonden. Terugzetten: vraagbaak intrekken --herstel ${kenmerk}`,
  );
}
