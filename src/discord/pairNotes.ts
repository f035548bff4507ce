import { hasLossyTable, TABLE_NOTE } from '../app/tableNote.ts';
import { hasTurning } from '../core/invisible.ts';
import type { StoredPair } from '../ports.ts';
import type { Block } from './message.ts';
import { plainBlock } from './plainBlock.ts';

const TURNING_NOTE =
  'Let op: in de brief staan hier onzichtbare tekens die de leesvolgorde kunnen veranderen. Ze zijn weggelaten; kijk bij twijfel in de originele brief.';

/** What a reader must know about a pair: that it has no antwoord, or a table whose ticks are not in the text. */
export function pairNotes(stored: StoredPair): readonly Block[] {
  const { vraag, antwoord } = stored.pair;
  const hasTable = hasLossyTable(stored, vraag) || (antwoord && hasLossyTable(stored, antwoord));
  return [statusNote(stored), hasTable ? TABLE_NOTE : '', turningNote(stored)]
    .filter((note) => note !== '')
    .map((note) => plainBlock(note));
}

function turningNote({ brief, pair }: StoredPair): string {
  const own = pair.antwoord ? [pair.vraag, pair.antwoord] : [pair.vraag];
  const isTurned = own.some(({ start, end }) => hasTurning(brief.tekst.slice(start, end)));
  return isTurned ? TURNING_NOTE : '';
}

function statusNote({ pair }: StoredPair): string {
  switch (pair.status) {
    case 'beantwoord':
      return '';
    case 'volgt':
      return 'Het college geeft hierop in deze brief nog geen antwoord. Volgens de brief volgt het later.';
    case 'onbeantwoord':
      return 'In deze brief staat op deze vraag geen antwoord.';
  }
}
