import type { Passage } from '../passage.ts';
import type { Block } from './block.ts';
import type { Finding } from './draft.ts';

/** One number of a vraag's marker, while its antwoord is looked for. */
export interface Asked {
  readonly nr: string;
  readonly section: number;
  readonly block: Block;
  readonly vraag: Passage;
}

export interface Answer {
  readonly id: number;
  readonly body: Passage | null;
  readonly isInferred: boolean;
}

/** What is known so far while a letter is walked through from start to end. */
export interface Ledger {
  readonly scan: string;
  readonly asked: Asked[];
  /** By index in `asked`. */
  readonly answers: Map<number, Answer>;
  /** Index in `asked` of the latest vraag of a section and number. */
  readonly latest: Map<string, number>;
  readonly findings: Finding[];
  /** Numbers of which the letter says that they are answered later. */
  readonly announced: ReadonlySet<string>;
  /** Indices in `asked` of the vragen since the last antwoord that nothing answered. */
  open: number[];
  section: number;
  answerCount: number;
}

export function newLedger(scan: string, announced: ReadonlySet<string> = new Set()): Ledger {
  return {
    scan,
    asked: [],
    answers: new Map(),
    latest: new Map(),
    findings: [],
    announced,
    open: [],
    section: 0,
    answerCount: 0,
  };
}
