import type { BriefChanges } from '../../ports.ts';
import { controlId } from '../controlId.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import { CONTROLS } from './controlIds.ts';
import { plainMessage } from './plainMessage.ts';
import { readMenu } from './readMenu.ts';

/** More numbers than this are counted. */
const NAMED = 20;

/** What another version of a letter changed, by number; the words are for who opens them. */
export function renderCorrectie(
  kenmerk: string,
  { added, removed, changed }: BriefChanges,
  nonce: string,
): Message {
  const name = escapeMarkdown(kenmerk);
  const parts = [
    numbersText('gewijzigd', changed),
    numbersText('erbij gekomen', added),
    numbersText('vervallen', removed),
  ].filter((part) => part !== '');
  return plainMessage({
    head: [
      plainBlock(
        `Brief ${name} is gecorrigeerd: ${parts.join('; ')}.`,
        'Citeert u uit deze brief, kijk dan of het citaat nog klopt.',
      ),
    ],
    buttons: [{ label: 'Stop deze melding', action: controlId(CONTROLS.stop, nonce) }],
    menus: readMenu(kenmerk, [...changed, ...added]),
  });
}

function numbersText(what: string, numbers: readonly string[]): string {
  if (numbers.length === 0) return '';
  if (numbers.length > NAMED) return `${numbers.length} vragen ${what}`;
  const list = numbers.map((nr) => escapeMarkdown(nr)).join(', ');
  return `${numbers.length === 1 ? 'vraag' : 'vragen'} ${list} ${what}`;
}
