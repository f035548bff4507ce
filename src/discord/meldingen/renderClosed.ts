import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import { plainMessage } from './plainMessage.ts';

const CLOSED =
  'Wat hier stond, ziet u niet meer: Vraagbaak is er alleen nog voor leden met een bepaalde rol. Vraag de griffie om die rol.';

/** What stands in the place of letters in the DM of someone who may not read them any more. */
export function renderClosed(): Message {
  return plainMessage({ head: [plainBlock(CLOSED)] });
}
