import type { Action, Outcome, View } from '../protocol.ts';

/** Has the server do what a user does. */
export async function send(user: string, action: Action): Promise<Outcome> {
  try {
    const response = await fetch(`/doe?wie=${encodeURIComponent(user)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
    });
    return await response.json();
  } catch {
    return { error: 'De server van deze pagina is gestopt.' };
  }
}

export async function sendLetter(file: File): Promise<{ naam?: string; error?: string }> {
  try {
    const path = `/brief?naam=${encodeURIComponent(file.name)}`;
    const response = await fetch(path, { method: 'POST', body: file });
    return await response.json();
  } catch {
    return { error: 'de server van deze pagina is gestopt' };
  }
}

/** Follows what a user sees. @returns what ends that. */
export function follow(
  user: string,
  { onView, onLost }: { onView: (view: View) => void; onLost: () => void },
): () => void {
  const source = new EventSource(`/stroom?wie=${encodeURIComponent(user)}`);
  source.addEventListener('message', ({ data }) => onView(JSON.parse(data)));
  source.addEventListener('error', onLost);
  return () => source.close();
}
