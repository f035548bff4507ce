import type { Marker } from './marker.ts';

const LIKELY = 2;

/**
 * The answer markers that fit a run of vragen: all likely ones, and a doubtful one only
 * where the stretch up to the next vraag has no other.
 */
export function acceptAntwoorden(
  vragen: readonly Marker[],
  antwoorden: readonly Marker[],
): readonly Marker[] {
  const known = new Set(vragen.flatMap(({ nrs }) => nrs));
  const fitting = antwoorden.filter((marker) => fits(marker, known));
  return byStretch(vragen, fitting).flatMap((stretch) => {
    const likely = stretch.filter(({ weight }) => weight >= LIKELY);
    return likely.length > 0 ? likely : stretch.slice(0, 1);
  });
}

/** Inside a line a number that no vraag has is a mention. */
function fits({ nrs, style, weight }: Marker, known: ReadonlySet<string>): boolean {
  if (nrs.length === 0 || nrs.some((nr) => known.has(nr))) return true;
  return weight >= LIKELY && !style.endsWith('-midden');
}

/** The antwoorden after each vraag, up to the next; those before the first are left out. */
function byStretch(
  vragen: readonly Marker[],
  antwoorden: readonly Marker[],
): readonly (readonly Marker[])[] {
  const stretches: Marker[][] = vragen.map(() => []);
  let at = 0;
  for (const marker of antwoorden) {
    while ((vragen[at]?.start ?? Infinity) < marker.start) at += 1;
    stretches[at - 1]?.push(marker);
  }
  return stretches;
}
