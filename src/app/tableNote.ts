import type { Passage } from '../core/passage.ts';
import type { StoredPair } from '../ports.ts';

/** Said beside a quotation with a table whose marks the text has lost, so that an empty cell is not read as "no". */
export const TABLE_NOTE =
  'Let op: hier hoort een tabel bij waarvan de vakjes (vinkjes of tekens) niet in de tekst staan. Een leeg vakje zegt dus niets; kijk in de originele brief.';

/** Whether `shown`, a passage of this letter, holds or touches such a table. */
export function hasLossyTable({ brief }: StoredPair, shown: Passage): boolean {
  return brief.tables.some(
    ({ start, end, isLossy }) => isLossy && start < shown.end && end > shown.start,
  );
}
