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
  ['embedding', 'vraag omzetten (model)'],
  ['reading', 'vraag lezen'],
  ['lexical', 'zoeken op woorden'],
  ['vector', 'zoeken op betekenis'],
  ['fusion', 'samenvoegen'],
  ['fetching', 'brieven ophalen'],
  ['excerpt', 'fragment kiezen'],
  ['all', '**alles zonder omzetten**'],
  ['own', '**hetzelfde in eigen processortijd**'],
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
  ['vectoren', ({ vectors }) => vectors.toLocaleString('nl-NL')],
  ...STAGES.map(([key, name]): Row => [
    `${name}, p50 / p95 / p99 ms`,
    (each) => spread(each[key]),
    (each) => each[key].p50,
  ]),
  ['recall@10 van HNSW, 200 gevraagd', (each) => each.recall.toFixed(4)],
  [
    'indexeren, klok / processor',
    (each) => seconds(each.indexSeconds, each.indexCpuSeconds),
    (each) => each.indexCpuSeconds,
  ],
  [
    'start tot eerste antwoord, zonder model',
    (each) => seconds(each.startSeconds, each.startCpuSeconds),
    (each) => each.startCpuSeconds,
  ],
  [
    'model openen tot eerste vraag',
    (each) => seconds(each.modelSeconds, each.modelCpuSeconds),
    (each) => each.modelCpuSeconds,
  ],
  [
    'één brief erbij',
    (each) => seconds(each.oneLetterSeconds, each.oneLetterCpuSeconds),
    (each) => each.oneLetterCpuSeconds,
  ],
  ['langste wachten bij indexeren, klok / eigen ms', (each) => waits(each.indexWaits)],
  ['bij de start', (each) => waits(each.startWaits)],
  ['bij vragen', (each) => waits(each.askWaits)],
  ['bij een brief erbij', (each) => waits(each.oneLetterWaits)],
  [
    'geheugen zonder model',
    (each) => `${ms(each.withoutModelMb)} MB`,
    (each) => each.withoutModelMb,
  ],
  ['geheugen met model', (each) => `${ms(each.memoryMb)} MB`, (each) => each.memoryMb],
  [
    'database + indexbestand',
    (each) => `${ms(each.databaseMb)} + ${ms(each.indexFileMb)} MB`,
    (each) => each.databaseMb + each.indexFileMb,
  ],
  ['belasting van de machine', (each) => ms(each.load)],
];

/** A Markdown table in Dutch, a column for each size; the last says how a row grows. */
export function schaalTable(measured: readonly Measured[]): string {
  const sizes = measured.map(({ pairs }) => `${pairs.toLocaleString('nl-NL')} paren`);
  return [
    line(['', ...sizes, 'groei']),
    `| --- |${' ---: |'.repeat(measured.length + 1)}`,
    ...ROWS.map(([name, cell, grows]) =>
      line([name, ...measured.map(cell), grows ? slope(measured, grows) : '']),
    ),
    '',
    'Groei: helling op log-log-schaal tussen de kleinste en de grootste; 0 is niet, 1 is even snel als het archief. Van een vraag de p50.',
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
