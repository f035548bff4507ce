import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdraw } from '../../src/app/withdraw.ts';
import type { Archive } from '../../src/ports.ts';
import { openTestArchive } from '../fixtures/openTestArchive.ts';
import { makeBrief } from '../index/makeBrief.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await openTestArchive();
  for (const [bron, date] of [
    ['a.txt', '3 mei 2024'],
    ['b.txt', '3 mei 2024'],
    ['c.txt', '4 mei 2024'],
  ] as const) {
    await archive.store.save({
      ...makeBrief(bron, [['Is het er?', `Ja, ${bron}.`]], date),
      vectors: [],
    });
  }
});
afterAll(() => archive.close());

async function withdrawn(): Promise<readonly string[]> {
  const all = await archive.store.summaries();
  return all.filter((brief) => brief.isWithdrawn).map((brief) => brief.kenmerk);
}

describe('withdrawing', () => {
  it('asks which letter when a date has several', async () => {
    await expect(withdraw('3 mei 2024', true, archive)).rejects.toMatchObject({
      code: 'CITATION_AMBIGUOUS',
      detail: '2024-05-03, 2024-05-03b',
    });
    expect(await withdrawn()).toEqual([]);
  });

  it('takes no whole letter for the number of one of its vragen', async () => {
    await expect(withdraw('2024-05-03b/1', true, archive)).rejects.toMatchObject({
      code: 'LETTER_WANTED',
      detail: '2024-05-03b',
    });
    expect(await withdrawn()).toEqual([]);
  });

  it('takes the letter of a date, and puts back the one with that number', async () => {
    expect(await withdraw('4 mei 2024', true, archive)).toEqual({ kenmerk: '2024-05-04' });
    expect(await withdrawn()).toEqual(['2024-05-04']);
    await withdraw('2024-05-04', false, archive);
    expect(await withdrawn()).toEqual([]);
  });

  it('names the nearest for one that is not there', async () => {
    await expect(withdraw('2024-05-05', true, archive)).rejects.toMatchObject({
      code: 'CITATION_UNKNOWN',
    });
  });
});
