import { ingest } from '../app/ingest.ts';
import type { Ingested } from '../app/ingestFile.ts';
import { withdrawRemoved } from '../app/withdrawRemoved.ts';
import type { BriefSummary } from '../ports.ts';
import type { Context, PeriodFlags } from './context.ts';
import { renderIngested } from './renderReport.ts';
import { ingestedJson, withdrawnJson } from './toJson.ts';

/** `ophalen`: fetches what is new at the source, and withdraws what was removed there. */
export async function ophalen(
  { json = false, ...period }: PeriodFlags & { readonly json?: boolean },
  context: Context,
): Promise<void> {
  const { streams, log, progress } = context;
  const source = context.published(period);
  const archive = await context.archive();
  const withdrawn = await withdrawRemoved(source, archive);
  for (const brief of withdrawn) {
    streams.out(json ? JSON.stringify(withdrawnJson(brief)) : renderWithdrawn(brief));
  }
  const results = await ingest(source, progress.step, archive).finally(progress.stop);
  for (const done of results) {
    if (json) streams.out(JSON.stringify(ingestedJson(done)));
    else if (done.kind !== 'ongewijzigd') streams.out(renderIngested(done));
  }
  const counts = count(results);
  log.debug({ ...counts, ingetrokken: withdrawn.length }, 'letters fetched');
  if (!json) streams.out(renderCounts(counts, withdrawn.length));
}

type Counts = Readonly<Partial<Record<Ingested['kind'], number>>>;

function count(results: readonly Ingested[]): Counts {
  const counts: Partial<Record<Ingested['kind'], number>> = {};
  for (const { kind } of results) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function renderWithdrawn({ kenmerk, bron }: BriefSummary): string {
  return `${bron}: door de bron verwijderd; brief ${kenmerk} is ingetrokken. Berichten die er al uit citeerden, blijven in Discord staan.`;
}

function renderCounts(counts: Counts, withdrawn: number): string {
  const parts = [
    `${counts.nieuw ?? 0} nieuw`,
    `${counts.gewijzigd ?? 0} gewijzigd`,
    `${counts.ongewijzigd ?? 0} ongewijzigd`,
    `${counts.dubbel ?? 0} dubbel`,
    `${counts['geen-paren'] ?? 0} zonder vragen met antwoorden`,
    `${counts.onleesbaar ?? 0} onleesbaar of zonder tekst`,
    `${counts.verwijderd ?? 0} eerder verwijderd`,
    `${withdrawn} ingetrokken`,
  ];
  return `Brieven bij de bron: ${parts.join(', ')}.`;
}
