import { placeText } from '../../app/placeText.ts';
import type { About } from '../../core/gesprek/turn.ts';
import type { StoredPair } from '../../ports.ts';
import { buildMessage } from '../buildMessage.ts';
import { citationText } from '../citationText.ts';
import { clipText } from '../clipText.ts';
import { dateText } from '../dateText.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import { fitSpan } from '../fitSpan.ts';
import type { Block, Message } from '../message.ts';
import { nameAskers } from '../nameAskers.ts';
import { plainBlock } from '../plainBlock.ts';
import { quoteBlock } from '../quoteBlock.ts';
import { sourceLink } from '../sourceLink.ts';
import { speechOf } from '../speechOf.ts';

/** Most characters of the quoted vraag, as sent: all of most. */
const ROOM = 2400;
const MAX_ABOUT = 200;

/** What of a pair a follow-up asked for ("wie vroeg dat?"), with the vraag and its number. */
export function renderAbout(about: Exclude<About, 'heel'>, stored: StoredPair): Message {
  const { brief, pair } = stored;
  const speech = speechOf(stored, 'raad');
  const span = speech && fitSpan(speech.display.text, 0, ROOM);
  const vraag: readonly Block[] = speech && span ? [quoteBlock(speech, span)] : [];
  return buildMessage({
    blocks: [
      plainBlock(`Gelezen als: ${readAs(about, stored)}`, answerOf(about, stored)),
      ...vraag,
      plainBlock(`**${citationText(stored)}**, ${dateText(brief.letterDate)}${placeText(stored)}`),
      plainBlock(sourceLink(brief)),
    ],
    buttons: [
      {
        label: pair.antwoord ? 'Hele antwoord' : 'Hele vraag',
        action: { kind: 'heel', citation: { kenmerk: brief.kenmerk, nr: pair.nr }, page: 1 },
        isMain: true,
      },
      { label: 'Volledige brief', action: { kind: 'brief', kenmerk: brief.kenmerk } },
    ],
  });
}

function readAs(about: Exclude<About, 'heel'>, stored: StoredPair): string {
  const which = citationText(stored);
  switch (about) {
    case 'wie':
      return `wie stelde vraag ${which}?`;
    case 'wanneer':
      return `van wanneer is ${which}?`;
    case 'brief':
      return `uit welke brief komt ${which}?`;
    case 'vraag':
      return `wat was vraag ${which}?`;
  }
}

function answerOf(about: Exclude<About, 'heel'>, { brief }: StoredPair): string {
  switch (about) {
    case 'wie':
      return brief.askers.length > 0
        ? `**Gesteld door ${nameAskers(brief)}.**`
        : '**In de brief staat niet wie de vraag stelde.**';
    case 'wanneer': {
      const asked =
        brief.questionDate === null
          ? ''
          : ` De vragen waren ${dateText(brief.questionDate).replace(/^brief /u, '')}.`;
      return `**Beantwoord in de ${dateText(brief.letterDate)}.**${asked}`;
    }
    case 'brief': {
      const subject = brief.topic ?? brief.subject;
      const over = subject ? ` Over: ${escapeMarkdown(clipText(subject, MAX_ABOUT))}` : '';
      return `**Brief ${escapeMarkdown(brief.kenmerk)}, ${dateText(brief.letterDate).replace(/^brief /u, '')}.**${over}`;
    }
    case 'vraag':
      return '';
  }
}
