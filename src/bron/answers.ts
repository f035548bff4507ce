import { z } from 'zod';
import { BotError } from '../errors.ts';

/** `document:ibabs:gemeente:heerlen:…`; what is no document has another first word. */
const DOCUMENT_ID = /^document:[\u0021-\u007E]{1,200}$/u;

export function isDocumentId(id: string): boolean {
  return DOCUMENT_ID.test(id);
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const SEARCH = z.object({
  results: z.array(z.object({ entityId: z.string(), title: text, sortDate: text })),
  hasMore: z.boolean(),
});
const ENTITY = z.object({ entityId: z.string(), markdownText: text });
const CHANGE = z.object({ op: z.string(), entity_id: z.string(), content_hash: text });

/** One line of the list of changes. */
export type Change = z.infer<typeof CHANGE>;

/** All of these: @throws {@link BotError} `BRON_REFUSED` for an answer of another shape. */
export const readSearch = (answer: string) => parse(SEARCH, answer);
export const readEntity = (answer: string) => parse(ENTITY, answer);

/** A line that is not understood may be a removal: better to stop than to miss it. */
export function readChanges(answer: string): readonly Change[] {
  return answer
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parse(CHANGE, line));
}

function parse<T>(schema: z.ZodType<T>, answer: string): T {
  try {
    return schema.parse(JSON.parse(answer));
  } catch {
    // Without its cause: that may hold the letter's text.
    throw new BotError('BRON_REFUSED', 'an answer that is not understood', {
      detail: 'een antwoord in een onbekende vorm',
    });
  }
}
