import { clipText } from './clipText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/** Longer than a merged question gets; what is cut could not be read back from the message. */
const MAX = 420;

/** `Gelezen als: hoeveel vacatures zijn er in 2023`; empty for a question that was read as it stands. */
export function readAsLine(readAs: string | undefined): string {
  return readAs === undefined ? '' : `Gelezen als: ${escapeMarkdown(clipText(readAs, MAX))}`;
}
