import type { Asker } from '../asker.ts';
import { buildMessage } from '../buildMessage.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import type { Services } from '../services.ts';
import { ownSubscriptions } from './ownSubscriptions.ts';
import { subscriptionLine } from './subscriptionLine.ts';

const NONE =
  'U hebt geen meldingen. Met /abonneer nieuw krijgt u bericht van nieuwe brieven; met woorden erbij alleen over die woorden.';
/** Discord shows 4000 characters; each line has at most some 500. */
const ROOM = 3400;

/** `/abonneer toon`: all that the asker may change, with number, words, times and what waits. */
export async function showSubscriptions(asker: Asker, { archive }: Services): Promise<Message> {
  const own = await ownSubscriptions(asker, archive.meldingen);
  if (own.length === 0) return buildMessage({ blocks: [plainBlock(NONE)] });
  const lines: string[] = [];
  let used = 0;
  for (const line of own.map((each) => `- ${subscriptionLine(each)}`)) {
    used += line.length + 1;
    if (used <= ROOM) lines.push(line);
  }
  const left = own.length - lines.length;
  return buildMessage({
    blocks: [
      plainBlock('### Uw meldingen', ...lines, left > 0 ? `en nog ${left}` : ''),
      plainBlock(
        '-# Met het nummer kunt u ze stoppen, pauzeren of proberen: /abonneer stop, pauzeer, hervat of proef.',
      ),
    ],
  });
}
