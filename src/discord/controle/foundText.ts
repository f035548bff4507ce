import type { Found } from '../../app/controle/controle.ts';
import { citationText } from '../citationText.ts';
import { dateText } from '../dateText.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import { nameAskers } from '../nameAskers.ts';

/** Where words were found and who says them: `2024-04-08/3, antwoord van het college`. */
export function foundText({ brief, stored, speaker }: Found): string {
  if (!stored || speaker === null) {
    return `${escapeMarkdown(brief.kenmerk)}, ${dateText(brief.letterDate)}, buiten de vragen en antwoorden`;
  }
  const who = speaker === 'college' ? 'antwoord van het college' : `vraag van ${nameAskers(brief)}`;
  return `${citationText(stored)}, ${who}`;
}
