/** How well the rows that answer were found: for one query shares, 0 to 1; their mean in per cent, 0 to 100, one decimal. */
export interface Figures {
  readonly 'ndcg@10': number;
  readonly 'hit@1': number;
  readonly 'hit@5': number;
  readonly 'recall@100': number;
}

/**
 * nDCG with binary relevance (Järvelin & Kekäläinen 2002), and whether and how much was found.
 *
 * @param rows what was found, best first, each once.
 * @returns shares, 0 to 1.
 */
export function judgeRows(rows: readonly string[], relevant: ReadonlySet<string>): Figures {
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

/** The mean over all queries, in per cent. */
export function meanFigures(figures: readonly Figures[]): Figures {
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
