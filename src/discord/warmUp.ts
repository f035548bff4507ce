import { search } from '../app/search.ts';
import type { BotDeps } from './botDeps.ts';
import { renderAnswer, SHOWN_HITS } from './renderAnswer.ts';
import { toPayload } from './toPayload.ts';

/** Vragen of the letters that are asked before the first user does. */
const ASKED = 8;
const LONGEST = 300;

/**
 * Does once what is slow the first time: code is compiled and what completing looks
 * through is made before the first user waits for it. Sends nothing.
 */
export async function warmUp(deps: Omit<BotDeps, 'messenger'>): Promise<void> {
  const { archive, commands } = deps;
  for (const command of commands) await command.autocomplete?.({ name: '', value: '' }, deps);
  const { entries } = await archive.live();
  for (const { vraag } of entries.slice(0, ASKED)) {
    if (!/[\p{L}\p{N}]/u.test(vraag)) continue;
    const found = await search({ text: vraag.slice(0, LONGEST), limit: SHOWN_HITS }, archive);
    toPayload(renderAnswer(found, 'asker'));
  }
}
