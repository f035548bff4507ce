import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openMetrics } from '../../src/openMetrics.ts';
import { openBot } from '../discord/openBot.ts';
import { openTestArchive } from '../discord/openTestArchive.ts';

const fail = () => Promise.reject(new Error('stuk'));
const LOG = { info: () => {}, warn: () => {}, error: () => {} };
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

/** A port that nothing listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

interface Got {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly text: string;
}

function get(port: number, path: string, options: object = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, ...options }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      const { statusCode: status, headers } = answer;
      answer.on('end', () => resolve({ status, type: headers['content-type'], text }));
    });
    call.on('error', reject).end();
  });
}

async function openAll() {
  let isConnected = true;
  const port = await freePort();
  const bot = await openBot();
  const { archive } = bot;
  const view = { archive, isConnected: () => isConnected };
  const opened = await openMetrics({ METRIEK_POORT: port, LOG_LEVEL: 'info' }, view, LOG);
  open.push(
    () => bot.close(),
    () => opened.stop(),
  );
  return {
    port,
    ...bot,
    ...opened,
    disconnect: () => (isConnected = false),
    get: (path: string, options?: object) => get(port, path, options),
  };
}

describe('/gezond', () => {
  it('is 200 while Discord is heard and the letters can be read, else 503', async () => {
    const { get: page, disconnect } = await openAll();
    const well = await page('/gezond');
    expect(well).toMatchObject({ status: 200, type: expect.stringContaining('json') });
    expect(JSON.parse(well.text)).toEqual({
      gezond: true,
      discord: true,
      gegevens: true,
      brieven: 2,
      vragen: 22,
    });
    disconnect();
    const ill = await page('/gezond');
    expect(ill.status).toBe(503);
    expect(JSON.parse(ill.text)).toMatchObject({ gezond: false, discord: false, gegevens: true });
  });

  it('is 503 when the database fails, and the metrics say so', async () => {
    const port = await freePort();
    const archive = await openTestArchive();
    const view = { archive: { ...archive, live: fail }, isConnected: () => true };
    const opened = await openMetrics({ METRIEK_POORT: port, LOG_LEVEL: 'info' }, view, LOG);
    open.push(() => opened.stop());
    expect((await get(port, '/gezond')).status).toBe(503);
    const { status, text } = await get(port, '/metrics');
    expect(status).toBe(200);
    expect(text).toMatch(/^vraagbaak_store_readable 0$/m);
  });
});

describe('/metrics', () => {
  it('counts what was asked, and how the messages, letters and Discord are', async () => {
    const { get: page, metrics, log } = await openAll();
    metrics?.question('geen', 120);
    metrics?.used('command', 400);
    log.error({}, 'iets');
    const { status, type, text } = await page('/metrics');
    expect({ status, type }).toEqual({ status: 200, type: expect.stringContaining('text/plain') });
    for (const line of [
      'vraagbaak_questions_total{grade="geen"} 1',
      'vraagbaak_questions_total{grade="antwoord"} 0',
      'vraagbaak_search_duration_seconds_bucket{le="0.25"} 1',
      'vraagbaak_interaction_duration_seconds_count{kind="command"} 1',
      'vraagbaak_log_messages_total{level="error"} 1',
      'vraagbaak_discord_connected 1',
      'vraagbaak_letters 2',
      'vraagbaak_pairs 22',
      'vraagbaak_outbox_messages{state="wacht"} 0',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toMatch(/^vraagbaak_last_change_timestamp_seconds 1\d{9}/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  });

  it('hold no word of a question, no name and no number of a user', async () => {
    const port = await freePort();
    let bot: Awaited<ReturnType<typeof openBot>> | undefined;
    const metrics = {
      question: (grade: string, ms: number) => opened.metrics?.question(grade, ms),
      used: (...given: Parameters<NonNullable<typeof opened.metrics>['used']>) =>
        opened.metrics?.used(...given),
    };
    bot = await openBot(undefined, { metrics });
    const view = { archive: bot.archive, isConnected: () => true };
    const opened = await openMetrics({ METRIEK_POORT: port, LOG_LEVEL: 'info' }, view, LOG);
    open.push(
      () => bot.close(),
      () => opened.stop(),
    );
    await (await bot.fake.slash('vraag', { tekst: 'hoeveel kwartelkuikens' })).settled();
    await (await bot.fake.slash('hulp')).settled();
    await expect
      .poll(async () => (await get(port, '/metrics')).text)
      .toMatch(/^vraagbaak_interaction_duration_seconds_count\{kind="command"\} 2$/m);
    const { text } = await get(port, '/metrics');
    expect(text).toMatch(/^vraagbaak_search_duration_seconds_count 1$/m);
    expect(text).not.toMatch(/kwartel|raadslid|"\d{17,20}"/);
    expect(bot.fake.problems).toEqual([]);
  });
});

describe('the port', () => {
  it('answers this machine by its own name alone, reading alone, and two pages', async () => {
    const { get: page, port } = await openAll();
    for (const host of ['kwaad.example', `kwaad.example:${port}`, '127.0.0.1']) {
      expect((await page('/metrics', { headers: { host } })).status).toBe(403);
    }
    expect((await page('/metrics', { headers: { host: `localhost:${port}` } })).status).toBe(200);
    expect((await page('/metrics', { method: 'POST' })).status).toBe(405);
    for (const path of ['/', '/metrics/../etc/passwd', '/gezond?x=1', '//metrics']) {
      expect((await page(path)).status).toBe(404);
    }
    expect((await page('/gezond', { method: 'HEAD' })).text).toBe('');
  });

  it('that is taken is told by the setting’s name', async () => {
    const { port, archive } = await openAll();
    const view = { archive, isConnected: () => true };
    const again = openMetrics({ METRIEK_POORT: port, LOG_LEVEL: 'info' }, view, LOG);
    await expect(again).rejects.toMatchObject({
      code: 'SETTING_WRONG',
      detail: expect.stringContaining('METRIEK_POORT'),
    });
  });

  it('is closed unless it is set', async () => {
    const { archive } = await openAll();
    const opened = await openMetrics(
      { LOG_LEVEL: 'info' },
      { archive, isConnected: () => true },
      LOG,
    );
    expect(opened.metrics).toBeUndefined();
    await opened.stop();
  });
});

it('the dashboard asks for nothing that is not served', async () => {
  const { get: page } = await openAll();
  const { text } = await page('/metrics');
  const board = readFileSync('deploy/grafana.json', 'utf8');
  const asked = new Set(board.match(/\b(?:vraagbaak|process|nodejs)_[a-z_]+/g));
  expect(asked.size).toBeGreaterThan(8);
  for (const name of asked) {
    expect(text).toContain(`# HELP ${name.replace(/_bucket$/, '')} `);
  }
});
