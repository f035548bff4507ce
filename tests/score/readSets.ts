import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { displayText } from '../../src/core/displayText.ts';
import { parseBrief } from '../../src/core/parseBrief.ts';
import type { PoolText } from '../fit/createPool.ts';

/** A question, and the keys of the texts that answer it. */
export interface Asked {
  readonly text: string;
  readonly relevant: readonly string[];
}

/** Texts and questions whose answers are known. */
export interface RetrievalSet {
  readonly name: string;
  readonly texts: readonly PoolText[];
  readonly queries: readonly Asked[];
}

/** Longest question that a search takes. */
const MAX_QUERY = 1000;

/**
 * A folder with `corpus.jsonl` and `queries.jsonl`; or one with letters (.txt),
 * where each vraag is a question and the antwoord to it the text to find.
 *
 * @param most how many texts that answer nothing are kept, evenly spread.
 * @param asked how many questions are, the first ones.
 */
export function readSet(folder: string, most = Infinity, asked = Infinity): RetrievalSet {
  const name = basename(resolve(folder));
  const isRetrieval = existsSync(join(folder, 'corpus.jsonl'));
  const { texts, queries: all } = isRetrieval ? readRetrieval(folder) : readLetters(folder);
  const queries = all.slice(0, asked);
  const needed = new Set(queries.flatMap(({ relevant }) => relevant));
  const others = texts.filter(({ key }) => !needed.has(key));
  const step = Math.max(1, Math.floor(others.length / most));
  const spread = others.filter((_, at) => at % step === 0).slice(0, most);
  const kept = new Set(spread.map(({ key }) => key));
  return { name, queries, texts: texts.filter(({ key }) => needed.has(key) || kept.has(key)) };
}

function readRetrieval(folder: string): Omit<RetrievalSet, 'name'> {
  const rows = readLines<{ id: string; text: string }>(join(folder, 'corpus.jsonl'));
  return {
    queries: readLines<Asked>(join(folder, 'queries.jsonl')),
    texts: rows.map(({ id, text }) => ({
      key: id,
      letter: id,
      subject: '',
      vraag: '',
      antwoord: text,
    })),
  };
}

function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): T => JSON.parse(line));
}

function readLetters(folder: string): Omit<RetrievalSet, 'name'> {
  const texts = new Map<string, PoolText>();
  const queries: Asked[] = [];
  for (const letter of readdirSync(folder).toSorted()) {
    if (!letter.endsWith('.txt')) continue;
    const tekst = readFileSync(join(folder, letter), 'utf8');
    const brief = parseBrief(tekst);
    for (const { vraag, antwoord: passage } of brief.pairs) {
      if (!passage) continue;
      const antwoord = displayText(tekst, passage, brief).text;
      const key = `${letter} ${antwoord}`;
      const subject = brief.topic ?? brief.subject ?? '';
      texts.set(key, { key, letter, subject, vraag: '', antwoord });
      const text = displayText(tekst, vraag, brief).text.slice(0, MAX_QUERY);
      queries.push({ text, relevant: [key] });
    }
  }
  return { texts: [...texts.values()], queries };
}
