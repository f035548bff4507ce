import { answer } from './answer.ts';
import { ask } from './ask.ts';
import type { Block } from './block.ts';
import type { Draft, Pairing } from './draft.ts';
import { announcedLater } from './findPromise.ts';
import type { Letter } from './letter.ts';
import { newLedger, type Answer, type Asked } from './ledger.ts';
import { splitUnmarked } from './splitUnmarked.ts';

/**
 * Pairs the vraag and antwoord blocks of a reading by their numbers, or by their order where
 * they have none. `isByOrder`: the place of a vraag counts instead of its printed number.
 */
export function pairByWord(letter: Letter, blocks: readonly Block[], isByOrder: boolean): Pairing {
  const announced = announcedLater(letter.scan);
  const ledger = newLedger(letter.scan, announced);
  for (const block of blocks) {
    if (block.kind === 'antwoord') answer(ledger, block);
    else ask(ledger, block, isByOrder ? [] : block.marker.nrs);
  }
  const drafts = ledger.asked.map((asked, i) => toDraft(asked, ledger.answers.get(i)));
  return { drafts: splitUnmarked(letter, drafts, announced), findings: ledger.findings };
}

function toDraft({ nr, section, block, vraag }: Asked, found: Answer | undefined): Draft {
  const antwoord = found?.body ?? null;
  return {
    nr,
    section,
    at: block.marker.start,
    vraag,
    antwoord,
    answerId: antwoord ? (found?.id ?? -1) : -1,
    status: antwoord ? 'beantwoord' : 'onbeantwoord',
    isInferred: found?.isInferred ?? false,
  };
}
