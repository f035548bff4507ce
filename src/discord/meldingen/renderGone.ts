import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import { plainMessage } from './plainMessage.ts';

/** What stands in the place of a letter that people may not see any more: its number, and nothing it was about. */
export function renderGone(kenmerk: string, isRemoved: boolean): Message {
  const name = escapeMarkdown(kenmerk);
  const text = isRemoved
    ? `Brief ${name} is verwijderd.`
    : `Brief ${name} is ingetrokken. Vraagbaak laat deze brief niet meer zien; gebruik wat hier stond niet meer.`;
  return plainMessage({ head: [plainBlock(text)] });
}
