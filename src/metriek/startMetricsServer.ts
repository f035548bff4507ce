import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BotError } from '../errors.ts';
import type { KeptMetrics } from './createMetrics.ts';
import { readLevels, type BotView } from './readLevels.ts';

export interface MetricsServerOptions {
  readonly port: number;
  readonly bot: BotView;
  readonly metrics: Pick<KeptMetrics, 'text' | 'contentType'>;
}

export interface MetricsServer {
  stop(): Promise<void>;
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const LOOPBACK = '127.0.0.1';
/** Who asks is one program on the same machine; in milliseconds. */
const PATIENCE = { headersTimeout: 5000, requestTimeout: 5000, keepAliveTimeout: 1000 };

/**
 * Serves `/gezond` and `/metrics` to this machine alone.
 *
 * @throws {@link BotError} `SETTING_WRONG` for a port that is taken.
 */
export async function startMetricsServer(options: MetricsServerOptions): Promise<MetricsServer> {
  const server = createServer(PATIENCE, (request, response) => {
    void answer(request, options).then((page) => write(response, page));
  });
  server.maxConnections = 16;
  server.listen(options.port, LOOPBACK);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const detail = `METRIEK_POORT kan niet worden gebruikt; is poort ${options.port} al bezet?`;
    throw new BotError('SETTING_WRONG', 'the port for metrics is taken', { cause, detail });
  }
  return {
    stop: async () => {
      server.closeAllConnections();
      server.close();
      if (server.listening) await once(server, 'close');
    },
  };
}

/** A page of another site must not get here under a name of its own, hence the look at the host. */
async function answer(
  { method, url, headers: { host } }: IncomingMessage,
  { port, bot, metrics }: MetricsServerOptions,
): Promise<Page> {
  if (host !== `${LOOPBACK}:${port}` && host !== `localhost:${port}`) return plain(403, 'host');
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'method');
  if (url === '/gezond') return health(bot);
  if (url !== '/metrics') return plain(404, 'path');
  try {
    return { status: 200, type: metrics.contentType, text: await metrics.text() };
  } catch {
    return plain(500, 'metrics');
  }
}

function plain(status: number, text: string): Page {
  return { status, type: 'text/plain; charset=utf-8', text: `${text}\n` };
}

/** 503 unless it can read its letters and hears Discord. */
async function health(bot: BotView): Promise<Page> {
  const { isConnected, store } = await readLevels(bot);
  const isHealthy = isConnected && store !== null;
  const said = {
    gezond: isHealthy,
    discord: isConnected,
    gegevens: store !== null,
    brieven: store?.brieven ?? null,
    vragen: store?.pairs ?? null,
  };
  const text = `${JSON.stringify(said)}\n`;
  return { status: isHealthy ? 200 : 503, type: 'application/json; charset=utf-8', text };
}

function write(response: ServerResponse, { status, type, text }: Page): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(response.req.method === 'HEAD' ? '' : text);
}
