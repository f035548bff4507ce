import Database from 'better-sqlite3';
import { DEPTH, type OpenEngine } from './Engine.ts';
import { textOf } from './textOf.ts';

/** Trigrams find nothing by a shorter word. */
const SHORTEST_WORD: Readonly<Record<string, number>> = { trigram: 3 };

/** SQLite's full-text index; the variant is its tokenizer. */
export const open: OpenEngine = async ({ texts, variant }) => {
  const database = new Database(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE texts USING fts5(key UNINDEXED, text, tokenize = '${variant}')`,
  );
  const insert = database.prepare('INSERT INTO texts VALUES (?, ?)');
  database.transaction(() => {
    for (const text of texts) insert.run(text.key, textOf(text));
  })();
  const select = database
    .prepare<[string, number], string>(
      'SELECT key FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT ?',
    )
    .pluck();
  return async (query) => {
    const match = toMatch(query, SHORTEST_WORD[variant] ?? 1);
    return match === '' ? [] : select.all(match, DEPTH);
  };
};

/** A question as it is would be a syntax error, and all of its words together find nothing: any of them, quoted. */
function toMatch(query: string, shortest: number): string {
  const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.filter((word) => word.length >= shortest);
  return [...new Set(long)].map((word) => `"${word}"`).join(' OR ');
}
