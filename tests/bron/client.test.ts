import { createServer } from 'node:http';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pauseAfter, retryAfter } from '../../src/bron/pauses.ts';
import { createFakeBron, idOf, letterText, type FakeBron } from './createFakeBron.ts';
import { openTestBron } from './openTestBron.ts';

let fake: FakeBron;
beforeEach(async () => {
  fake = await createFakeBron();
  fake.add('a', letterText('Is de brug veilig?', 'Ja.'));
});
afterEach(() => fake.close());

type Fault = FakeBron['faults'][number];
/** Answers `times` requests in its own way. */
function failing(times: number, answer: (...args: Parameters<Fault>) => void): void {
  let left = times;
  fake.faults.push((...args) => {
    left -= 1;
    if (left < 0) return false;
    answer(...args);
    return true;
  });
}
/** Answers for letters, not for lists. */
function spoilLetters(answer: (...args: Parameters<Fault>) => void): void {
  fake.faults.push((request, response, url) => {
    if (!url.pathname.startsWith('/api/entities/')) return false;
    answer(request, response, url);
    return true;
  });
}
async function readFirst(url = fake.url) {
  const { source } = openTestBron(url);
  const [file = expect.fail('no letter')] = await source.list();
  return source.read(file);
}
const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('a busy source', () => {
  it('is given the rest that it asks for', async () => {
    failing(1, (_, response) => response.writeHead(429, { 'Retry-After': '7' }).end());
    const { source, waits } = openTestBron(fake.url);
    expect(await source.list()).toHaveLength(1);
    expect(waits).toEqual([7000]);
  });

  it('that asks for a rest of hours ends the run, without another request', async () => {
    failing(99, (_, response) => response.writeHead(429, { 'Retry-After': '7200' }).end());
    const { source } = openTestBron(fake.url);
    await expect(source.list()).rejects.toMatchObject({
      code: 'BRON_BUSY',
      detail: 'over 120 minuten',
    });
    expect(fake.requests).toHaveLength(1);
  });

  it('is asked slower before its budget is gone', async () => {
    fake.state.budget = 8;
    const { source, waits } = openTestBron(fake.url);
    await source.list();
    expect(waits.length).toBeGreaterThan(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
  });

  it('is tried again after an error of its own, and after a connection that breaks', async () => {
    failing(1, (_, response) => response.writeHead(503).end());
    failing(1, (_, response) => response.destroy());
    expect(await openTestBron(fake.url).source.list()).toHaveLength(1);
  });

  it('that stays broken is said to be unreachable, by host', async () => {
    failing(99, (_, response) => response.writeHead(503).end());
    await expect(openTestBron(fake.url).source.list()).rejects.toMatchObject({
      code: 'BRON_UNREACHABLE',
      detail: new URL(fake.url).host,
    });
    expect(fake.requests).toHaveLength(4);
  });

  it('that is too slow is broken off', async () => {
    failing(1, (_, response) => response.writeHead(200, JSON_TYPE).write('{'));
    const patience = {
      retries: 1,
      firstWait: 1,
      timeout: 100,
      longestPause: 1,
      wait: async () => {},
    };
    expect(await openTestBron(fake.url, { patience }).source.list()).toHaveLength(1);
  });
});

const headers = (limit: string, remaining: string, reset: string) =>
  new Headers({
    'RateLimit-Limit': limit,
    'RateLimit-Remaining': remaining,
    'RateLimit-Reset': reset,
  });

describe('the rate headers', () => {
  it('ask for no rest while there is budget, and for what refills it when there is none', () => {
    expect(pauseAfter(headers('60', '43', '17'))).toBe(0);
    expect(pauseAfter(headers('60', '0', '60'))).toBe(6000);
    expect(pauseAfter(headers('60', '3', '57'))).toBe(3000);
    expect(pauseAfter(headers('2', '1', '1'))).toBe(1000);
    expect(pauseAfter(headers('2', '2', '0'))).toBe(0);
    expect(pauseAfter(headers('x', '', '-1'))).toBe(0);
    expect(pauseAfter(new Headers())).toBe(0);
  });

  it('say when to come back, in seconds or as a date', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    const after = (value: string) => retryAfter(new Headers({ 'Retry-After': value }), now);
    expect(after('3')).toBe(3000);
    expect(after('Sun, 22 Nov 2026 12:00:30 GMT')).toBe(30_000);
    expect(after('Sun, 22 Nov 2026 11:00:00 GMT')).toBe(0);
    expect(after('soon')).toBe(0);
    expect(retryAfter(new Headers(), now)).toBe(0);
  });
});

