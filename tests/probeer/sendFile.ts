import type { ServerResponse } from 'node:http';
import type { FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import type { Page } from './bundlePage.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** Nothing may be loaded from elsewhere, and nobody may put the page in a frame. */
const SAFE = {
  'content-security-policy': POLICY.join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

/** Whether there was such a file. */
export function sendPage(response: ServerResponse, url: URL, page: Page): boolean {
  const file = page.get(url.pathname);
  if (!file) return false;
  response.writeHead(200, { ...SAFE, 'content-type': `${file.type}; charset=utf-8` });
  response.end(file.text);
  return true;
}

interface Looking {
  readonly fake: FakeDiscord;
  readonly who: string;
}

/** Whether there was one that this user sees. Always a download: it never opens as a page of ours. */
export function sendAttachment(response: ServerResponse, url: URL, { fake, who }: Looking) {
  const id = /^\/bijlage\/(\d+)$/u.exec(url.pathname)?.[1];
  if (id === undefined) return false;
  const attachment = fake
    .placesOf(who)
    .flatMap((place) => fake.messagesFor(who, place.id))
    .flatMap((message) => message.attachments)
    .find((one) => one.id === id);
  if (!attachment) return false;
  const name = encodeURIComponent(attachment.filename);
  response.writeHead(200, {
    ...SAFE,
    'content-type': attachment.content_type,
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  });
  response.end(fake.file(attachment));
  return true;
}

export function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...SAFE, 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

export function refuse(response: ServerResponse, status: number, error?: unknown): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.writeHead(status, { ...SAFE, 'content-type': 'application/json' });
  const told = error instanceof Error ? error.message : String(status);
  response.end(JSON.stringify({ error: told }));
}
