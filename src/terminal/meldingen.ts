import { overviewLines } from '../app/meldingen/overviewLines.ts';
import type { Context } from './context.ts';

/** `meldingen`: what was sent, waits or failed, and where Discord refused it. */
export async function meldingen(
  { json }: { readonly json?: boolean },
  context: Context,
): Promise<void> {
  const overview = await (await context.archive()).meldingen.overview();
  context.streams.out(json ? JSON.stringify(overview) : overviewLines(overview).join('\n'));
}
