import type { Passage } from '../passage.ts';
import type { Refusal } from './correction.ts';
import type { PartKind } from './locateParts.ts';
import type { Live, Revised } from './rebuildPairs.ts';
import { samePassage } from './samePassage.ts';
import { withArticle } from './withArticle.ts';

interface Owned extends Passage {
  readonly kind: PartKind;
  readonly owner: Revised;
  readonly isChanged: boolean;
}

/** Corrections that put two parts on the same text. What was read overlapping before is no one's fault. */
export function findClashes(revised: readonly Revised[], live: Live): readonly Refusal[] {
  const owned = revised
    .flatMap((owner) => [...own('vraag', owner, live), ...own('antwoord', owner, live)])
    .toSorted((a, b) => a.start - b.start);
  const clashes: Refusal[] = [];
  for (const [i, one] of owned.entries()) {
    for (let j = i + 1; j < owned.length; j += 1) {
      const other = owned[j];
      if (!other || other.start >= one.end) break;
      if (!mayShare(one, other)) clashes.push(...refuse(one, other), ...refuse(other, one));
    }
  }
  return clashes;
}

function own(kind: PartKind, owner: Revised, live: Live): readonly Owned[] {
  const passage = owner[kind];
  if (!passage) return [];
  const isSevered = kind === 'antwoord' && live.get(owner.key)?.correction.samenMet !== undefined;
  const isChanged = isSevered || !samePassage(passage, owner.old?.[kind] ?? null);
  return [{ ...passage, kind, owner, isChanged }];
}

function mayShare(one: Owned, other: Owned): boolean {
  if (one.kind !== other.kind || one.owner === other.owner || !samePassage(one, other))
    return false;
  if (one.owner.group !== null && one.owner.group === other.owner.group) return true;
  const isLeft = one.kind === 'vraag' || (!one.isChanged && !other.isChanged);
  return isLeft && samePassage(readAs(one), readAs(other));
}

/** The part as it was read; of a new pair nothing, which is the same as no other. */
function readAs({ kind, owner }: Owned): Passage {
  return owner.old?.[kind] ?? { start: NaN, end: NaN };
}

function refuse(guilty: Owned, other: Owned): readonly Refusal[] {
  if (!guilty.isChanged) return [];
  const isJoint = guilty.kind === 'antwoord' && other.kind === 'antwoord';
  const advice = isJoint ? '; hebben ze één antwoord, noem dat dan bij "samenMet"' : '';
  const where = guilty.owner === other.owner ? `${withArticle(other.kind)} zelf` : partName(other);
  const reason = `de tekst van ${withArticle(guilty.kind)} overlapt met ${where}${advice}`;
  return guilty.owner.by.map((nr) => ({ nr, reason }));
}

function partName({ kind, owner }: Owned): string {
  return kind === 'vraag' ? `vraag ${owner.nr}` : `het antwoord op vraag ${owner.nr}`;
}
