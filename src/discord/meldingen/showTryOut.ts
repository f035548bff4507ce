import { tryOut, type Tried } from '../../app/meldingen/tryOut.ts';
import { wensText } from '../../app/meldingen/wensText.ts';
import type { Abonnement } from '../../meldingStore.ts';
import { buildMessage } from '../buildMessage.ts';
import { clipText } from '../clipText.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import type { Services } from '../services.ts';

/** Newest letters that are looked at. */
const COUNT = 10;
const MAX_SUBJECT = 70;
const MAX_WHY = 160;

/** `/abonneer proef`: which of the newest letters it would have told, and why, and why not the others. */
export async function showTryOut(abonnement: Abonnement, { archive }: Services): Promise<Message> {
  const tried = await tryOut(abonnement, COUNT, archive);
  const told = tried.filter(({ verdict }) => verdict.isMatch);
  const others = tried.filter(({ verdict }) => !verdict.isMatch);
  return buildMessage({
    blocks: [
      plainBlock(
        `### Melding ${abonnement.id}: ${escapeMarkdown(wensText(abonnement))}`,
        resultText(tried.length, told.length),
      ),
      listOf('**Wel**', told),
      listOf('**Niet**', others),
    ],
  });
}

function resultText(tried: number, told: number): string {
  if (tried === 0) return 'Er zijn nog geen brieven om het mee te proberen.';
  if (tried === 1) {
    return told === 1
      ? 'De nieuwste brief had u gekregen.'
      : 'De nieuwste brief had u niet gekregen.';
  }
  return `Van de ${tried} nieuwste brieven had u er ${told === 0 ? 'geen' : told} gekregen.`;
}

function listOf(heading: string, tried: readonly Tried[]) {
  if (tried.length === 0) return plainBlock();
  const lines = tried.map(({ brief: { kenmerk, subject, topic }, verdict }) => {
    const name = topic ?? subject;
    const about = name === null ? '' : ` ${escapeMarkdown(clipText(name, MAX_SUBJECT))}`;
    const why = escapeMarkdown(clipText(verdict.why, MAX_WHY));
    return `- **${escapeMarkdown(kenmerk)}**${about}: ${why}`;
  });
  return plainBlock(heading, ...lines);
}