describe('a source that refuses', () => {
  it('is quoted by its code', async () => {
    const { source } = openTestBron(fake.url, { organisatie: 'nergens' });
    await expect(source.list()).rejects.toMatchObject({
      code: 'BRON_REFUSED',
      detail: '400 unknown_organization',
    });
    await expect(source.removed()).rejects.toMatchObject({ detail: '400 unknown_export_source' });
    expect(fake.requests).toHaveLength(2);
  });

  it('or a letter that is not there, is no reason to stop', async () => {
    const { source } = openTestBron(fake.url);
    const [file = expect.fail('no letter')] = await source.list();
    fake.documents.clear();
    await expect(source.read(file)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      detail: idOf('a'),
    });
  });
});

describe('what a source can not make us do', () => {
  it.each([
    ['a page instead of data', 'text/html', '<html>'],
    ['data without a kind', '', '{}'],
    ['half a letter', 'application/json', '{"entityId":'],
    ['another letter', 'application/json', '{"entityId":"document:x","markdownText":"Vraag 1"}'],
    ['a letter that is no text', 'application/json', '{"entityId":"document:x","markdownText":5}'],
  ])('take %s for a letter', async (_, type, body) => {
    spoilLetters((_request, response) => {
      if (type !== '') response.setHeader('Content-Type', type);
      response.end(body);
    });
    await expect(readFirst()).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  it('read more than five megabytes, also when they come packed', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 32));
    spoilLetters((_request, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'Content-Encoding': 'gzip' }).end(bomb);
    });
    await expect(readFirst()).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      cause: expect.objectContaining({ detail: 'meer dan 5 MB' }),
    });
  });

  it('go to another host, though it may send us on within its own', async () => {
    let visits = 0;
    const other = createServer((_, response) => {
      visits += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    for (const to of [
      `http://127.0.0.1:${port}/`,
      `//localhost:${port}/`,
      'file:///etc/passwd',
      'http://',
    ]) {
      fake.faults.splice(0);
      failing(1, (_, response) => response.writeHead(302, { Location: to }).end());
      await expect(openTestBron(fake.url).source.list()).rejects.toMatchObject({
        code: 'BRON_REFUSED',
      });
    }
    expect(visits).toBe(0);
    other.close();
    fake.faults.splice(0);
    failing(1, (request, response) => {
      response.writeHead(307, { Location: request.url ?? '' }).end();
    });
    expect(await openTestBron(fake.url).source.list()).toHaveLength(1);
    failing(99, (request, response) => {
      response.writeHead(307, { Location: request.url ?? '' }).end();
    });
    await expect(openTestBron(fake.url).source.list()).rejects.toMatchObject({
      code: 'BRON_REFUSED',
    });
  });

  it('put an address of its own choice under a citation', async () => {
    expect((await readFirst()).bronUrl).toBe(
      `${fake.url}/?view=document%3Aibabs%3Agemeente%3Aproefstad%3Aa`,
    );
  });
});

it('may stand below a path of its host', async () => {
  fake.faults.push((request, _response, url) => {
    if (url.pathname.startsWith('/spiegel/api/')) url.pathname = url.pathname.slice(8);
    return request.url === undefined;
  });
  expect((await readFirst(`${fake.url}/spiegel/`)).tekst).toContain('brug');
});
