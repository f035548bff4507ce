import type { Status } from '../core/brief.ts';
import type { StoredPair } from '../ports.ts';
import { introduceQuote } from './introduceQuote.ts';

const REMARKS: Readonly<Record<Status, string>> = {
  beantwoord: '',
  volgt: ', antwoord volgt',
  onbeantwoord: ', geen antwoord in deze brief',
};

/** The line above a vraag in a letter's overview, under the names of who asked: `**Vraag 3**, antwoord volgt`. */
export function listLine({ pair }: StoredPair): string {
  return introduceQuote({ speaker: 'raad', pair }) + REMARKS[pair.status];
}
