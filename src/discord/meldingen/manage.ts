import { wensText } from '../../app/meldingen/wensText.ts';
import type { Abonnement } from '../../meldingStore.ts';
import type { Asker } from '../asker.ts';
import type { CommandInput } from '../command.ts';
import type { Message } from '../message.ts';
import { renderNotice } from '../renderNotice.ts';
import type { Services } from '../services.ts';
import { ownSubscriptions } from './ownSubscriptions.ts';
import { FOR_SOME } from './subscribe.ts';
import { sendTestDm } from './sendTestDm.ts';
import { frequentieText } from './frequentieText.ts';
import { renderMissing } from './renderMissing.ts';

const UNKNOWN =
  'Dat nummer hoort niet bij een melding van u. Met /abonneer toon ziet u uw meldingen.';

type Work = (abonnement: Abonnement, services: Services) => Promise<Message>;

/** Does something with the subscription whose number was typed; the only one when none was. */
export async function withOwn(
  { options, asker }: CommandInput,
  services: Services,
  work: Work,
): Promise<Message> {
  const own = await ownSubscriptions(asker, services.archive.meldingen);
  const id = options.getInteger('nummer');
  const [only, ...others] = id === null ? own : own.filter((each) => each.id === id);
  if (!only) return renderNotice(id === null ? 'U hebt geen meldingen.' : UNKNOWN);
  if (others.length > 0) {
    return renderNotice(
      `Noem het nummer van de melding: ${own.map((each) => each.id).join(', ')}. Met /abonneer toon ziet u welke dat zijn.`,
    );
  }
  return work(only, services);
}

/** Stops a subscription by number, if it is one that the asker may change. */
export async function stopOwn(id: number, asker: Asker, services: Services): Promise<Message> {
  const own = await ownSubscriptions(asker, services.archive.meldingen);
  const found = own.find((each) => each.id === id);
  return found ? stop(found, services) : renderNotice(UNKNOWN);
}

export const stop: Work = async ({ id, ...wens }, { archive }) => {
  await archive.meldingen.unsubscribe(id);
  return renderNotice(
    `Melding ${id} (${wensText(wens)}) is gestopt en gewist, ook de woorden. Berichten die u al kreeg, blijven staan.`,
  );
};

export const pause: Work = async ({ id }, { archive }) => {
  await archive.meldingen.setState(id, 'gepauzeerd');
  return renderNotice(
    `Melding ${id} is gepauzeerd. Wat intussen verschijnt, komt zodra u hervat: /abonneer hervat nummer: ${id}`,
  );
};

export const resume: Work = async (abonnement, services) => {
  const { id, staat, bestemming, waiting, frequentie } = abonnement;
  if (staat === 'actief') return renderNotice(`Melding ${id} staat al aan.`);
  if (!(await services.messenger.mayReceive(bestemming))) return renderNotice(FOR_SOME);
  if (staat === 'uit' && bestemming.kind === 'dm') {
    const wish = { wens: abonnement, frequentie };
    const closed = await sendTestDm(bestemming.userId, wish, services.messenger);
    if (closed !== null) return renderNotice(closed);
  }
  if (bestemming.kind === 'kanaal') {
    const { guildId, channelId } = bestemming;
    const missing = await services.messenger.missing(guildId, channelId);
    if (missing === null) return renderNotice(channelGone(abonnement));
    if (missing.length > 0) return renderMissing(channelId, missing);
  }
  await services.archive.meldingen.setState(id, 'actief');
  return renderNotice(`Melding ${id} staat weer aan.${keptText(waiting, frequentie)}`);
};

/** What came while it was off, and when it is told. */
function keptText(waiting: number, frequentie: Abonnement['frequentie']): string {
  if (waiting === 0) return '';
  const subject =
    waiting === 1 ? 'De brief die wachtte, komt' : `De ${waiting} brieven die wachtten, komen`;
  const usual = `, of met de eerstvolgende melding (${frequentieText(frequentie)})`;
  return ` ${subject} nu${frequentie === 'meteen' ? '' : usual}.`;
}

function channelGone({ id, waiting }: Abonnement): string {
  const kept = waiting === 0 ? '' : ' De brieven die wachtten, vindt u met /brieven.';
  return `Het kanaal van melding ${id} is er niet meer. Stop de melding met /abonneer stop nummer: ${id}, en kies met /abonneer kanaal een ander kanaal.${kept}`;
}
