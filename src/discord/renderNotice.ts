import { withoutInvisible } from '../core/invisible.ts';
import { buildMessage } from './buildMessage.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { Message } from './message.ts';
import { plainBlock } from './plainBlock.ts';

/** A sentence of our own, as when something goes wrong. */
export function renderNotice(sentence: string): Message {
  return buildMessage({ blocks: [plainBlock(escapeMarkdown(withoutInvisible(sentence)))] });
}
