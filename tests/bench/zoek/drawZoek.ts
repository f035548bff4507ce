import { meanFigures } from '../../../src/core/judgeRows.ts';
import type { MeasuredSet } from './zoekTable.ts';

/** An engine's place: mean milliseconds a question (p50, model included) and mean nDCG@10 over the sets. */
interface Spot {
  readonly name: string;
  readonly ms: number;
  readonly ndcg: number;
}

const LEFT = 50;
const TOP = 48;
const WIDTH = 460;
const HEIGHT = 300;
const ROW = 20;
const COLOURS = { own: '#154273', langchain: '#b4630a', words: '#4d6b2f' } as const;

/** Quality against time as an SVG document: numbered dots, and a legend that names them, best first. */
export function drawZoek(measured: readonly MeasuredSet[]): string {
  const spots = toSpots(measured);
  const low = Math.floor((Math.min(...spots.map(({ ndcg }) => ndcg)) - 1) / 10) * 10;
  const high = 100;
  const decades = [Math.min(...spots.map(({ ms }) => ms)), Math.max(...spots.map(({ ms }) => ms))];
  const from = Math.floor(Math.log10(decades[0] ?? 1));
  const to = Math.ceil(Math.log10(decades[1] ?? 10));
  const across = (ms: number) => LEFT + ((Math.log10(ms) - from) / (to - from)) * WIDTH;
  const down = (ndcg: number) => TOP + ((high - ndcg) / (high - low)) * HEIGHT;
  const title = `nDCG@10 (mean of ${measured.map(({ set }) => set.name).join(', ')}) and time a question`;
  const bottom = TOP + HEIGHT;
  const rows = Array.from({ length: (high - low) / 10 + 1 }, (_, at) => low + at * 10);
  const columns = Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + 30} ${bottom + 56 + spots.length * ROW}" font-family="sans-serif" font-size="12" role="img" aria-label="${title}">
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="20" font-size="13">${title}</text>
${rows.map((value) => `<path d="M${LEFT} ${down(value).toFixed(1)}h${WIDTH}" stroke="#ddd"/><text x="${LEFT - 8}" y="${(down(value) + 4).toFixed(1)}" text-anchor="end">${value}</text>`).join('\n')}
${columns.map((value) => `<path d="M${across(value).toFixed(1)} ${TOP}v${HEIGHT}" stroke="#ddd"/><text x="${across(value).toFixed(1)}" y="${bottom + 18}" text-anchor="middle">${value} ms</text>`).join('\n')}
<text x="${LEFT + WIDTH}" y="${bottom + 34}" text-anchor="end">a question's half-way time (p50), its embedding included; each step is ten times</text>
${spots.map((spot, at) => dot(across(spot.ms), down(spot.ndcg), { spot, at })).join('\n')}
${spots.map((spot, at) => legend(spot, at, bottom + 60 + at * ROW)).join('\n')}
</svg>
`;
}

function toSpots(measured: readonly MeasuredSet[]): readonly Spot[] {
  const names = measured[0]?.engines.map(({ entry }) => entry.name) ?? [];
  const spots = names.map((name, at) => {
    const own = measured.flatMap(({ engines }) => engines[at] ?? []);
    return {
      name,
      ms: mean(own.map(({ result }) => result.msWithModel.p50)),
      ndcg: mean(own.map(({ figures }) => meanFigures(figures)['ndcg@10'])),
    };
  });
  return spots.toSorted((a, b) => b.ndcg - a.ndcg);
}

function dot(x: number, y: number, { spot, at }: { spot: Spot; at: number }): string {
  const place = `x="${x.toFixed(1)}" y="${(y + 4).toFixed(1)}"`;
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="10" fill="${colour(spot)}" stroke="#fff" stroke-width="1.5"/><text ${place} text-anchor="middle" fill="#fff" font-size="11">${at + 1}</text>`;
}

function legend(spot: Spot, at: number, y: number): string {
  const bold = spot.name === 'Vraagbaak' ? ' font-weight="bold"' : '';
  const figures = `${spot.ndcg.toFixed(1)}, ${toShort(spot.ms)} ms`;
  return `<circle cx="${LEFT}" cy="${y - 4}" r="9" fill="${colour(spot)}"/><text x="${LEFT}" y="${y}" text-anchor="middle" fill="#fff" font-size="11">${at + 1}</text><text x="${LEFT + 18}" y="${y}"${bold}>${spot.name}</text><text x="${LEFT + WIDTH}" y="${y}" text-anchor="end"${bold}>${figures}</text>`;
}

function toShort(ms: number): string {
  return ms < 1 ? ms.toFixed(2) : ms < 10 ? ms.toFixed(1) : ms.toFixed(0);
}

function colour({ name }: Spot): string {
  if (name === 'Vraagbaak') return COLOURS.own;
  return name.startsWith('LangChain') ? COLOURS.langchain : COLOURS.words;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
