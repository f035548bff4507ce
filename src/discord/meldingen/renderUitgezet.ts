import { faultText } from '../../app/meldingen/faultText.ts';
import { wensText } from '../../app/meldingen/wensText.ts';
import type { Abonnement } from '../../meldingStore.ts';
import { controlId } from '../controlId.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import { CONTROLS } from './controlIds.ts';
import { plainMessage } from './plainMessage.ts';

/** Tells who made subscriptions that they were turned off, why, and what to do. */
export function renderUitgezet(abonnementen: readonly Abonnement[], nonce: string | null): Message {
  const action = nonce === null ? null : controlId(CONTROLS.show, nonce);
  return plainMessage({
    head: [
      plainBlock(...turnedOffLines(abonnementen)),
      plainBlock(
        'Er gaat niets verloren: wat intussen verschijnt, komt in één bericht zodra u hervat.',
      ),
    ],
    buttons: [{ label: 'Toon mijn meldingen', action }],
  });
}

/** One line for each, with the command that turns it on again. */
export function turnedOffLines(abonnementen: readonly Abonnement[]): readonly string[] {
  return abonnementen.map(({ id, bestemming, reden, ...wens }) => {
    const place = bestemming.kind === 'dm' ? '' : ` in <#${bestemming.channelId}>`;
    const what = escapeMarkdown(wensText(wens));
    const fix =
      bestemming.kind === 'dm'
        ? 'Sta privéberichten toe (in Discord: rechtsklik op de server, Privacyinstellingen)'
        : 'Geef Vraagbaak dat recht';
    return `Melding ${id}${place} (${what}) staat uit: ${faultText(reden ?? '')}. ${fix} en typ daarna: /abonneer hervat nummer: ${id}`;
  });
}
