import type { Block } from './block.ts';
import { cutBlock } from './cutBlock.ts';
import type { Letter } from './letter.ts';
import type { Marker } from './marker.ts';
import type { Reading } from './reading.ts';

type Opening = Omit<Block, 'body'>;

/** The blocks that a reading's markers open, in the order of the text. */
export function buildBlocks(letter: Letter, { vragen, antwoorden }: Reading): readonly Block[] {
  const openings = [...vragen.map(open('vraag')), ...antwoorden.map(open('antwoord'))].toSorted(
    (a, b) => a.marker.start - b.marker.start,
  );
  const blocks = openings.map((opening, i) => {
    const next = openings[i + 1];
    const end = next?.marker.start ?? letter.scan.length;
    const span = { kind: opening.kind, start: opening.marker.end, end, next: next?.kind ?? null };
    return { ...opening, body: cutBlock(letter, span) };
  });
  return blocks.filter((block, i) => !isListHeading(block, blocks[i + 1]));
}

function open(kind: Block['kind']): (marker: Marker) => Opening {
  return (marker) => ({ kind, marker });
}

/** "Antwoorden" over a list of answers, "Vraag 3" printed again on the next page: a marker with nothing under it. */
function isListHeading({ kind, marker, body }: Block, next: Block | undefined): boolean {
  if (body || next?.kind !== kind) return false;
  return marker.nrs.length === 0 || marker.nrs.join() === next.marker.nrs.join();
}
