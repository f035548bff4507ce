import type { Pair, Tabel } from '../../src/core/brief.ts';
import type { StoredPair } from '../../src/ports.ts';

interface Given extends Partial<Omit<Pair, 'vraag' | 'antwoord'>> {
  readonly vraag: string;
  readonly antwoord: string | null;
  /** Parts of the text that are tables without their ticks. */
  readonly tables?: readonly string[];
  readonly askers?: readonly string[];
}

/** A pair in a letter of its own that holds nothing else. */
export function makePair({
  vraag,
  antwoord,
  tables = [],
  askers = [],
  ...given
}: Given): StoredPair {
  const tekst = `Vraag 1\n${vraag}\n\nAntwoord\n${antwoord ?? ''}\n\nHoogachtend,`;
  const at = tekst.indexOf('Antwoord\n', 8 + vraag.length) + 9;
  const pair: Pair = {
    nr: '1',
    joint: [],
    status: antwoord === null ? 'onbeantwoord' : 'beantwoord',
    ...given,
    vraag: { start: 8, end: 8 + vraag.length },
    antwoord: antwoord === null ? null : { start: at, end: at + antwoord.length },
  };
  return { id: 1, pair, brief: makeBrief(tekst, tables, askers) };
}

function makeBrief(
  tekst: string,
  tables: readonly string[],
  askers: readonly string[],
): StoredPair['brief'] {
  return {
    id: 1,
    kenmerk: '2024-04-08',
    bron: 'brief.txt',
    bronUrl: null,
    sha256: '',
    tekst,
    isWithdrawn: false,
    isQuarantined: false,
    fingerprint: '',
    pages: [],
    ocrPages: [],
    checks: [],
    changedAt: '2024-04-09T00:00:00Z',
    kind: 'beantwoording',
    letterDate: '2024-04-08',
    questionDate: null,
    subject: null,
    topic: null,
    body: null,
    article: null,
    addressees: [],
    askers: askers.map((name) => ({ name, fractie: null })),
    signedBy: [],
    onsKenmerk: null,
    uwKenmerk: null,
    problems: [],
    removed: [],
    tables: tables.map((table): Tabel => {
      const start = tekst.indexOf(table);
      return { start, end: start + table.length, isLossy: true };
    }),
  };
}
