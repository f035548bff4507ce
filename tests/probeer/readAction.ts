import { z } from 'zod';
import type { Action } from './protocol.ts';

const text = z.string();
const file = z.object({ name: text, type: text, base64: z.base64() });
const options = z.record(text, z.union([text, z.number(), z.boolean(), file]));
const field = z.union([text, z.boolean(), z.array(text)]);

const ACTION = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slash'), name: text, options, place: text }),
  z.object({ kind: z.literal('complete'), name: text, options, place: text, focused: text }),
  z.object({ kind: z.literal('click'), message: text, key: text }),
  z.object({ kind: z.literal('select'), message: text, key: text, values: z.array(text) }),
  z.object({ kind: z.literal('submit'), form: text, fields: z.record(text, field) }),
  z.object({
    kind: z.literal('menu'),
    name: text,
    place: text,
    message: text.optional(),
    user: text.optional(),
  }),
  z.object({
    kind: z.literal('say'),
    text: text.trim().min(1).max(2000),
    place: text,
    replyTo: text.optional(),
  }),
]);

/** What the page sent, checked. @throws Error for anything else. */
export function readAction(sent: string): Action {
  return ACTION.parse(JSON.parse(sent));
}
