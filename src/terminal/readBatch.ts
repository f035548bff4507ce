import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { TypedFilter } from '../app/readFilter.ts';

const FILTER = z.object({
  vanaf: z.string().optional(),
  tot: z.string().optional(),
  vraagsteller: z.string().optional(),
  brief: z.string().optional(),
});
const LINE = FILTER.extend({ id: z.union([z.string(), z.number()]).nullish(), q: z.string() });

/** One question of a batch. */
export interface BatchQuestion {
  readonly id: string;
  readonly query: string;
  /** What the line says about where to look. */
  readonly typed: TypedFilter;
  /** The line is meant as JSON and is no question: not to be searched. */
  readonly isUnreadable?: boolean;
}

/** Questions a line each; `{"id": …, "q": …, "vanaf": …}` where a line starts with `{`. Without an id: `q1`, `q2` … by line. */
export async function* readBatch(input: NodeJS.ReadableStream): AsyncGenerator<BatchQuestion> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    // A byte order mark is white space to trim, and no JSON.
    yield readLine(text.trim(), `q${line}`);
  }
}

function readLine(text: string, fallback: string): BatchQuestion {
  if (!text.startsWith('{')) return { id: fallback, query: text, typed: {} };
  const { success, data } = LINE.safeParse(readJson(text));
  if (!success) return { id: fallback, query: text, typed: {}, isUnreadable: true };
  const { id, q, ...typed } = data;
  return { id: String(id ?? fallback), query: q, typed };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
