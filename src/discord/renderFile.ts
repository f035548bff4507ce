import type { OriginalFile } from '../letterDesk.ts';
import type { StoredBrief } from '../ports.ts';
import { buildMessage } from './buildMessage.ts';
import type { Message } from './message.ts';
import { dateText } from './dateText.ts';
import { plainBlock } from './plainBlock.ts';
import { sourceLink } from './sourceLink.ts';

/**
 * The whole letter as a file: its own one, `brief-2024-04-08.pdf`, or else
 * (null) its stored text, `brief-2024-04-08.txt`.
 */
export function renderFile(brief: StoredBrief, original: OriginalFile | null): Message {
  const which = `${dateText(brief.letterDate)} (${brief.kenmerk})`;
  const lines = original
    ? [`De volledige ${which}.`, '-# Dit is het bestand van de gemeente.']
    : [
        `De volledige tekst van de ${which}.`,
        '-# De tekst uit het bestand van de gemeente, zonder opmaak. Bij twijfel geldt de originele brief.',
      ];
  return buildMessage({
    blocks: [plainBlock(...lines, sourceLink(brief))],
    file: {
      name: `brief-${brief.kenmerk}${original?.extension ?? '.txt'}`,
      text: original?.bytes ?? brief.tekst,
    },
  });
}
