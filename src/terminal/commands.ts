import { apology } from '../app/apology.ts';
import { ingest } from '../app/ingest.ts';
import type { Ingested } from '../app/ingestFile.ts';
import { listBrieven } from '../app/listBrieven.ts';
import { previewIngest } from '../app/previewIngest.ts';
import { readFilter, type TypedFilter } from '../app/readFilter.ts';
import { release } from '../app/release.ts';
import { remove } from '../app/remove.ts';
import { report } from '../app/report.ts';
import { search } from '../app/search.ts';
import { status, type Status } from '../app/status.ts';
import { visibleBrieven } from '../app/visibleBrieven.ts';
import { findZorgen, type Stand } from '../app/zorgen.ts';
import { withdraw } from '../app/withdraw.ts';
import { toCorrection } from '../core/toCorrection.ts';
import { parseBrief } from '../core/parseBrief.ts';
import { BotError } from '../errors.ts';
import { createPathsSource } from '../files/createFolderSource.ts';
import type { BriefSource } from '../briefSource.ts';
import type { Archive, BriefSummary } from '../ports.ts';
import { readBatch } from './readBatch.ts';
import type { Context } from './context.ts';
import { renderAnswer } from './renderAnswer.ts';
import { renderBrieven } from './renderBrieven.ts';
import { renderIngested, renderTotal, renderParsed, renderStatus } from './renderReport.ts';
import { renderRapport } from './renderRapport.ts';
import { renderRemoved } from './renderRemoved.ts';
import { briefJson, ingestedJson, parsedJson, searchJson, statusJson } from './toJson.ts';

interface Format {
  readonly json?: boolean;
}

/** `vraag <tekst…>`: one answer. */
export async function vraag(
  text: string,
  { json, aantal, ...typed }: Format & { readonly aantal: number } & TypedFilter,
  context: Context,
): Promise<void> {
  const archive = await context.filledArchive();
  const filter = await readFilter(typed, archive);
  const result = await search({ text, limit: aantal, filter }, archive);
  context.streams.out(json ? JSON.stringify(searchJson('q1', result)) : renderAnswer(result));
}

/** `vraag --batch`: a JSON line for each line of input, in order; one that fails says why. A line's own filter goes before the flags. */
export async function vraagBatch(
  { aantal, ...flags }: { readonly aantal: number } & TypedFilter,
  context: Context,
): Promise<void> {
  const archive = await context.filledArchive();
  for await (const { id, query, typed, isUnreadable } of readBatch(context.streams.input)) {
    try {
      if (isUnreadable) throw new BotError('LINE_UNREADABLE', 'a line that is no question');
      const filter = await readFilter({ ...flags, ...typed }, archive);
      const result = await search({ text: query, limit: aantal, filter }, archive);
      context.streams.out(JSON.stringify(searchJson(id, result)));
    } catch (error) {
      if (!(error instanceof BotError)) throw error;
      context.streams.out(JSON.stringify({ id, query, error: apology(error) }));
    }
  }
}

/** `brieven`: the letters that are searched. */
export async function brieven(
  { json, onderwerp = '', ...typed }: Format & { readonly onderwerp?: string } & TypedFilter,
  context: Context,
): Promise<void> {
  const archive = await context.filledArchive();
  const all = await visibleBrieven(archive);
  if (all.length === 0) throw new BotError('ARCHIVE_EMPTY', 'no letters');
  const filter = await readFilter(typed, archive);
  const chosen = listBrieven(all, { filter, onderwerp });
  if (json) for (const brief of chosen) context.streams.out(JSON.stringify(briefJson(brief)));
  else
    context.streams.out(
      chosen.length > 0 ? renderBrieven(chosen) : 'Er zijn geen brieven die hierbij passen.',
    );
}

interface InlezenOptions extends Format {
  readonly proef?: boolean;
  readonly opnieuw?: boolean;
}

/** `inlezen [bestand of map…]`; fails when a file could not be read, after reading all others. */
export async function inlezen(
  paths: readonly string[],
  { json = false, proef = false, opnieuw = false }: InlezenOptions,
  context: Context,
): Promise<void> {
  const { progress } = context;
  const named = paths.length > 0 ? namedLetters(paths, context) : context.source;
  const source = { ...named, isAnew: opnieuw };
  const archive = await context.archive();
  const reading = proef ? previewIngest(source, archive) : ingest(source, progress.step, archive);
  const results = await reading.finally(progress.stop);
  printIngested(results, { json, proef }, context);
  const unread = results.find(({ kind }) => kind === 'onleesbaar' || kind === 'geen-paren');
  if (unread?.kind === 'onleesbaar') throw unread.error;
  if (unread) throw new BotError('NO_PAIRS', 'a letter without pairs', { detail: unread.bron });
}

