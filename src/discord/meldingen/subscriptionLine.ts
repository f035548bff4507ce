import { countOf } from '../../core/countOf.ts';
import { faultText } from '../../app/meldingen/faultText.ts';
import { wensText } from '../../app/meldingen/wensText.ts';
import type { Abonnement } from '../../meldingStore.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import { frequentieText } from './frequentieText.ts';

/** `**3** · woorden: bijstand · meteen · per privébericht · gepauzeerd · 2 brieven wachten`, as Markdown. */
export function subscriptionLine(abonnement: Abonnement): string {
  const { id, bestemming, frequentie, roleId, waiting } = abonnement;
  const place = bestemming.kind === 'dm' ? 'per privébericht' : `in <#${bestemming.channelId}>`;
  return [
    `**${id}**`,
    escapeMarkdown(wensText(abonnement)),
    frequentieText(frequentie),
    roleId === null ? place : `${place}, noemt <@&${roleId}>`,
    stateText(abonnement),
    waiting === 0 ? '' : countOf(waiting, 'brief wacht', 'brieven wachten'),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function stateText({ staat, reden }: Abonnement): string {
  if (staat === 'actief') return '';
  return staat === 'gepauzeerd' ? 'gepauzeerd' : `uitgezet: ${faultText(reden ?? '')}`;
}
