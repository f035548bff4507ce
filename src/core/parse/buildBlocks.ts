import type { Block } from './block.ts';
import { cutBlock } from './cutBlock.ts';
import type { Letter } from './letter.ts';
import type { Marker } from './marker.ts';
import type { Reading } from './reading.ts';

interface Opening {
  /** `null`: what follows belongs to neither. */
  readonly kind: Block['kind'] | null;
  readonly marker: Marker;
}

/** The blocks that a reading's markers open, in the order of the text. */
export function buildBlocks(
  letter: Letter,
  { vragen, antwoorden, stops }: Reading,
): readonly Block[] {
  const all: readonly Opening[] = [
    ...vragen.map(open('vraag')),
    ...antwoorden.map(open('antwoord')),
    ...stops.map(open(null)),
  ].toSorted((a, b) => a.marker.start - b.marker.start);
  // Inside a vraag an older one is quoted: it belongs to that vraag.
  const openings = all.filter(({ kind }, i) => kind !== null || all[i - 1]?.kind !== 'vraag');
  const blocks = openings.flatMap(({ kind, marker }, i): readonly Block[] => {
    if (kind === null) return [];
    const following = openings[i + 1];
    const end = following?.marker.start ?? letter.scan.length;
    const next = following ? (following.kind ?? 'vraag') : null;
    return [{ kind, marker, body: cutBlock(letter, { kind, start: marker.end, end, next }) }];
  });
  return blocks.filter((block, i) => !isListHeading(block, blocks[i + 1]));
}

function open(kind: Opening['kind']): (marker: Marker) => Opening {
  return (marker) => ({ kind, marker });
}

/** "Antwoorden" over a list of answers, "Vraag 3" printed again on the next page: a marker with nothing under it. */
function isListHeading({ kind, marker, body }: Block, next: Block | undefined): boolean {
  if (body || next?.kind !== kind) return false;
  return marker.nrs.length === 0 || marker.nrs.join() === next.marker.nrs.join();
}
