import type { Archive, BriefSummary } from '../ports.ts';
import type { ReadLetter } from './readLetter.ts';

/** Whether a file that did not change is read as the archive has it. */
export async function isReadAlike(
  known: BriefSummary,
  { sha256, reading }: ReadLetter,
  store: Archive['store'],
): Promise<boolean> {
  if (known.sha256 !== sha256 || known.fingerprint !== reading.fingerprint) return false;
  const stored = await store.pairsOf(known.kenmerk, { hiddenToo: true });
  const [first] = stored;
  if (!first || first.brief.tekst !== reading.tekst) return false;
  const { pairs, ...header } = reading.parsed;
  const before = { ...first.brief, pairs: stored.map(({ pair }) => pair) };
  const fields = { ...header, pairs };
  return Object.entries(fields).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(before, name)),
  );
}

/** Whether someone looked at what seemed a service number in this very file, and released it. */
export function wasReleased({ known, sha256 }: ReadLetter): boolean {
  if (known === null || known.sha256 !== sha256 || known.isQuarantined) return false;
  return known.problems.some(({ code }) => code === 'persoonsgegeven');
}
