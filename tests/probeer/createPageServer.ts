import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { createAct } from './act.ts';
import type { Page } from './bundlePage.ts';
import { isTrusted } from './isTrusted.ts';
import { placeLetter } from './placeLetter.ts';
import type { BotState } from './protocol.ts';
import { readAction } from './readAction.ts';
import { readRequest } from './readRequest.ts';
import { refuse, sendAttachment, sendJson, sendPage } from './sendFile.ts';
import { createViewStream, type ViewStream } from './streamViews.ts';
import { toView } from './toView.ts';

export interface PageServer {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  /** Says that the bot started or stopped. */
  changed(): void;
  close(): Promise<void>;
}

export interface PageServerOptions {
  readonly fake: FakeDiscord;
  readonly page: Page;
  /** 0 for any free port. */
  readonly port: number;
  /** The folder that letters are dropped into. */
  readonly brieven: string;
  readonly botState: () => BotState;
}

/** The page's own server, on 127.0.0.1 only. */
export async function createPageServer(options: PageServerOptions): Promise<PageServer> {
  const { fake, botState } = options;
  const views = createViewStream((user) => toView(fake, user, botState()));
  const handle = createHandler(options, views);
  let port = 0;
  const server = createServer((request, response) => {
    const { headers, method = 'GET' } = request;
    if (!isTrusted(headers, method, port)) return refuse(response, 403);
    handle(request, response).catch((error: unknown) => refuse(response, 400, error));
  });
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert(typeof address === 'object' && address !== null);
  ({ port } = address);
  const stopListening = fake.onChange(() => views.changed());
  return {
    url: `http://127.0.0.1:${port}/`,
    changed: () => views.changed(),
    async close() {
      stopListening();
      views.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

interface Call {
  readonly url: URL;
  readonly who: string;
  readonly body: Buffer;
}

function createHandler({ fake, page, brieven }: PageServerOptions, views: ViewStream) {
  const act = createAct(fake);
  const posts: Readonly<Record<string, (call: Call) => Promise<unknown>>> = {
    '/doe': async ({ body, who }) => act(who, readAction(body.toString('utf8'))),
    '/brief': async ({ body, url }) => ({
      naam: placeLetter(brieven, url.searchParams.get('naam') ?? '', body),
    }),
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const who = url.searchParams.get('wie') ?? 'anna';
    if (request.method === 'POST') {
      const post = posts[url.pathname];
      if (!post) return refuse(response, 404);
      return sendJson(response, await post({ url, who, body: await readRequest(request) }));
    }
    if (request.method !== 'GET') return refuse(response, 405);
    if (url.pathname === '/stroom') return views.add(who, response);
    const isSent = sendPage(response, url, page) || sendAttachment(response, url, { fake, who });
    if (!isSent) refuse(response, 404);
  };
}
