import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { makeBrief } from '../index/makeBrief.ts';

/** A document as the source holds it. */
interface FakeDocument {
  readonly id: string;
  title: string;
  sortDate: string;
  markdownText: string | null;
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean;

const SEARCH = new Set([
  'query',
  'organization',
  'entityType',
  'sort',
  'dateFrom',
  'dateTo',
  'limit',
  'offset',
]);
const EXPORT = new Set(['source', 'cursor', 'limit']);

export const idOf = (name: string) => `document:ibabs:gemeente:proefstad:${name}`;

/** The text of a letter with one pair. */
export function letterText(vraag: string, antwoord: string, date = '8 april 2024'): string {
  return makeBrief('x', [[vraag, antwoord]], date).tekst;
}

const refuse = (response: ServerResponse, code: string) => json(response, 400, { code });
const wrong = (url: URL, known: ReadonlySet<string>) =>
  [...url.searchParams.keys()].some((key) => !known.has(key));

/** A server on loopback that behaves as openbesluitvorming.nl says of itself. */
export async function createFakeBron() {
  const documents = new Map<string, FakeDocument>();
  const changes: { op: string; entity_id: string; content_hash?: string }[] = [];
  const requests: URL[] = [];
  const state = {
    budget: 60,
    limit: 60,
    pageSize: 100,
  };
  /** Handlers that answer in place of the server, tried in order; one that returns false leaves it. */
  const faults: Handler[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    requests.push(url);
    state.budget = Math.max(0, state.budget - 1);
    response.setHeader('RateLimit-Limit', state.limit);
    response.setHeader('RateLimit-Remaining', state.budget);
    response.setHeader('RateLimit-Reset', state.limit - state.budget);
    if (faults.some((fault) => fault(request, response, url))) return;
    if (url.pathname === '/api/search') search(url, response);
    else if (url.pathname.startsWith('/api/entities/')) entity(url, request, response);
    else if (url.pathname === '/api/export/snapshot') snapshot(url, response);
    else if (url.pathname === '/api/export/changes') exportChanges(url, response);
    else json(response, 404, { code: 'not_found' });
  });

  function search(url: URL, response: ServerResponse): void {
    const get = (name: string) => url.searchParams.get(name);
    if (wrong(url, SEARCH)) return refuse(response, 'unknown_parameter');
    if (get('organization') !== 'proefstad') return refuse(response, 'unknown_organization');
    if (get('entityType') !== 'Document') return refuse(response, 'unknown_entity_type');
    for (const name of ['dateFrom', 'dateTo']) {
      const date = get(name);
      if (date !== null && !/^\d{4}-\d\d-\d\d$/.test(date)) return refuse(response, 'invalid_date');
    }
    const words = (get('query') ?? '').toLowerCase().split(/\s+/);
    const found = [...documents.values()]
      .filter(({ title, markdownText }) =>
        words.every((word) => `${title} ${markdownText}`.toLowerCase().includes(word)),
      )
      .filter(({ sortDate }) => sortDate.slice(0, 10) >= (get('dateFrom') ?? ''))
      .filter(({ sortDate }) => sortDate.slice(0, 10) <= (get('dateTo') ?? '9999'))
      .toSorted((a, b) => b.sortDate.localeCompare(a.sortDate));
    const offset = Number(get('offset') ?? 0);
    const end = offset + Math.min(Number(get('limit') ?? 24), state.pageSize);
    json(response, 200, {
      results: found.slice(offset, end).map(({ id, title, sortDate }) => ({
        entityId: id,
        entityType: 'Document',
        title,
        organization: 'Proefstad',
        date: '7 november 2024',
        sortDate,
        summary: 'x',
      })),
      totalCount: found.length,
      totalIsApproximate: true,
      hasMore: end < found.length,
    });
  }

  function entity(url: URL, request: IncomingMessage, response: ServerResponse): void {
    const document = documents.get(decodeURIComponent(url.pathname.split('/')[3] ?? ''));
    if (!document) return json(response, 404, { code: 'entity_not_found' });
    const { id, title, sortDate, markdownText } = document;
    const etag = `"${Buffer.from(`${markdownText}`).toString('base64').slice(-40)}"`;
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    const downloadUrl = 'http://127.0.0.1:1/never-to-be-fetched.pdf';
    json(response, 200, { entityId: id, title, sortDate, markdownText, downloadUrl });
  }

  function snapshot(url: URL, response: ServerResponse): void {
    if (wrong(url, EXPORT)) return refuse(response, 'unknown_parameter');
    if (url.searchParams.get('source') !== 'proefstad') {
      return refuse(response, 'unknown_export_source');
    }
    response.setHeader('X-Changes-Cursor', `c${changes.length}`);
    ndjson(response, []);
  }

  function exportChanges(url: URL, response: ServerResponse): void {
    if (wrong(url, EXPORT)) return refuse(response, 'unknown_parameter');
    const cursor = url.searchParams.get('cursor') ?? 'c0';
    if (!/^c\d+$/.test(cursor)) return refuse(response, 'invalid_export_cursor');
    const from = Number(cursor.slice(1));
    const end = Math.min(from + Math.min(2, Number(url.searchParams.get('limit'))), changes.length);
    response.setHeader('X-Next-Cursor', `c${end}`);
    response.setHeader('X-Has-More', String(end < changes.length));
    ndjson(response, changes.slice(from, end));
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    state,
    faults,
    requests,
    /** The paths asked for since the last time. */
    asked: () => requests.splice(0).map(({ pathname }) => decodeURIComponent(pathname)),
    add: (name: string, text: string | null, given: Partial<FakeDocument> = {}) => {
      const title = 'Beantwoording schriftelijke vragen';
      const document = { title, sortDate: '2024-04-10 00:00:00', ...given };
      documents.set(idOf(name), { ...document, id: idOf(name), markdownText: text });
    },
    change: (name: string, text: string, hash: string) => {
      const known = documents.get(idOf(name));
      if (known) known.markdownText = text;
      changes.push({ op: 'upsert', entity_id: idOf(name), content_hash: hash });
    },
    remove: (name: string) => {
      documents.delete(idOf(name));
      changes.push({ op: 'delete', entity_id: idOf(name) });
    },
    documents,
    changes,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type FakeBron = Awaited<ReturnType<typeof createFakeBron>>;

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function ndjson(response: ServerResponse, lines: readonly object[]): void {
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  response.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
