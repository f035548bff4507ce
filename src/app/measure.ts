import type { Embedder, LiveIndex } from '../ports.ts';
import { rank } from './rank.ts';

/** A query of a retrieval set, and the rows that answer it. */
export interface MeasuredQuery {
  readonly id: string;
  readonly text: string;
  readonly relevant: readonly string[];
}

/** Percentages, 0 to 100, one decimal. */
export interface Figures {
  readonly 'ndcg@10': number;
  readonly 'hit@1': number;
  readonly 'hit@5': number;
  readonly 'recall@100': number;
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
      results[method].push(judge(rows, new Set(relevant)));
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  return {
    ms: { p50: at(0.5), p95: at(0.95) },
    lexical: mean(results.lexical),
    dense: mean(results.dense),
    both: mean(results.both),
  };
}

/** nDCG with binary relevance (Järvelin & Kekäläinen 2002), and whether and how much was found. */
function judge(rows: readonly string[], relevant: ReadonlySet<string>): Figures {
  const found = rows.slice(0, 10).map((row, at) => (relevant.has(row) ? gain(at) : 0));
  const ideal = Array.from({ length: Math.min(10, relevant.size) }, (_, at) => gain(at));
  const hits = (depth: number) => rows.slice(0, depth).filter((row) => relevant.has(row)).length;
  return {
    'ndcg@10': sum(found) / (sum(ideal) || 1),
    'hit@1': Math.min(1, hits(1)),
    'hit@5': Math.min(1, hits(5)),
    'recall@100': hits(100) / (relevant.size || 1),
  };
}

function gain(at: number): number {
  return 1 / Math.log2(at + 2);
}

function mean(figures: readonly Figures[]): Figures {
  const of = (key: keyof Figures) => {
    const average = sum(figures.map((figure) => figure[key])) / (figures.length || 1);
    return Math.round(average * 1000) / 10;
  };
  return {
    'ndcg@10': of('ndcg@10'),
    'hit@1': of('hit@1'),
    'hit@5': of('hit@5'),
    'recall@100': of('recall@100'),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
