import { appendFileSync } from 'node:fs';
import type { State } from './createState.ts';

/** The requests of one fake: how many were checked and right, were taken by a fault, and what was wrong. */
export interface Verdicts {
  readonly valid: number;
  readonly unchecked: number;
  readonly problems: readonly string[];
}

/** Adds a line to the file that `tests/fixtures/setup.ts` sums up; nothing outside a run of the tests. */
export function noteVerdicts({ requests, problems }: State): void {
  const file = process.env['VERDICTS_FILE'];
  if (!file) return;
  const count = (kind: string) => requests.filter(({ verdict }) => verdict === kind).length;
  const verdicts: Verdicts = { valid: count('valid'), unchecked: count('unchecked'), problems };
  appendFileSync(file, `${JSON.stringify(verdicts)}\n`);
}
