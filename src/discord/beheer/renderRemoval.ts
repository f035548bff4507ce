import type { Removed } from '../../app/remove.ts';
import { formatCitation } from '../../core/citation.ts';
import { buildMessage } from '../buildMessage.ts';
import { controlId } from '../controlId.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import { removalArgs } from './removalArgs.ts';

/** Asks whether a letter or a vraag is to be erased for good. */
export function renderRemoval(removal: Removed): Message {
  return buildMessage({
    blocks: [
      plainBlock(
        `**${whatOf(removal)} voorgoed wissen?**`,
        'Tekst, index en vectoren worden gewist en komen niet terug, ook niet als het bestand opnieuw wordt gelezen. Het nummer wordt niet opnieuw gegeven.',
        remainsText(removal),
      ),
    ],
    buttons: [
      { label: 'Wis voorgoed', action: controlId('beheerwis', removalArgs.write(removal)) },
      { label: 'Niet wissen', action: controlId('beheerlaat', formatCitation(removal)) },
    ],
  });
}

/** Says what was erased, and what was not ours to erase. */
export function renderRemoved(removed: Removed): Message {
  return buildMessage({
    blocks: [plainBlock(`${whatOf(removed)} is gewist.`, remainsText(removed))],
  });
}

function whatOf({ kenmerk, nr }: Removed): string {
  const brief = `brief ${escapeMarkdown(kenmerk)}`;
  return nr === null ? `B${brief.slice(1)}` : `Vraag ${escapeMarkdown(nr)} van ${brief}`;
}

function remainsText({ bron }: Removed): string {
  return `Wat elders staat, blijft: het bestand ${escapeMarkdown(bron)} in de map met brieven, reservekopieën, en berichten die al in Discord staan. Wis die zelf.`;
}
