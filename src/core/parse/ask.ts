import type { Block } from './block.ts';
import { keyOf } from './keyOf.ts';
import type { Ledger } from './ledger.ts';
import { orderKey } from './orderKey.ts';

/** Enters a vraag into the ledger, once for each number that its marker names. */
export function ask(ledger: Ledger, block: Block, printed: readonly string[]): void {
  const { body, marker } = block;
  const nrs = printed.length > 0 ? printed : [String(ledger.asked.length + 1)];
  if (!body) {
    const { start, end } = marker;
    ledger.findings.push({ code: 'vraag-zonder-antwoord', start, end, nr: nrs.join(', ') });
    return;
  }
  if (isRestart(ledger, nrs[0] ?? '')) ledger.section += 1;
  for (const nr of nrs) {
    const index = ledger.asked.length;
    ledger.latest.set(keyOf(ledger.section, nr), index);
    ledger.open.push(index);
    ledger.asked.push({ nr, section: ledger.section, block, vraag: body });
  }
}

/** Numbering starts again: a first number that this section has already used. */
function isRestart({ latest, section }: Ledger, nr: string): boolean {
  const { count, letter } = orderKey(nr);
  return count <= 1 && (letter === '' || letter === 'a') && latest.has(keyOf(section, nr));
}
