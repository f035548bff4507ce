import { el } from './dom.ts';

/** How Discord writes `<t:…:x>`, by its letter. */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

export function renderTime(seconds: number, style: string): HTMLElement {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return el('span', {}, 'ongeldige tijd');
  const full = date.toLocaleString('nl-NL', STYLES['F']);
  return el('time', { datetime: date.toISOString(), title: full }, timeText(seconds, style));
}

export function timeText(seconds: number, style: string): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return 'ongeldige tijd';
  if (style === 'R') return relative(seconds - Date.now() / 1000);
  return date.toLocaleString('nl-NL', STYLES[style] ?? STYLES['f']);
}

function relative(distance: number): string {
  const [unit, size] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? ['second', 1];
  const format = new Intl.RelativeTimeFormat('nl-NL', { numeric: 'auto' });
  return format.format(Math.round(distance / size), unit);
}
