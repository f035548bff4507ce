import type { Problem } from '../core/brief.ts';
import type { Archive, BriefChanges, Unread } from '../ports.ts';

/** What the griffie should look at in one letter. */
export interface BriefReport {
  readonly kenmerk: string;
  readonly bron: string;
  readonly pairs: number;
  readonly isQuarantined: boolean;
  readonly hasDate: boolean;
  /** Each with the line of the letter's text that it is about, counted from 1. */
  readonly problems: readonly (Problem & { readonly line: number })[];
  /** What later versions changed, oldest first. */
  readonly changes: readonly BriefChanges[];
}

/** What the griffie should look at in the whole archive. */
export interface Report {
  readonly brieven: readonly BriefReport[];
  readonly unread: readonly Unread[];
}

/** Collects all doubts about what was read. */
export async function report({ store }: Archive): Promise<Report> {
  const brieven: BriefReport[] = [];
  for (const {
    kenmerk,
    bron,
    pairCount,
    isQuarantined,
    letterDate,
    problems,
  } of await store.summaries()) {
    const [first] = problems.length > 0 ? await store.pairsOf(kenmerk, { hiddenToo: true }) : [];
    brieven.push({
      kenmerk,
      bron,
      pairs: pairCount,
      isQuarantined,
      hasDate: letterDate !== null,
      problems: problems.map((problem) => ({
        ...problem,
        line: lineOf(first?.brief.tekst ?? '', problem.start),
      })),
      changes: (await store.changes(kenmerk)).filter(isSomething),
    });
  }
  return { brieven, unread: await store.unread() };
}

/** Another layout, or a look at it (`klopt`), is a new version that changes no pair. */
function isSomething({ added, removed, changed }: BriefChanges): boolean {
  return added.length + removed.length + changed.length > 0;
}

function lineOf(tekst: string, at: number): number {
  return tekst.slice(0, at).split('\n').length;
}
