import { pick, strangeText } from './strings.ts';

/** A JSON text with one value in it gone, or of another kind. */
export function bendJson(random: () => number, json: string): string {
  if (random() < 0.05) return JSON.stringify(strangeValue(random));
  return JSON.stringify(bendValue(random, JSON.parse(json)));
}

function bendValue(random: () => number, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return strangeValue(random);
  const keys = Object.keys(value);
  const key = keys[Math.floor(random() * (keys.length + 1))];
  if (key === undefined) return strangeValue(random);
  const isGone = random() < 0.2;
  const bent: [string, unknown][] = Object.entries(value).flatMap(([name, own]) => {
    if (name !== key) return [[name, own]];
    return isGone ? [] : [[name, bendValue(random, own)]];
  });
  return Array.isArray(value) ? bent.map(([, own]) => own) : Object.fromEntries(bent);
}

function strangeValue(random: () => number): unknown {
  const strange = [
    null,
    true,
    0,
    -1,
    7,
    1.5,
    1e15,
    -1e300,
    [],
    [null],
    {},
    '',
    { start: 5, end: 1 },
  ];
  return random() < 0.3 ? strangeText(random) : pick<unknown>(random, strange, null);
}
