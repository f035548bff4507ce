import type { ServerResponse } from 'node:http';
import type { View } from './protocol.ts';

/** Keeps pages up to date over server-sent events. */
export interface ViewStream {
  /** Follows what `user` sees, until the page goes. @throws Error for a user who is not there. */
  add(user: string, response: ServerResponse): void;
  /** Says that something may look different now. */
  changed(): void;
  close(): void;
}

/** Changes come in bursts: a request is one change, and so is its log line. */
const PAUSE_MS = 25;
const BEAT_MS = 20_000;

export function createViewStream(look: (user: string) => View): ViewStream {
  const readers = new Map<ServerResponse, { readonly user: string; last: string }>();
  let pause: NodeJS.Timeout | undefined;
  const beat = setInterval(() => {
    for (const response of readers.keys()) response.write(':\n\n');
  }, BEAT_MS);

  function send(response: ServerResponse): void {
    const reader = readers.get(response);
    if (!reader) return;
    const now = JSON.stringify(look(reader.user));
    if (now !== reader.last) response.write(`data: ${now}\n\n`);
    reader.last = now;
  }
  return {
    add(user, response) {
      look(user); // Throws for a user who is not there, before anything is kept.
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      readers.set(response, { user, last: '' });
      response.on('close', () => readers.delete(response));
      send(response);
    },
    changed() {
      pause ??= setTimeout(() => {
        pause = undefined;
        for (const response of readers.keys()) send(response);
      }, PAUSE_MS);
    },
    close() {
      clearInterval(beat);
      clearTimeout(pause);
      for (const response of readers.keys()) response.end();
    },
  };
}
