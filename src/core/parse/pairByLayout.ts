import type { Block } from './block.ts';
import type { Draft, Pairing } from './draft.ts';
import type { Letter } from './letter.ts';
import { newLedger } from './ledger.ts';
import { ask } from './ask.ts';
import { splitByLayout } from './splitByLayout.ts';

/** Splits every block into vraag and antwoord where its layout shows it. */
export function pairByLayout(
  letter: Letter,
  blocks: readonly Block[],
  isByOrder: boolean,
): Pairing {
  const ledger = newLedger(letter.scan);
  for (const block of blocks) ask(ledger, block, isByOrder ? [] : block.marker.nrs);
  const ids = new Map<Block, number>();
  const drafts = ledger.asked.map(({ nr, section, block, vraag }): Draft => {
    const halves = splitByLayout(letter, vraag);
    const id = ids.get(block) ?? ids.size;
    ids.set(block, id);
    return {
      nr,
      section,
      at: block.marker.start,
      vraag: halves?.vraag ?? vraag,
      antwoord: halves?.antwoord ?? null,
      answerId: halves ? id : -1,
      status: halves ? 'beantwoord' : 'onbeantwoord',
      isInferred: true,
    };
  });
  return { drafts, findings: ledger.findings };
}
