import { splitClaims } from '../core/controle/splitClaims.ts';
import type { Archive } from '../ports.ts';
import type { Controle } from './controle/controle.ts';
import { controleer } from './controleer.ts';

/** More would not fit in one message. */
const MOST = 12;

/** The quotations of a text, each checked by itself, in their order; `left` were not. */
export interface ControleerdAll {
  readonly controles: readonly [Controle, ...Controle[]];
  readonly left: number;
}

/**
 * Checks a text as {@link controleer} does, and one in which several quotations
 * were pasted behind each other quotation by quotation.
 *
 * @throws {@link BotError} as `controleer`.
 */
export async function controleerAll(input: string, archive: Archive): Promise<ControleerdAll> {
  const whole = await controleer(input, archive);
  const claims = splitClaims(input);
  // A letter may quote others itself.
  if (claims.length === 1 || whole.outcome.verdict === 'letterlijk') {
    return { controles: [whole], left: 0 };
  }
  const [first = input, ...others] = claims.slice(0, MOST);
  const controles: [Controle, ...Controle[]] = [await controleer(first, archive)];
  for (const claim of others) controles.push(await controleer(claim, archive));
  return { controles, left: claims.length - controles.length };
}
