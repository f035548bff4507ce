import { faultText } from '../../app/meldingen/faultText.ts';
import { wensText } from '../../app/meldingen/wensText.ts';
import type { Abonnement } from '../../meldingStore.ts';
import { clipText } from '../clipText.ts';
import { controlId } from '../controlId.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import { CONTROLS } from './controlIds.ts';
import { plainMessage } from './plainMessage.ts';

/** Tells who made subscriptions that they were turned off, why, and what to do. */
export function renderUitgezet(abonnementen: readonly Abonnement[], nonce: string): Message {
  const action = controlId(CONTROLS.show, nonce);
  const isGone = abonnementen.every(({ reden }) => GONE.includes(reden ?? ''));
  return plainMessage({
    head: [
      plainBlock(...turnedOffLines(abonnementen)),
      plainBlock(
        isGone ? '' : 'Er gaat niets verloren: wat intussen verschijnt, komt zodra u hervat.',
      ),
    ],
    buttons: [{ label: 'Toon mijn meldingen', action }],
  });
}

/** Discord's codes for a channel or server that does not come back. */
const GONE = ['10003', '10004'];

/** Subscriptions that are named in one message. */
const NAMED = 5;
const MAX_WISH = 60;

/** One line for each of the first few, with what turns it on again, and how many more there are. */
export function turnedOffLines(abonnementen: readonly Abonnement[]): readonly string[] {
  const left = abonnementen.length - NAMED;
  const more = left === 1 ? 'Nog 1 andere melding staat uit' : `Nog ${left} meldingen staan uit`;
  return [
    ...abonnementen.slice(0, NAMED).map(lineOf),
    ...(left > 0 ? [`${more}. U ziet ze met /abonneer toon.`] : []),
  ];
}

function lineOf(abonnement: Abonnement): string {
  const { id, bestemming, reden } = abonnement;
  const place = bestemming.kind === 'dm' ? '' : ` in <#${bestemming.channelId}>`;
  const what = escapeMarkdown(clipText(wensText(abonnement), MAX_WISH));
  return `Melding ${id}${place} (${what}) staat uit: ${faultText(reden ?? '')}. ${fixOf(abonnement)}`;
}

function fixOf({ id, bestemming, reden }: Abonnement): string {
  if (GONE.includes(reden ?? '')) {
    return `Kies met /abonneer kanaal een ander kanaal, en stop deze: /abonneer stop nummer: ${id}`;
  }
  const fix =
    reden === 'rol'
      ? 'Vraag de griffie om die rol'
      : bestemming.kind === 'dm'
        ? 'Sta privéberichten toe (in Discord: de naam van de server, Privacyinstellingen)'
        : 'Geef Vraagbaak dat recht';
  return `${fix} en typ daarna: /abonneer hervat nummer: ${id}`;
}
