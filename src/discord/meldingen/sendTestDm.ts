import { SnowflakeUtil } from 'discord.js';
import { wensText } from '../../app/meldingen/wensText.ts';
import type { Frequentie, Wens } from '../../meldingStore.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import { plainBlock } from '../plainBlock.ts';
import { frequentieText } from './frequentieText.ts';
import type { Messenger } from './messenger.ts';
import { plainMessage } from './plainMessage.ts';
import { sendFault } from './sendFault.ts';
import { toPost } from './toPost.ts';

const CLOSED =
  'Vraagbaak kan u geen privébericht sturen, dus deze melding staat niet aan. Sta privéberichten toe: houd (of rechtsklik) de naam van de server ingedrukt, kies Privacyinstellingen en zet privéberichten aan. Typ het commando daarna opnieuw.';
const LATER =
  'Het proefbericht kon niet worden gestuurd, dus deze melding staat niet aan. Probeer het over een paar minuten opnieuw.';

/** Tries whether someone can be reached by DM. @returns the sentence for them when they cannot. */
export async function sendTestDm(
  userId: string,
  { wens, frequentie }: { readonly wens: Wens; readonly frequentie: Frequentie },
  messenger: Messenger,
): Promise<string | null> {
  const about = `${escapeMarkdown(wensText(wens))}, ${frequentieText(frequentie)}`;
  const message = plainMessage({
    head: [
      plainBlock(
        `Proefbericht: hier krijgt u bericht van nieuwe brieven (${about}).`,
        'Stoppen kan altijd: /abonneer stop.',
      ),
    ],
  });
  try {
    const channelId = await messenger.open({ kind: 'dm', userId });
    const nonce = SnowflakeUtil.generate().toString();
    await messenger.send(channelId, toPost(message), { nonce });
    return null;
  } catch (error) {
    return sendFault(error).kind === 'off' ? CLOSED : LATER;
  }
}
