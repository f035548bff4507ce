import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from './apiError.ts';
import type { Fault, Faults } from './createFaults.ts';
import type { State } from './createState.ts';
import { errors } from './errors.ts';
import { findRoute, type Found } from './findRoute.ts';
import { rateLimitHeaders } from './rateLimitHeaders.ts';
import { readBody, type ReadBody } from './readBody.ts';
import type { Answer, Route } from './restRequest.ts';
import type { LoggedRequest } from './types.ts';

const PREFIX = '/api/v10';

interface Call extends ReadBody {
  readonly method: string;
  readonly path: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly found: Found | undefined;
  readonly pattern: string;
  readonly at: number;
}

interface Done {
  readonly answer: Answer;
  readonly error?: ApiError;
}

/** The REST side: finds the route, has it answered, writes everything down. Listens to nothing yet. */
export function createRestServer(state: State, routes: readonly Route[], faults: Faults): Server {
  return createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      const told = error instanceof Error ? error.stack : String(error);
      state.problems.push(`the fake itself failed: ${told}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', state.origin);
    if (url.pathname.startsWith('/attachments/')) return sendFile(state, url, response);
    const call = await read(routes, incoming, url);
    const fault = faults.take(call);
    if (fault?.delayMs) await sleep(fault.delayMs);
    const done = isLost(fault) ? undefined : carryOut(state, call);
    const answer = failure(fault) ?? done?.answer ?? { status: 0 };
    log(state, call, { done, status: answer.status });
    finish(response, { call, answer, fault });
  }
}

/** Whether the request is not carried out at all. */
function isLost(fault: Fault | undefined): boolean {
  return fault !== undefined && fault.kind !== 'slow' && !fault.after;
}

interface Outcome {
  readonly call: Call;
  readonly answer: Answer;
  readonly fault: Fault | undefined;
}

function finish(response: ServerResponse, { call, answer, fault }: Outcome): void {
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'reset') {
    response.socket?.destroy();
    return;
  }
  const { status, body } = answer;
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const limits = rateLimitHeaders(`${call.method} ${call.pattern}`, status, fault);
  response.writeHead(status, { ...limits, ...type });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function read(routes: readonly Route[], incoming: IncomingMessage, url: URL): Promise<Call> {
  const at = performance.now();
  const method = incoming.method ?? 'GET';
  const path = decodeURIComponent(url.pathname).replace(PREFIX, '');
  const found = findRoute(routes, method, path);
  const pattern = found?.route.pattern ?? 'unknown';
  const { authorization } = incoming.headers;
  return { method, path, url, authorization, found, pattern, at, ...(await readBody(incoming)) };
}

function carryOut(state: State, call: Call): Done {
  const where = `${call.method} ${call.path}`;
  try {
    return { answer: handle(state, call, where) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    for (const { path, message } of error.violations) {
      state.problems.push(`${where}: ${path}: ${message}`);
    }
    return { answer: { status: error.status, body: error.toBody() }, error };
  }
}

function handle(state: State, call: Call, where: string): Answer {
  const { found, body, files, method, path, url } = call;
  if (!found) {
    state.problems.push(`${where}: the fake has no such route`);
    throw errors.notFound();
  }
  const { route, param } = found;
  if (!route.isOpen && call.authorization !== `Bot ${state.token}`) throw errors.unauthorized();
  if (body !== undefined && !route.takesBody) {
    state.problems.push(`${where}: a body that nothing checks`);
  }
  return route.handle({ method, path, query: url.searchParams, body, files, param });
}

function failure(fault: Fault | undefined): Answer | undefined {
  if (!fault) return undefined;
  const { kind, message, code = 0, retryAfter = 0.1, global: isGlobal = false } = fault;
  if (typeof kind !== 'number') return undefined;
  if (kind !== 429) return { status: kind, body: { message: message ?? `${kind}: fault`, code } };
  const limit = {
    message: 'You are being rate limited.',
    retry_after: retryAfter,
    global: isGlobal,
  };
  return { status: kind, body: { ...limit, code } };
}

function log(
  state: State,
  call: Call,
  { done, status }: { done: Done | undefined; status: number },
) {
  const { method, path, pattern, url, body, files, at } = call;
  state.requests.push({
    method,
    path,
    route: pattern,
    query: url.search,
    body,
    files: [...files.values()],
    status,
    ...(done?.error ? { code: done.error.code } : {}),
    verdict: judge(done),
    at,
  });
  state.changed();
}

function judge(done: Done | undefined): LoggedRequest['verdict'] {
  if (!done || done.error?.code === 0) return 'unchecked';
  return done.error?.violations.length ? 'wrong' : 'valid';
}

function sendFile(state: State, url: URL, response: ServerResponse): void {
  const file = state.files.get(url.pathname.split('/')[2] ?? '');
  response.writeHead(file ? 200 : 404, { 'content-type': file?.contentType ?? 'text/plain' });
  response.end(file?.bytes);
}
