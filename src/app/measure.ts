import { judgeRows, meanFigures, type Figures } from '../core/judgeRows.ts';
import type { LiveIndex } from '../liveIndex.ts';
import type { Embedder } from '../ports.ts';
import { rank } from './rank.ts';

/** A query of a retrieval set, and the rows that answer it. */
export interface MeasuredQuery {
  readonly id: string;
  readonly text: string;
  readonly relevant: readonly string[];
}

export interface Measured {
  readonly ms: { readonly p50: number; readonly p95: number };
  readonly lexical: Figures;
  readonly dense: Figures;
  readonly both: Figures;
}

const METHODS = ['lexical', 'dense', 'both'] as const;

/**
 * Measures the ranking that `search` uses on queries whose answers are known.
 *
 * @param rowOf the row that a pair id of `index` was made from.
 */
export async function measure(
  queries: readonly MeasuredQuery[],
  rowOf: (pairId: number) => string,
  ports: { readonly live: LiveIndex; readonly embedder: Embedder },
): Promise<Measured> {
  const results = { lexical: [] as Figures[], dense: [] as Figures[], both: [] as Figures[] };
  const times: number[] = [];
  for (const { text, relevant } of queries) {
    const started = performance.now();
    const { lexical, dense, order } = await rank({ query: text }, ports.live, ports.embedder);
    times.push(performance.now() - started);
    const lists = { lexical, dense, both: order };
    for (const method of METHODS) {
      const rows = [...new Set(lists[method].map(({ id }) => rowOf(id)))];
      results[method].push(judgeRows(rows, new Set(relevant)));
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  return {
    ms: { p50: at(0.5), p95: at(0.95) },
    lexical: meanFigures(results.lexical),
    dense: meanFigures(results.dense),
    both: meanFigures(results.both),
  };
}
