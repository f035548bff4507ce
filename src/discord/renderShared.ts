import { placeText } from '../app/placeText.ts';
import type { Passage } from '../core/passage.ts';
import type { StoredPair } from '../ports.ts';
import { buildMessage } from './buildMessage.ts';
import { citationText } from './citationText.ts';
import { clipText } from './clipText.ts';
import { dateText } from './dateText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { Message } from './message.ts';
import { pairBlocks } from './pairBlocks.ts';
import { plainBlock } from './plainBlock.ts';
import { referenceButtons } from './referenceBlocks.ts';
import { sourceLink } from './sourceLink.ts';

/** A pair as someone shows it to the channel: theirs is the name, the words are the letter's. */
export function renderShared(
  stored: StoredPair,
  excerpt: Passage | null,
  sharedBy: string,
): Message {
  const { brief, pair } = stored;
  const citation = { kenmerk: brief.kenmerk, nr: pair.nr };
  return buildMessage({
    blocks: [
      plainBlock(
        `${escapeMarkdown(clipText(sharedBy, 60))} deelt:`,
        `### ${citationText(stored)}, ${dateText(brief.letterDate)}${placeText(stored)}`,
        sourceLink(brief),
      ),
      ...pairBlocks(stored, excerpt),
    ],
    buttons: [
      { label: 'Hele antwoord', action: { kind: 'heel', citation, page: 1 } },
      { label: 'Volledige brief', action: { kind: 'brief', kenmerk: brief.kenmerk } },
      ...referenceButtons([stored]),
    ],
  });
}