function printIngested(
  results: readonly Ingested[],
  { json, proef }: { readonly json: boolean; readonly proef: boolean },
  { streams }: Context,
): void {
  for (const done of results) {
    streams.out(json ? JSON.stringify(ingestedJson(done)) : renderIngested(done));
  }
  if (json) return;
  streams.out(renderTotal(results));
  if (proef) streams.out('Dit was een proef: er is niets veranderd.');
}

function namedLetters(paths: readonly string[], { folder, progress }: Context): BriefSource {
  return createPathsSource(paths, folder, { onScan: progress.scan });
}

/** `ontleed <bestand…>`: parses only; with `--correctie` in the form in which a griffie corrects it. */
export async function ontleed(
  paths: readonly string[],
  { json, correctie }: Format & { readonly correctie?: boolean },
  context: Context,
): Promise<void> {
  const { streams, progress } = context;
  const source = namedLetters(paths, context);
  let failed: BotError | null = null;
  for (const file of await source.list()) {
    try {
      const { tekst } = await source.read(file).finally(progress.stop);
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
  const stand = rapport ? await readStand(state, archive, context) : null;
  if (json) context.streams.out(JSON.stringify({ ...statusJson(state), ...rapportJson(stand) }));
  else context.streams.out(stand ? renderRapport(stand, Date.now()) : renderStatus(state));
}

async function readStand(state: Status, archive: Archive, { machine }: Context): Promise<Stand> {
  return {
    status: state,
    doubts: await report(archive),
    meldingen: await archive.meldingen.overview(),
    machine: await machine.look(),
  };
}

function rapportJson(stand: Stand | null): object {
  if (!stand) return {};
  const { doubts, meldingen, machine } = stand;
  return { rapport: { ...doubts, zorgen: findZorgen(stand, Date.now()), meldingen, machine } };
}

/** `vrijgeven <kenmerk>`. */
export async function vrijgeven(input: string, { json }: Format, context: Context): Promise<void> {
  const archive = await context.archive();
  const { kenmerk } = await release(input, archive);
  const done = { kenmerk, result: 'vrijgegeven' };
  const { isWithdrawn } = (await summaryOf(kenmerk, archive)) ?? {};
  const text = isWithdrawn
    ? `Brief ${kenmerk} is vrijgegeven, maar is ook ingetrokken. Terugzetten: vraagbaak intrekken --herstel ${kenmerk}`
    : `Brief ${kenmerk} is vrijgegeven en wordt nu gevonden.`;
  context.streams.out(json ? JSON.stringify(done) : text);
}

async function summaryOf(kenmerk: string, { store }: Archive): Promise<BriefSummary | undefined> {
  return (await store.summaries()).find((brief) => brief.kenmerk === kenmerk);
}

/** `verwijder <nummer of kenmerk>`. */
export async function verwijder(input: string, { json }: Format, context: Context): Promise<void> {
  const { eraseFetched } = context;
  const removed = await remove(input, { archive: await context.archive(), eraseFetched });
  const done = { ...removed, result: 'verwijderd' };
  context.streams.out(json ? JSON.stringify(done) : renderRemoved(removed));
}

/** `intrekken <kenmerk>` and `intrekken --herstel <kenmerk>`. */
export async function intrekken(
  input: string,
  { herstel = false, json }: Format & { readonly herstel?: boolean },
  context: Context,
): Promise<void> {
  const archive = await context.archive();
  const { kenmerk } = await withdraw(input, !herstel, archive);
  const done = { kenmerk, result: herstel ? 'hersteld' : 'ingetrokken' };
  const { isQuarantined } = (await summaryOf(kenmerk, archive)) ?? {};
  const back = isQuarantined
    ? `Brief ${kenmerk} is niet meer ingetrokken, maar staat in quarantaine. Kijk haar na en draai dan: vraagbaak vrijgeven ${kenmerk}`
    : `Brief ${kenmerk} is weer te vinden.`;
  const text = herstel
    ? back
    : `Brief ${kenmerk} is ingetrokken en wordt niet meer gevonden. Terugzetten: vraagbaak intrekken --herstel ${kenmerk}`;
  context.streams.out(json ? JSON.stringify(done) : text);
}
