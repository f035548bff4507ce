interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}
interface Waits {
  readonly wall: number;
  readonly cpu: number;
}

const STAGES = [
  ['embedding', 'embedding the question (model)'],
  ['reading', 'reading the question'],
  ['lexical', 'searching by words'],
  ['vector', 'searching by sense'],
  ['fusion', 'fusing'],
  ['fetching', 'fetching letters'],
  ['excerpt', 'picking excerpts'],
  ['all', '**all but embedding**'],
  ['own', '**the same in processor time of its own**'],
  ['answer', 'a whole question with the model, words searched meanwhile'],
  ['after', 'of that, from the embedding on'],
] as const;

/** What one size gave; times in milliseconds unless the name says seconds. */
export type Measured = Record<(typeof STAGES)[number][0], Spread> &
  Record<'startWaits' | 'indexWaits' | 'askWaits' | 'oneLetterWaits', Waits> &
  Record<
    | 'pairs'
    | 'vectors'
    | 'load'
    | 'indexSeconds'
    | 'indexCpuSeconds'
    | 'startSeconds'
    | 'startCpuSeconds'
    | 'oneLetterSeconds'
    | 'oneLetterCpuSeconds'
    | 'modelSeconds'
    | 'modelCpuSeconds'
    | 'withoutModelMb'
    | 'memoryMb'
    | 'databaseMb'
    | 'indexFileMb'
    | 'recall',
    number
  >;

type Row = readonly [name: string, cell: (each: Measured) => string, grows?: Value];
type Value = (each: Measured) => number;

const ROWS: readonly Row[] = [
  ['vectors', ({ vectors }) => vectors.toLocaleString('en-US')],
  ...STAGES.map(([key, name]): Row => [
    `${name}, p50 / p95 / p99 ms`,
    (each) => spread(each[key]),
    (each) => each[key].p50,
  ]),
  ['recall@10 of HNSW, 150 asked for', (each) => each.recall.toFixed(4)],
  [
    'indexing, clock / processor',
    (each) => seconds(each.indexSeconds, each.indexCpuSeconds),
    (each) => each.indexCpuSeconds,
  ],
  [
    'start to first answer, without the model',
    (each) => seconds(each.startSeconds, each.startCpuSeconds),
    (each) => each.startCpuSeconds,
  ],
  [
    'opening the model to first question',
    (each) => seconds(each.modelSeconds, each.modelCpuSeconds),
    (each) => each.modelCpuSeconds,
  ],
  [
    'one more letter',
    (each) => seconds(each.oneLetterSeconds, each.oneLetterCpuSeconds),
    (each) => each.oneLetterCpuSeconds,
  ],
  ['longest block in indexing, clock / own ms', (each) => waits(each.indexWaits)],
  ['at the start', (each) => waits(each.startWaits)],
  ['in questions', (each) => waits(each.askWaits)],
  ['with one more letter', (each) => waits(each.oneLetterWaits)],
  [
    'memory without the model',
    (each) => `${ms(each.withoutModelMb)} MB`,
    (each) => each.withoutModelMb,
  ],
  ['memory with the model', (each) => `${ms(each.memoryMb)} MB`, (each) => each.memoryMb],
  [
    'database + index file',
    (each) => `${ms(each.databaseMb)} + ${ms(each.indexFileMb)} MB`,
    (each) => each.databaseMb + each.indexFileMb,
  ],
  ['load of the machine', (each) => ms(each.load)],
];

/** A Markdown table, a column for each size; the last says how a row grows. */
export function schaalTable(measured: readonly Measured[]): string {
  const sizes = measured.map(({ pairs }) => `${pairs.toLocaleString('en-US')} pairs`);
  return [
    line(['', ...sizes, 'growth']),
    `| --- |${' ---: |'.repeat(measured.length + 1)}`,
    ...ROWS.map(([name, cell, grows]) =>
      line([name, ...measured.map(cell), grows ? slope(measured, grows) : '']),
    ),
    '',
    'Growth: slope on a log-log scale between the smallest and the largest; 0 is none, 1 is as fast as the archive. Of a question its p50.',
  ].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function waits(each: Waits): string {
  return `${ms(each.wall)} / ${ms(each.cpu)}`;
}

function spread({ p50, p95, p99 }: Spread): string {
  return [p50, p95, p99].map(ms).join(' / ');
}

function seconds(wall: number, cpu: number): string {
  return `${wall.toFixed(2)} / ${cpu.toFixed(2)} s`;
}

function ms(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

/** 0: does not grow; 1: grows as the archive. Between the smallest and the largest size. */
function slope(measured: readonly Measured[], value: Value): string {
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last || first === last) return '-';
  return (Math.log(value(last) / value(first)) / Math.log(last.pairs / first.pairs)).toFixed(2);
}
