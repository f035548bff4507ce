import type { Block } from './block.ts';
import type { Draft, Pairing } from './draft.ts';
import { keyOf } from './keyOf.ts';
import { newLedger } from './ledger.ts';
import { ask } from './ask.ts';
import type { Passage } from '../passage.ts';

/** Pairs a list of vragen with the list of antwoorden after it that counts the same numbers. */
export function pairLists(scan: string, blocks: readonly Block[]): Pairing {
  const ledger = newLedger(scan);
  for (const block of blocks) ask(ledger, block, block.marker.nrs);
  const answers = new Map<string, { readonly body: Passage; readonly id: number }>();
  ledger.asked.forEach(({ section, nr, vraag, block }) => {
    if (section === 1) answers.set(keyOf(0, nr), { body: vraag, id: block.marker.start });
  });
  const drafts = ledger.asked
    .filter(({ section }) => section === 0)
    .map(({ nr, block, vraag }): Draft => {
      const found = answers.get(keyOf(0, nr));
      return {
        nr,
        section: 0,
        at: block.marker.start,
        vraag,
        antwoord: found?.body ?? null,
        answerId: found?.id ?? -1,
        status: found ? 'beantwoord' : 'onbeantwoord',
        isInferred: found === undefined,
      };
    });
  return { drafts, findings: ledger.findings };
}
