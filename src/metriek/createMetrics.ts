import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../metrics.ts';
import { readLevels, type BotView } from './readLevels.ts';

/** The metrics of one bot, with what a scrape gives. */
export interface KeptMetrics extends Metrics {
  /** A line was logged at this level. */
  logged(level: 'warn' | 'error'): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** In seconds; Discord waits 3 for a first answer. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30];

/** Counters and histograms of its own registry; what the archive knows is read at each scrape. */
export function createMetrics(bot: BotView): KeptMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const { questions, search, uses, lines } = addCounters(registry);
  const levels = addLevels(registry, bot);
  return {
    question: (grade, ms) => {
      questions.inc({ grade });
      search.observe(ms / 1000);
    },
    used: (kind, ms) => uses.observe({ kind }, ms / 1000),
    logged: (level) => lines.inc({ level }),
    text: async () => {
      await levels();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** A label that was not seen yet counts as 0, not as absent. */
function addCounters(registry: Registry) {
  const registers = [registry];
  const questions = new Counter({
    name: 'vraagbaak_questions_total',
    help: 'Questions that were searched for, by grade of the answer.',
    labelNames: ['grade'],
    registers,
  });
  for (const grade of ['antwoord', 'verwant', 'geen']) questions.inc({ grade }, 0);
  const search = new Histogram({
    name: 'vraagbaak_search_duration_seconds',
    help: 'Time that searching took.',
    buckets: BUCKETS,
    registers,
  });
  const uses = new Histogram({
    name: 'vraagbaak_interaction_duration_seconds',
    help: 'Time from an event of Discord to the end of its answer.',
    labelNames: ['kind'],
    buckets: BUCKETS,
    registers,
  });
  const lines = new Counter({
    name: 'vraagbaak_log_messages_total',
    help: 'Warnings and errors that were logged.',
    labelNames: ['level'],
    registers,
  });
  for (const level of ['warn', 'error']) lines.inc({ level }, 0);
  return { questions, search, uses, lines };
}

/** @returns what brings the gauges up to date. */
function addLevels(registry: Registry, bot: BotView): () => Promise<void> {
  const registers = [registry];
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const connected = gauge(
    'vraagbaak_discord_connected',
    'Whether Discord is connected (1) or not.',
  );
  const readable = gauge(
    'vraagbaak_store_readable',
    'Whether the database can be read (1) or not.',
  );
  const letters = gauge('vraagbaak_letters', 'Letters that are searched.');
  const pairs = gauge('vraagbaak_pairs', 'Pairs of vraag and antwoord that are searched.');
  const lastRead = gauge('vraagbaak_last_change_timestamp_seconds', 'Last change to a letter.');
  const oldest = gauge(
    'vraagbaak_outbox_oldest_due_timestamp_seconds',
    'Oldest message that waits; 0: none.',
  );
  const outbox = new Gauge({
    name: 'vraagbaak_outbox_messages',
    help: 'Messages about letters, by state.',
    labelNames: ['state'],
    registers,
  });
  return async () => {
    const now = await readLevels(bot);
    connected.set(now.isConnected ? 1 : 0);
    readable.set(now.store ? 1 : 0);
    if (!now.store) return;
    letters.set(now.store.brieven);
    pairs.set(now.store.pairs);
    lastRead.set(now.store.changedAt / 1000);
    oldest.set((now.store.outbox.oldestWaiting ?? 0) / 1000);
    for (const [state, count] of Object.entries(now.store.outbox.meldingen))
      outbox.set({ state }, count);
  };
}
