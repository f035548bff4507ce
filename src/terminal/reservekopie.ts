import { countOf } from '../core/countOf.ts';
import type { Context } from './context.ts';

/** `reservekopie <bestand>`: copies the database, also while a bot uses it. */
export async function reservekopie(
  path: string,
  { json }: { readonly json?: boolean },
  { backup, streams }: Context,
): Promise<void> {
  const done = await backup.write(path);
  streams.out(
    json
      ? JSON.stringify(done)
      : `Reservekopie gemaakt en nagekeken: ${done.path}, met ${count(done.brieven)}. De map met brieven staat er niet in. Bewaar het bestand waar anderen er niet bij kunnen: er staat in wie zich abonneerde.`,
  );
}

function count(brieven: number): string {
  return countOf(brieven, 'brief', 'brieven');
}
