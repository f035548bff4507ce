import type { Schema } from 'discord-api-spec/zod';
import type { BodyRules } from './parseBody.ts';
import { checkMessage, type MessageContext } from './rules/checkMessage.ts';
import type { MessageBody } from './types.ts';

/** discord.js sends these with every message, also where the schema has none. */
export const ALSO_SENT: readonly string[] = ['tts', 'nonce', 'enforce_nonce'];

/** How to check the body of a message. */
export function messageRules(
  schema: Schema<MessageBody>,
  context: MessageContext,
): BodyRules<MessageBody> {
  return { schema, allowed: ALSO_SENT, check: (body) => checkMessage(body, context) };
}

/** The same for an interaction's answer, where the message is in `data`. */
export function callbackRules<T extends { readonly data?: MessageBody | null }>(
  schema: Schema<T>,
  context: MessageContext,
): BodyRules<T> {
  return {
    schema,
    allowed: ALSO_SENT.map((key) => `data.${key}`),
    check: ({ data }) =>
      checkMessage(data ?? {}, context).map(({ path, message }) => ({
        path: path === '' ? 'data' : `data.${path}`,
        message,
      })),
  };
}
