import type { Schema } from 'discord-api-spec/zod';
import { ALSO_SENT, messageRules } from './messageRules.ts';
import { parseBody } from './parseBody.ts';
import type { RestRequest } from './restRequest.ts';
import type { Message, MessageBody } from './types.ts';

/**
 * The body of an edit, and the message it is for.
 *
 * @throws {@link ApiError} 50035, or what `find` throws; then the body has been checked by its schema alone.
 */
export function parseEdit(
  { body: sent, files }: RestRequest,
  schema: Schema<MessageBody>,
  find: () => Message,
): { body: MessageBody; message: Message } {
  const existing = attempt(find);
  if (!existing) parseBody(sent, { schema, allowed: ALSO_SENT });
  const message = existing ?? find();
  const rules = messageRules(schema, { kind: 'edit', existing: message, files });
  return { body: parseBody(sent, rules), message };
}

function attempt<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
