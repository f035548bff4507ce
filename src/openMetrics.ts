import type { BotLog } from './discord/botLog.ts';
import type { Settings } from './config.ts';
import type { Metrics } from './metrics.ts';
import { createMetrics } from './metriek/createMetrics.ts';
import type { BotView } from './metriek/readLevels.ts';
import { startMetricsServer } from './metriek/startMetricsServer.ts';

/** What the bot gets, and what ends it. */
export interface OpenedMetrics {
  /** Absent when they are off. */
  readonly metrics?: Metrics;
  /** Reports as the given one does, and counts. */
  readonly log: BotLog;
  stop(): Promise<void>;
}

/** Serves health and metrics where `METRIEK_POORT` says. @throws {@link BotError} `SETTING_WRONG`. */
export async function openMetrics(
  { METRIEK_POORT: port }: Settings,
  bot: BotView,
  log: BotLog,
): Promise<OpenedMetrics> {
  if (port === undefined) return { log, stop: async () => {} };
  const metrics = createMetrics(bot);
  const server = await startMetricsServer({ port, bot, metrics });
  const counted: BotLog = {
    info: (fields, text) => log.info(fields, text),
    warn: (fields, text) => {
      metrics.logged('warn');
      log.warn(fields, text);
    },
    error: (fields, text) => {
      metrics.logged('error');
      log.error(fields, text);
    },
  };
  return { metrics, log: counted, stop: () => server.stop() };
}
