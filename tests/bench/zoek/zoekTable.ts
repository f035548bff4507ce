import { meanFigures, type Figures } from '../../../src/core/judgeRows.ts';
import type { RetrievalSet } from '../../score/readSets.ts';
import { chanceBetter } from './chanceBetter.ts';
import type { EngineEntry } from './engines.ts';
import type { EngineResult, Times } from './runEngine.ts';

/** What one engine did on a set. */
export interface MeasuredEngine {
  readonly entry: EngineEntry;
  readonly result: EngineResult;
  /** One for each question. */
  readonly figures: readonly Figures[];
}

/** What all of them did; the product is the first. */
export interface MeasuredSet {
  readonly set: RetrievalSet;
  /** Whether the model was trained on its questions. */
  readonly isSeen: boolean;
  readonly engines: readonly MeasuredEngine[];
}

const HEADS = [
  '',
  'nDCG@10',
  'hit@1',
  'recall@100',
  'Vraagbaak better',
  'ms p50 / p95',
  'with the model',
  'index, s',
  'texts embedded',
  'memory, MB',
];

/** A set's table in Markdown, the best first. */
export function zoekTable({ set, isSeen, engines }: MeasuredSet): string {
  const title = `### ${set.name}: ${set.queries.length} questions over ${set.texts.length} texts`;
  const seen = isSeen
    ? ' (the model was trained on its questions: what takes it is flattered)'
    : '';
  const ours = engines[0]?.figures ?? [];
  const rows = engines
    .map((engine) => ({ engine, mean: meanFigures(engine.figures) }))
    .toSorted((a, b) => b.mean['ndcg@10'] - a.mean['ndcg@10'])
    .map(({ engine, mean }) => toRow(engine, mean, ours));
  const lines = [HEADS, HEADS.map((_, at) => (at === 0 ? '---' : '--:')), ...rows];
  return `${title}${seen}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
}

function toRow(
  { entry, result, figures }: MeasuredEngine,
  mean: Figures,
  ours: readonly Figures[],
): readonly string[] {
  const isOurs = figures === ours;
  const chance = chanceBetter(ndcg(ours), ndcg(figures));
  return [
    isOurs ? `**${entry.name}**` : entry.name,
    mean['ndcg@10'].toFixed(1),
    mean['hit@1'].toFixed(1),
    mean['recall@100'].toFixed(1),
    isOurs ? '' : chance.toFixed(2),
    show(result.ms),
    entry.isDense ? show(result.msWithModel) : 'none',
    result.indexSeconds.toFixed(2),
    entry.isDense ? String(result.embedded.texts) : 'none',
    result.grownMb.toFixed(1),
  ];
}

function ndcg(figures: readonly Figures[]): readonly number[] {
  return figures.map((each) => each['ndcg@10']);
}

function show({ p50, p95 }: Times): string {
  return `${toThree(p50)} / ${toThree(p95)}`;
}

function toThree(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2);
}
