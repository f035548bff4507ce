import { createInterface } from 'node:readline';
import { z } from 'zod';

const LINE = z.object({ id: z.union([z.string(), z.number()]).optional(), q: z.string() });

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
  try {
    const { id, q } = LINE.parse(JSON.parse(text));
    return { id: id === undefined ? fallback : String(id), query: q };
  } catch {
    // Not JSON after all: a question may start with a brace.
    return { id: fallback, query: text };
  }
}
