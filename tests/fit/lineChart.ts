/** A named line; both coordinates of its points are 0 to 1. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

const SIZE = 320;
const LEFT = 56;
const TOP = 40;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
/** Lines differ by their dashes too, not by colour alone. */
const STYLES = [
  { colour: '#154273', dashes: 'none' },
  { colour: '#b4630a', dashes: '8 4' },
  { colour: '#1e6b3a', dashes: '2 3' },
  { colour: '#7a2a6b', dashes: '10 3 2 3' },
];

/** A line chart of shares as an SVG document, with a legend under it. */
export function lineChart(
  { title, x, y }: { readonly title: string; readonly x: string; readonly y: string },
  lines: readonly Line[],
): string {
  const height = TOP + SIZE + 56 + lines.length * 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIZE + 24} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${title}">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${LEFT}" y="22" font-size="14">${title}</text>
${TICKS.map(tick).join('\n')}
<text x="${LEFT + SIZE}" y="${TOP + SIZE + 34}" text-anchor="end">${x}</text>
<text x="8" y="${TOP - 6}">${y}</text>
${lines.map(drawLine).join('\n')}
</svg>
`;
}

function across(value: number): string {
  return (LEFT + value * SIZE).toFixed(1);
}

function down(value: number): string {
  return (TOP + (1 - value) * SIZE).toFixed(1);
}

function tick(value: number): string {
  return `<path d="M${across(0)} ${down(value)}H${across(1)}M${across(value)} ${down(0)}V${down(1)}" stroke="#ddd"/>
<text x="${LEFT - 6}" y="${down(value)}" text-anchor="end" dominant-baseline="middle">${value * 100}%</text>
<text x="${across(value)}" y="${TOP + SIZE + 18}" text-anchor="middle">${value * 100}%</text>`;
}

function drawLine({ name, points }: Line, at: number): string {
  const { colour, dashes } = STYLES[at % STYLES.length] ?? { colour: '#000', dashes: 'none' };
  const line = `fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"`;
  const path = points.map(([x, y]) => `${across(x)},${down(y)}`).join(' ');
  const row = TOP + SIZE + 56 + at * 20;
  return `<polyline points="${path}" ${line}/>
<path d="M${LEFT} ${row}h40" ${line}/>
<text x="${LEFT + 50}" y="${row + 4}">${name}</text>`;
}
