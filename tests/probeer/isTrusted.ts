import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from our own page, or from someone who typed the address.
 * Another site could otherwise drive the bot from a visitor's browser, by a form or a name that
 * is made to point here (DNS rebinding).
 */
export function isTrusted(headers: IncomingHttpHeaders, method: string, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return false;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`) return false;
  if (method !== 'GET' && origin === undefined) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || (site === 'none' && method === 'GET');
}
