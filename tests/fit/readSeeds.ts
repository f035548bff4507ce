import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toLexicalEntry } from '../../index/lexical/toLexicalEntry.ts';
import { openArchive } from '../../index/openArchive.ts';
import type { LocalEmbeddings } from '../../index/embedder/createEmbedder.ts';
import { ingest } from '../../src/app/ingest.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import type { PoolText } from './createPool.ts';

/** The pairs of the two letters; keys are `kenmerk/nr`, as in the lists of questions. */
export async function readSeeds(embedder: LocalEmbeddings): Promise<readonly PoolText[]> {
  const data = mkdtempSync(join(tmpdir(), 'vraagbaak-fit-'));
  const { name, dimension, queryPrefix, passagePrefix } = embedder.info;
  const identity = { model: name, dimension, queryPrefix, passagePrefix };
  const archive = await openArchive({ folder: data, embeddings: embedder, identity });
  await ingest(createFolderSource('seeds'), () => {}, archive);
  const { entries } = await archive.live();
  const pairs = await archive.store.pairs(entries.map(({ id }) => id));
  await archive.close();
  return pairs.map((pair) => ({
    ...toLexicalEntry(pair, pairs.length),
    subject: pair.brief.topic ?? pair.brief.subject ?? '',
    key: `${pair.brief.kenmerk}/${pair.pair.nr}`,
    letter: pair.brief.kenmerk,
  }));
}

/** A question over the two letters; `right` is null when they do not answer it. */
export interface OwnQuestion {
  readonly q: string;
  readonly right: string | null;
}

export function readOwn(file: 'questions.json' | 'fitQuestions.json'): readonly OwnQuestion[] {
  return JSON.parse(readFileSync(`tests/fixtures/${file}`, 'utf8')).questions;
}
