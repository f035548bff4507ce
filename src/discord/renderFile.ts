import type { StoredBrief } from '../ports.ts';
import { buildMessage } from './buildMessage.ts';
import type { Message } from './message.ts';
import { dateText } from './dateText.ts';
import { plainBlock } from './plainBlock.ts';

/** The letter's stored text as a file, `brief-2024-04-08.txt`. */
export function renderFile(brief: StoredBrief): Message {
  return buildMessage({
    blocks: [
      plainBlock(
        `De volledige tekst van de ${dateText(brief.letterDate)} (${brief.kenmerk}).`,
        '-# De tekst uit het bestand van de gemeente, zonder opmaak. Bij twijfel geldt de originele brief.',
      ),
    ],
    file: { name: `brief-${brief.kenmerk}.txt`, text: brief.tekst },
  });
}
