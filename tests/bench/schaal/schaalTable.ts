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
    | 'memoryMb'
    | 'databaseMb'
    | 'indexFileMb'
    | 'recall',
    number
  >;

/** A Markdown table, a column for each size, in Dutch. */
export function schaalTable(measured: readonly Measured[]): string {
  const row = (name: string, cell: (each: Measured) => string) =>
    `| ${[name, ...measured.map(cell)].join(' | ')} |`;
  return [
    row('', ({ pairs }) => `${pairs.toLocaleString('nl-NL')} paren`),
    `| --- |${' ---: |'.repeat(measured.length)}`,
    row('vectoren', ({ vectors }) => vectors.toLocaleString('nl-NL')),
    ...STAGES.map(([key, name]) => row(`${name}, p50 / p95 / p99 ms`, (each) => spread(each[key]))),
    row('recall@10 van HNSW, 200 gevraagd', (each) => each.recall.toFixed(4)),
    row('indexeren, klok / processor', (each) => seconds(each.indexSeconds, each.indexCpuSeconds)),
    row('start tot eerste antwoord', (each) => seconds(each.startSeconds, each.startCpuSeconds)),
    row('één brief erbij', (each) => seconds(each.oneLetterSeconds, each.oneLetterCpuSeconds)),
    row('langste wachten bij indexeren, klok / eigen ms', (each) => waits(each.indexWaits)),
    row('bij de start', (each) => waits(each.startWaits)),
    row('bij vragen', (each) => waits(each.askWaits)),
    row('bij een brief erbij', (each) => waits(each.oneLetterWaits)),
    row('geheugen met model', (each) => `${ms(each.memoryMb)} MB`),
    row('database + indexbestand', (each) => `${ms(each.databaseMb)} + ${ms(each.indexFileMb)} MB`),
    row('belasting van de machine', (each) => ms(each.load)),
    '',
    `Groei (helling op log-log-schaal) van een vraag zonder omzetten, p50 in processortijd: ${slope(measured, (each) => each.own.p50)}; van één brief erbij: ${slope(measured, (each) => each.oneLetterCpuSeconds)}.`,
  ].join('\n');
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
function slope(measured: readonly Measured[], value: (each: Measured) => number): string {
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last || first === last) return '-';
  return (Math.log(value(last) / value(first)) / Math.log(last.pairs / first.pairs)).toFixed(2);
}
