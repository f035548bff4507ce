import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBriefStore } from '../../index/store/createBriefStore.ts';
import { createFeedbackStore } from '../../index/store/createFeedbackStore.ts';
import { openDatabase } from '../../index/store/openDatabase.ts';
import type { FeedbackKey, NewKeptQuestion } from '../../src/feedbackStore.ts';

function openStore() {
  const db = openDatabase(join(mkdtempSync(join(tmpdir(), 'vraagbaak-feedback-')), 'a.sqlite'));
  return { db, feedback: createFeedbackStore(db) };
}
const WRONG: FeedbackKey = { grade: 'antwoord', verdict: 'klopt-niet', reason: 'deel' };
const MISSING: FeedbackKey = { grade: 'geen', verdict: 'ontbreekt', reason: null };
const KEPT: NewKeptQuestion = { ...WRONG, query: 'wie betaalt de brug?', citation: '2024-04-08/3' };

describe('the store of feedback', () => {
  it('counts per day, grade, verdict and reason', async () => {
    const { feedback } = openStore();
    await feedback.count(WRONG);
    await feedback.count(WRONG);
    await feedback.count(MISSING);
    await feedback.count(MISSING);
    const day = new Date().toISOString().slice(0, 10);
    expect(await feedback.counts()).toEqual([
      { day, ...WRONG, count: 2 },
      { day, ...MISSING, count: 2 },
    ]);
  });

  it('keeps no question by counting', async () => {
    const { db, feedback } = openStore();
    await feedback.count(WRONG);
    expect(await feedback.questions()).toEqual([]);
    expect(db.prepare('SELECT * FROM bewaarde_vraag').all()).toEqual([]);
  });

  it('keeps a question that it is given, and who asked is no part of it', async () => {
    const { feedback } = openStore();
    const first = await feedback.keep(KEPT);
    const second = await feedback.keep({ ...MISSING, query: 'en het zwembad?', citation: null });
    expect(second).not.toBe(first);
    expect(first).toMatch(/^[\da-f]{24}$/u);
    const [newest, oldest] = await feedback.questions();
    expect(newest).toMatchObject({ query: 'en het zwembad?', citation: null, reason: null });
    expect(oldest).toMatchObject({ ...KEPT, key: first });
    expect(Object.keys(oldest ?? {}).toSorted()).toEqual(
      ['citation', 'day', 'grade', 'key', 'query', 'reason', 'verdict'].toSorted(),
    );
  });

  it('forgets one question, or all; the counts stay', async () => {
    const { feedback } = openStore();
    await feedback.count(WRONG);
    const first = await feedback.keep(KEPT);
    await feedback.keep(KEPT);
    await feedback.keep(KEPT);
    expect(await feedback.forget('nooit gegeven')).toBe(0);
    expect(await feedback.forget(first)).toBe(1);
    expect(await feedback.forget(first)).toBe(0);
    expect(await feedback.forget()).toBe(2);
    expect(await feedback.questions()).toEqual([]);
    expect(await feedback.counts()).toHaveLength(1);
  });

  it('changes nothing that a search could see', async () => {
    const { db, feedback } = openStore();
    const store = createBriefStore(db);
    const before = await store.revision();
    await feedback.count(WRONG);
    await feedback.keep(KEPT);
    expect(await store.revision()).toBe(before);
  });
});
