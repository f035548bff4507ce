import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLiveIndex } from '../../index/createLiveIndex.ts';
import { createBriefStore } from '../../index/store/createBriefStore.ts';
import { openDatabase } from '../../index/store/openDatabase.ts';
import { createVectorMirror } from '../../index/vectors/createVectorMirror.ts';
import { GraphHolder } from '../../index/vectors/GraphHolder.ts';
import { HnswGraph } from '../../index/vectors/HnswGraph.ts';
import type { LiveIndex } from '../../src/liveIndex.ts';
import type { BriefStore, NewBrief } from '../../src/ports.ts';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { saveIn } from '../fixtures/saveIn.ts';
import { makeBrief } from './makeBrief.ts';

const WORDS = ['brug', 'zwembad', 'creëren', 'fietspad', 'subsidie', 'jeugdzorg', 'park', 'café'];
const FILES = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];
const DATES = ['8 april 2024', '3 mei 2021'];

type Change =
  | {
      readonly kind: 'save';
      readonly file: string;
      readonly texts: string[][];
      readonly date: string;
    }
  | { readonly kind: 'withdraw' | 'restore' | 'release' | 'remove'; readonly at: number }
  | { readonly kind: 'removePair'; readonly at: number };

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('save' as const),
    file: fc.constantFrom(...FILES),
    texts: fc.array(words, { minLength: 1, maxLength: 3 }),
    date: fc.constantFrom(...DATES),
  }),
  fc.record({
    kind: fc.constantFrom('withdraw', 'restore', 'release', 'remove', 'removePair'),
    at: fc.nat(5),
  }),
);

let stamp = 0;
/** A letter whose vectors are like no other's; one in four is in quarantine. */
function letterOf({ file, texts, date }: Extract<Change, { kind: 'save' }>): NewBrief {
  const asked = texts.map((own) => [`Wat is er met ${own.join(' en ')}?`, own.join(' ')] as const);
  const brief = makeBrief(file, asked, date);
  stamp += 1;
  const vectors = brief.parsed.pairs.map((_, at) => {
    const angle = stamp * 7 + at;
    return [{ kind: 'enig' as const, part: 0, values: [Math.cos(angle), Math.sin(angle)] }];
  });
  return { ...brief, sha256: `${file}${stamp}`, isQuarantined: stamp % 4 === 0, vectors };
}

async function apply(done: Change, store: BriefStore): Promise<void> {
  if (done.kind === 'save') return void (await store.save(letterOf(done)));
  const summaries = await store.summaries();
  const brief = summaries[done.at % Math.max(summaries.length, 1)];
  if (!brief) return;
  if (done.kind === 'withdraw') await store.setWithdrawn(brief.kenmerk, true);
  if (done.kind === 'restore') await store.setWithdrawn(brief.kenmerk, false);
  if (done.kind === 'release') await store.release(brief.kenmerk);
  if (done.kind === 'remove') await store.remove(brief.kenmerk, null);
  if (done.kind === 'removePair') await store.remove(brief.kenmerk, '1');
}

/** What a search, a filter, a citation and completing can see of an index. */
async function seen(live: LiveIndex) {
  const queries = [...WORDS, 'brug subsidie', 'Proef', 'schriftelijke vragen'];
  const dense = await live.dense.search([1, 0], 50);
  return {
    scope: live.scope,
    entries: live.entries,
    letters: live.letters,
    letterOf: live.entries.map(({ id }) => live.letterOf(id)),
    lexical: queries.map((query) => live.lexical.search(query, 5)),
    weights: WORDS.map((word) => live.lexical.weight(word)),
    known: WORDS.map((word) => live.lexical.vocabulary.has(word)),
    starting: live.lexical.vocabulary
      .startingWith('b')
      .toSorted((a, b) => (a.word < b.word ? -1 : 1)),
    dense: dense.toSorted((a, b) => b.score - a.score || a.id - b.id),
  };
}

function openIndex(db: ReturnType<typeof openDatabase>, store: BriefStore) {
  const vectors = new GraphHolder(new HnswGraph(2));
  return createLiveIndex(store, createVectorMirror(db, vectors));
}

describe('an index that follows the archive letter by letter', () => {
  it('is the same as one that is made anew, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 25 }), async (changes) => {
        const db = openDatabase(join(newFolder(), 'a.sqlite'));
        const store = createBriefStore(db);
        const following = openIndex(db, store);
        let revision = -1;
        for (const [at, each] of changes.entries()) {
          await apply(each, store);
          // Several changes at once, too.
          if (at % 3 === 1) continue;
          await following.sync(await store.changedSince(revision));
          revision = await store.revision();
        }
        await following.sync(await store.changedSince(revision));
        const anew = openIndex(db, store);
        await anew.sync(await store.changedSince(-1));
        expect(await seen(following.live)).toEqual(await seen(anew.live));
        db.close();
      }),
      { numRuns: 30 },
    );
  });

  it('reads only the letters that changed, and gives new lists', async () => {
    const db = openDatabase(join(newFolder(), 'a.sqlite'));
    const store = createBriefStore(db);
    for (let at = 0; at < 20; at += 1) {
      await store.save(makeBrief(`${at}.txt`, [['Is de brug veilig?', 'Ja, dat is zij zeker.']]));
    }
    const read: number[] = [];
    const watched: BriefStore = {
      ...store,
      indexed: (id) => {
        read.push(id);
        return store.indexed(id);
      },
    };
    const { live, sync } = openIndex(db, watched);
    await sync(await store.changedSince(-1));
    expect(read).toHaveLength(20);
    const [before, revision] = [{ ...live }, await store.revision()];
    const saved = await saveIn(store, makeBrief('x.txt', [['Komt er een park?', 'Dat komt er.']]));
    await sync(await store.changedSince(revision));
    expect(read.slice(20)).toEqual([saved.id]);
    expect(live.letters).not.toBe(before.letters);
    expect(live.entries).toHaveLength(before.entries.length + 1);
    db.close();
  });

  it('hears of every letter at once after all were embedded anew, and of removed ones', async () => {
    const db = openDatabase(join(newFolder(), 'a.sqlite'));
    const store = createBriefStore(db);
    const first = await saveIn(
      store,
      makeBrief('a.txt', [['Is de brug veilig?', 'Ja, zeker wel.']]),
    );
    const second = await saveIn(store, makeBrief('b.txt', [['Komt er een park?', 'Dat komt er.']]));
    const revision = await store.revision();
    await store.remove(first.kenmerk, null);
    expect(await store.changedSince(revision)).toEqual([first.id]);
    expect(await store.indexed(first.id)).toBeNull();
    expect(await store.changedSince(-1)).toEqual([first.id, second.id]);
    db.close();
  });
});
