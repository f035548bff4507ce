import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { measure } from '../app/measure.ts';
import type { Figures } from '../core/judgeRows.ts';
import { BotError } from '../errors.ts';
import type { Context } from './context.ts';

const ROW = z.object({ id: z.string(), text: z.string(), title: z.string().nullish() });
const QUERY = z.object({ id: z.string(), text: z.string(), relevant: z.array(z.string()) });

/** `meet <map>`: the ranking's figures on a retrieval set, in a temporary index. */
export async function meet(
  folder: string,
  { json }: { readonly json?: boolean },
  { streams, scratchIndex }: Context,
): Promise<void> {
  const rows = await readLines(join(folder, 'corpus.jsonl'), ROW);
  const queries = await readLines(join(folder, 'queries.jsonl'), QUERY);
  const index = await scratchIndex(
    rows.map(({ text, title }) => ({ subject: title ?? '', vraag: '', antwoord: text })),
    (done) => streams.note(`${done} van ${rows.length} teksten gelezen`),
  );
  const figures = await measure(queries, (id) => rows[id]?.id ?? '', index);
  const set = basename(resolve(folder));
  const all = { set, passages: rows.length, queries: queries.length, ...figures };
  streams.out(json ? JSON.stringify(all) : renderFigures(all));
}

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new BotError('MEASURE_INPUT', 'a file is missing', {
      cause,
      detail: `${path} ontbreekt`,
    });
  });
  return text
    .split('\n')
    .map((line, at) => ({ line: line.trim(), nr: at + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, nr }) => parseLine(line, schema, `regel ${nr} van ${path} is onleesbaar`));
}

function parseLine<T>(line: string, schema: z.ZodType<T>, detail: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new BotError('MEASURE_INPUT', 'a line cannot be read', { cause, detail });
  }
}

function renderFigures(all: {
  readonly set: string;
  readonly passages: number;
  readonly queries: number;
  readonly ms: { readonly p50: number; readonly p95: number };
  readonly lexical: Figures;
  readonly dense: Figures;
  readonly both: Figures;
}): string {
  return [
    `${all.set}: ${all.passages} teksten, ${all.queries} vragen; ${all.ms.p50} ms per vraag (p95 ${all.ms.p95})`,
    `${''.padEnd(10)}${Object.keys(all.both)
      .map((name) => name.padStart(12))
      .join('')}`,
    row('woorden', all.lexical),
    row('betekenis', all.dense),
    row('samen', all.both),
  ].join('\n');
}

function row(name: string, figures: Figures): string {
  const values: readonly number[] = Object.values(figures);
  return name.padEnd(10) + values.map((value) => value.toFixed(1).padStart(12)).join('');
}
