import { hasLossyTable, TABLE_NOTE } from '../app/tableNote.ts';
import type { StoredPair } from '../ports.ts';
import type { Block } from './message.ts';
import { plainBlock } from './plainBlock.ts';

/** What a reader must know about a pair: that it has no antwoord, or a table whose ticks are not in the text. */
export function pairNotes(stored: StoredPair): readonly Block[] {
  const { vraag, antwoord } = stored.pair;
  const hasTable = hasLossyTable(stored, vraag) || (antwoord && hasLossyTable(stored, antwoord));
  return [statusNote(stored), hasTable ? TABLE_NOTE : '']
    .filter((note) => note !== '')
    .map((note) => plainBlock(note));
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
