import { acceptAntwoorden } from './acceptAntwoorden.ts';
import { bestRun } from './bestRun.ts';
import { findParagraphs } from './findParagraphs.ts';
import type { Letter } from './letter.ts';
import type { Marker } from './marker.ts';
import type { Mode, Reading } from './reading.ts';
import { answersBefore, valueOfWorded, valuesOfBare } from './valueOf.ts';

/** The candidate markers of a letter. */
export interface Candidates {
  readonly worded: readonly Marker[];
  readonly bare: readonly Marker[];
}

/** Every way to read the letter that its markers allow: one for each kind of vraag marker and each mode. */
export function listReadings(letter: Letter, { worded, bare }: Candidates): readonly Reading[] {
  const vragen = worded.filter(({ role }) => role === 'vraag');
  const antwoorden = withoutAd(
    worded.filter(({ role, style }) => role === 'antwoord' && !isOwn(style)),
  );
  const own = {
    vragen: vragen.filter(({ style }) => isOwn(style)),
    antwoorden: worded.filter(({ role }) => role === 'antwoord'),
  };
  const numbered = vragen.filter(({ style, nrs }) => !isOwn(style) && nrs.length > 0);
  const loose = vragen.filter(({ style, nrs }) => !isOwn(style) && nrs.length === 0);
  const groups = byStyle(bare);
  return [
    ...readRun(numbered, numbered.map(valueOfWorded), antwoorden),
    ...readInOrder(loose, antwoorden),
    ...readRun(own.vragen, own.vragen.map(valueOfWorded), own.antwoorden),
    ...groups.flatMap((group) => readBare(letter, group, antwoorden)),
    ...readSecondList(numbered, groups),
    ...readInOrder(findParagraphs(letter), antwoorden),
  ]
    .filter((each) => each.vragen.length > 0)
    .map((each) => ({ ...each, stops: withoutUsed(own.vragen, each.vragen) }));
}

/** "Mijn vraag 2 was: …" where the letter repeats an older vraag before the next one. */
function withoutUsed(own: readonly Marker[], used: readonly Marker[]): readonly Marker[] {
  const starts = new Set(used.map(({ start }) => start));
  return own.filter(({ start, weight }) => weight === 3 && !starts.has(start));
}

/** "Ad 1." opens an antwoord only in a letter that has no "Antwoord"; else it takes up an item of a list. */
function withoutAd(antwoorden: readonly Marker[]): readonly Marker[] {
  const others = antwoorden.filter(({ style }) => !style.startsWith('antwoord-ad'));
  return others.some(({ weight }) => weight >= 2) ? others : antwoorden;
}

function byStyle(markers: readonly Marker[]): readonly (readonly Marker[])[] {
  const groups = new Map<string, Marker[]>();
  for (const marker of markers) {
    const group = groups.get(marker.style);
    if (group) group.push(marker);
    else groups.set(marker.style, [marker]);
  }
  return [...groups.values()];
}

function isOwn(style: string): boolean {
  return style.includes('-eigen');
}

function readRun(
  markers: readonly Marker[],
  values: readonly number[],
  antwoorden: readonly Marker[],
): readonly Reading[] {
  const vragen = bestRun(markers, values);
  return [reading('woord', vragen, antwoorden), reading('opmaak', vragen, [])];
}

function readBare(
  letter: Letter,
  group: readonly Marker[],
  antwoorden: readonly Marker[],
): readonly Reading[] {
  const sure = antwoorden.filter(({ weight }) => weight >= 2);
  const inOrder = sure.length > 0 ? lastBefore(group, sure) : group;
  if (group.some(({ nrs }) => nrs.length === 0)) return readInOrder(inOrder, antwoorden);
  const values = valuesOfBare(letter.scan, group, sure);
  const answered = bestRun(group, values, answersBefore(group, sure));
  const alone = bestRun(group, valuesOfBare(letter.scan, group, []));
  const lists = bestRun(
    group,
    group.map(() => 1),
  );
  return [
    ...(sure.length > 0 ? [reading('woord', answered, antwoorden)] : []),
    reading('opmaak', alone, []),
    reading('lijst', lists, []),
    ...readInOrder(inOrder, antwoorden),
  ];
}

/** For each antwoord the last marker before it that follows the antwoord before. */
function lastBefore(markers: readonly Marker[], antwoorden: readonly Marker[]): readonly Marker[] {
  let next = 0;
  const chosen: Marker[] = [];
  for (const { start } of antwoorden) {
    let last: Marker | undefined;
    for (; (markers[next]?.start ?? Infinity) < start; next += 1) last = markers[next];
    if (last) chosen.push(last);
  }
  return chosen;
}

/** Markers whose numbers say nothing, or that have none: their order counts. */
function readInOrder(
  markers: readonly Marker[],
  antwoorden: readonly Marker[],
): readonly Reading[] {
  return [
    { ...reading('woord', markers, antwoorden), isByOrder: true },
    { ...reading('opmaak', markers, []), isByOrder: true },
  ];
}

/** "Vraag 1" to "Vraag 5", and then the antwoorden under "1." to "5.". */
function readSecondList(
  numbered: readonly Marker[],
  groups: readonly (readonly Marker[])[],
): readonly Reading[] {
  const vragen = bestRun(numbered, numbered.map(valueOfWorded));
  const last = vragen.at(-1)?.start ?? Infinity;
  return groups.flatMap((group) => {
    const after = group.filter(({ start, nrs }) => start > last && nrs.length > 0);
    const run = bestRun(
      after,
      after.map(() => 1),
    );
    return run.length > 1
      ? [{ mode: 'woord', vragen, antwoorden: run, isByOrder: false, stops: [] }]
      : [];
  });
}

function reading(mode: Mode, vragen: readonly Marker[], antwoorden: readonly Marker[]): Reading {
  return {
    mode,
    vragen,
    antwoorden: acceptAntwoorden(vragen, antwoorden),
    isByOrder: false,
    stops: [],
  };
}
