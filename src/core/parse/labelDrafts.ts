import type { Draft } from './draft.ts';
import type { Letter } from './letter.ts';
import { lineIndexAt } from './lineIndexAt.ts';
import type { Line } from './line.ts';

const CHAPTER =
  /^(?:(?:hoofdstuk|deel|thema|onderdeel)\s+)?([A-Z]|[IVX]{1,4})[.):]?(?=\s+\p{Lu}|$)/iu;
const LINES_ABOVE = 6;

/** A draft with the number it is cited by. */
export interface Labelled extends Draft {
  readonly label: string;
}

/**
 * Makes every number unique: a number that returns in a later chapter gets that
 * chapter's printed label (`A.1`) where all chapters have one, else `1`, `1-2`, `1-3`.
 */
export function labelDrafts({ lines }: Letter, drafts: readonly Draft[]): readonly Labelled[] {
  const chapters = chapterLabels(lines, drafts);
  const counts = new Map<string, number>();
  return drafts.map((draft) => {
    const chapter = chapters.get(draft.section);
    const printed = chapter === undefined ? draft.nr : `${chapter}.${draft.nr}`;
    const seen = (counts.get(printed) ?? 0) + 1;
    counts.set(printed, seen);
    return { ...draft, label: seen === 1 ? printed : `${printed}-${seen}` };
  });
}

/** The label of each section's chapter; empty unless there are several and each has its own. */
function chapterLabels(
  lines: readonly Line[],
  drafts: readonly Draft[],
): ReadonlyMap<number, string> {
  const firsts = drafts.filter((draft, i) => draft.section !== drafts[i - 1]?.section);
  const labels = firsts.map((draft) => [draft.section, chapterAbove(lines, draft.at)] as const);
  const found = labels.flatMap(([, label]) => (label === null ? [] : [label]));
  const areDistinct = firsts.length > 1 && new Set(found).size === firsts.length;
  return new Map(
    areDistinct ? labels.flatMap(([s, label]) => (label === null ? [] : [[s, label]])) : [],
  );
}

function chapterAbove(lines: readonly Line[], at: number): string | null {
  const index = lineIndexAt(lines, at);
  for (let i = index - 1; i >= Math.max(0, index - LINES_ABOVE); i -= 1) {
    const [, label] = CHAPTER.exec(lines[i]?.text ?? '') ?? [];
    if (label !== undefined) return label.toUpperCase();
  }
  return null;
}
