import { createInterface } from 'node:readline';
import { z } from 'zod';

const LINE = z.object({ id: z.union([z.string(), z.number()]).nullish(), q: z.string() });

/** One question of a batch. */
export interface BatchQuestion {
  readonly id: string;
  readonly query: string;
}

/** Questions a line each; `{"id": …, "q": …}` where a line starts with `{`. Without an id: `q1`, `q2` … by line. */
export async function* readBatch(input: NodeJS.ReadableStream): AsyncGenerator<BatchQuestion> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    // A byte order mark is white space to trim, and no JSON.
    yield readLine(text.trim(), `q${line}`);
  }
}

function readLine(text: string, fallback: string): BatchQuestion {
  if (!text.startsWith('{')) return { id: fallback, query: text };
  const { success, data } = LINE.safeParse(readJson(text));
  // A line that is meant as JSON and is not a question is told so, not searched.
  if (!success) return { id: fallback, query: '' };
  return { id: String(data.id ?? fallback), query: data.q };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
