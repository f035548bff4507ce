import { BotError } from '../errors.ts';

const MAX_REDIRECTS = 3;

/**
 * Asks for an address, and follows redirects within its own host only: an
 * answer of the source can never send us to another machine.
 *
 * @throws {@link BotError} `BRON_REFUSED`; what `fetch` throws.
 */
export async function openUrl(
  url: URL,
  options: { readonly headers: Record<string, string>; readonly signal: AbortSignal },
  redirects = 0,
): Promise<Response> {
  const response = await fetch(url, { ...options, redirect: 'manual' });
  const to = response.headers.get('Location');
  if (![301, 302, 303, 307, 308].includes(response.status) || to === null) return response;
  await response.body?.cancel();
  const next = URL.canParse(to, url.href) ? new URL(to, url) : null;
  if (!next || redirects >= MAX_REDIRECTS || !isSameHost(next, url)) {
    throw new BotError('BRON_REFUSED', 'a redirect to elsewhere', {
      detail: 'een doorverwijzing naar een ander adres',
    });
  }
  return openUrl(next, options, redirects + 1);
}

function isSameHost(next: URL, url: URL): boolean {
  const isSafe = next.protocol === url.protocol || next.protocol === 'https:';
  return isSafe && next.host === url.host && next.username === '' && next.password === '';
}
