import type { Draft } from './draft.ts';
import { announcedLater, isPromise } from './findPromise.ts';
import { oneLine } from './oneLine.ts';

/** A promise in the place of an antwoord is none; a vraag that the letter puts off gets `volgt`. */
export function settleStatus(scan: string, drafts: readonly Draft[]): readonly Draft[] {
  const announced = announcedLater(scan);
  return drafts.map((draft): Draft => {
    const { antwoord, nr } = draft;
    if (!antwoord) return announced.has(nr) ? { ...draft, status: 'volgt' } : draft;
    const text = oneLine(scan.slice(antwoord.start, Math.min(antwoord.end, antwoord.start + 600)));
    return isPromise(text) ? { ...draft, antwoord: null, answerId: -1, status: 'volgt' } : draft;
  });
}
