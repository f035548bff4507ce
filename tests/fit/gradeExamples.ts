import { createRandom } from '../fuzz/texts.ts';
import type { Asked } from '../score/readSets.ts';
import type { Pool, PoolArchive } from './createPool.ts';
import type { Example } from './fitLogistic.ts';

/** A question put to an archive that answers it, that lacks its answer, or that is about other things. */
export interface GradeExample extends Example {
  readonly kind: 'in' | 'removed' | 'off';
  /** The whole set, and not an archive drawn from it. */
  readonly isWhole: boolean;
}

/** Texts of the archives that are drawn from a set, beside all of it. */
const SIZES = [20, 60, 170];
const DRAWS = 2;
/** Questions of other sets that are put to the whole set, and to one that is drawn. */
const STRANGE = { whole: 120, drawn: 15 } as const;

interface FitSet {
  readonly name: string;
  readonly pool: Pool;
  readonly queries: readonly Asked[];
  /** Questions of the other sets, or that this one is known not to answer. */
  readonly others: readonly Asked[];
}

/** Examples of a set: all of it, and small archives with half of their answers out. */
export async function gradeExamples(set: FitSet): Promise<readonly GradeExample[]> {
  const random = createRandom(7);
  const { pool, queries, others } = set;
  const ask = examplesOf(set.name);
  const step = Math.max(1, Math.floor(others.length / STRANGE.whole));
  const found = await ask(pool.archive(), true, {
    in: queries,
    removed: queries,
    off: others.filter((_, at) => at % step === 0),
  });
  for (const size of SIZES.filter((each) => each < pool.keys.length)) {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const { keys, inside, outside } = drawKeys(set, size, random);
      const off = shuffled(others, random).slice(0, STRANGE.drawn);
      found.push(...(await ask(pool.archive(keys), false, { in: inside, removed: outside, off })));
    }
  }
  return found;
}

function examplesOf(set: string) {
  return async (
    archive: PoolArchive,
    isWhole: boolean,
    asked: Readonly<Record<GradeExample['kind'], readonly Asked[]>>,
  ): Promise<GradeExample[]> => {
    const found: GradeExample[] = [];
    for (const kind of ['in', 'removed', 'off'] as const) {
      for (const { text, relevant } of asked[kind]) {
        const { features } = await archive.rank(text, kind === 'removed' ? relevant : []);
        found.push({ set, kind, isWhole, isPositive: kind === 'in', features: { ...features } });
      }
    }
    return found;
  };
}

/** Keys of a small archive, with questions that it answers and as many that it does not. */
function drawKeys({ pool, queries }: FitSet, size: number, random: () => number) {
  const asked = shuffled(queries, random);
  const inside = asked.slice(0, Math.min(asked.length / 2, size / 2));
  const wanted = new Set(inside.flatMap(({ relevant }) => relevant));
  const lacking = asked.filter(({ relevant }) => !relevant.some((key) => wanted.has(key)));
  const banned = new Set(lacking.flatMap(({ relevant }) => relevant));
  const fill = shuffled(pool.keys, random).filter((key) => !wanted.has(key) && !banned.has(key));
  const keys = [...wanted, ...fill].slice(0, Math.max(size, wanted.size));
  return { keys, inside, outside: lacking.slice(0, inside.length) };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
