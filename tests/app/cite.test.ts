import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { apology } from '../../src/app/apology.ts';
import { cite } from '../../src/app/cite.ts';
import { remove } from '../../src/app/remove.ts';
import { withdraw } from '../../src/app/withdraw.ts';
import { formatCitation } from '../../src/core/citation.ts';
import type { Archive } from '../../src/ports.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';
import { makeBrief } from '../index/makeBrief.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await openTestArchive('seeds');
  await archive.store.save({
    ...makeBrief('extra.txt', [['Is de brug veilig?', 'Ja, de brug is gekeurd.']], '8 juli 2024'),
    vectors: [],
  });
});

async function cited(input: string): Promise<readonly string[]> {
  const found = await cite(input, archive);
  if (found.kind === 'brief') return [found.brief.kenmerk];
  return found.pairs.map(({ brief, pair }) =>
    formatCitation({ kenmerk: brief.kenmerk, nr: pair.nr }),
  );
}

describe('citing by number', () => {
  it.each([
    ['2024-04-08/7', ['2024-04-08/7']],
    ['8 april 2024 vraag 7', ['2024-04-08/7']],
    ['8-4-2024/16', ['2024-04-08/16']],
    ['2024-04-08/7-9', ['2024-04-08/7', '2024-04-08/8', '2024-04-08/9']],
    ['2024-04-08', ['2024-04-08']],
    ['2024-07-08b/1', ['2024-07-08b/1']],
    ['2024-07-08/1', ['2024-07-08/1']],
    ['vraag 16', ['2024-04-08/16']],
    ['8 juli 2024 vraag 3', ['2024-07-08/3']],
  ])('%s', async (input, expected) => expect(await cited(input)).toEqual(expected));

  it('names the nearest for a number or a letter that is not there', async () => {
    await expect(cited('2024-04-08/17')).rejects.toMatchObject({
      code: 'CITATION_UNKNOWN',
      detail: '2024-04-08/16',
    });
    await expect(cited('2024-04-09/1')).rejects.toMatchObject({
      code: 'CITATION_UNKNOWN',
      detail: expect.stringContaining('2024-04-08'),
    });
  });

  it('names all that it can be when it can be more than one', async () => {
    await expect(cited('vraag 1')).rejects.toMatchObject({
      code: 'CITATION_AMBIGUOUS',
      detail: '2024-04-08/1, 2024-07-08/1, 2024-07-08b/1',
    });
    await expect(cited('8 juli 2024 vraag 1')).rejects.toMatchObject({
      code: 'CITATION_AMBIGUOUS',
      detail: '2024-07-08/1, 2024-07-08b/1',
    });
    await expect(cited('8 juli 2024')).rejects.toMatchObject({ code: 'CITATION_AMBIGUOUS' });
  });

  it('says that it does not recognise anything else', async () => {
    for (const input of ['', 'appeltaart', '2024-13-45/1x?']) {
      await expect(cited(input)).rejects.toMatchObject({
        code: expect.stringMatching(/^CITATION_(?:UNREADABLE|UNKNOWN)$/),
      });
    }
  });
});

describe('a range that is too long', () => {
  const LONG: readonly (readonly [string, string])[] = Array.from({ length: 30 }, (_, at) => [
    `Wat is punt ${at + 1}?`,
    `Punt ${at + 1} is dit.`,
  ]);

  it('names the part that fits, and an overview; one with fewer pairs than it says is fine', async () => {
    const own = await openTestArchive();
    await own.store.save({ ...makeBrief('lang.txt', LONG, '9 mei 2024'), vectors: [] });
    const error = await cite('2024-05-09/1-100', own).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'CITATION_RANGE_TOO_LONG', detail: '2024-05-09/1-25' });
    expect(apology(error)).toContain('hoogstens 25 vragen');
    await expect(cite('2024-05-09/4-29', own)).rejects.toMatchObject({ detail: '2024-05-09/4-28' });
    expect(await cite('2024-05-09/4-28', own)).toMatchObject({ kind: 'pairs' });
    expect(await cited('2024-04-08/1-100')).toHaveLength(16);
  });
});

describe('what is cited', () => {
  it('is found again by the citation that comes with it, also where numbers are printed twice', async () => {
    const folder = newFolder();
    const pairs = ['Brug', 'Sluis'].flatMap((of) =>
      [1, 2, 3].map((nr) => `Vraag ${nr}\n${of} ${nr}?\nAntwoord ${nr}\nDat is ${of} ${nr}.`),
    );
    const tekst = ['Wielingen, 3 mei 2024', ...pairs].join('\n\n');
    writeFileSync(join(folder, 'a.txt'), tekst);
    const own = await openTestArchive(folder);
    const numbers = (await own.store.pairsOf('2024-05-03')).map(({ pair }) => pair.nr);
    expect(numbers).toContain('1-2');
    for (const nr of ['1-2', '1-3', '1-9', '2-3', '2', ...numbers]) {
      const first = await cite(`3 mei 2024 vraag ${nr}`, own);
      const again = first.kind === 'pairs' && (await cite(formatCitation(first.citation), own));
      expect(again).toEqual(first);
    }
    await own.close();
  });
});

describe('a number of what is gone', () => {
  it('stands for no other letter of its day', async () => {
    const own = await openTestArchive();
    for (const bron of ['een.txt', 'twee.txt']) {
      const brief = makeBrief(bron, [['Is het er?', `Ja, ${bron}.`]], '3 mei 2024');
      await own.store.save({ ...brief, vectors: [] });
    }
    await withdraw('2024-05-03', true, own);
    await expect(cite('2024-05-03/1', own)).rejects.toMatchObject({ code: 'CITATION_UNKNOWN' });
    await expect(cite('2024-05-03', own)).rejects.toMatchObject({ code: 'CITATION_UNKNOWN' });
    expect(await cite('2024-05-03b/1', own)).toMatchObject({ kind: 'pairs' });
    await own.close();
  });

  it('stands for no vraag whose number begins alike', async () => {
    const tekst =
      'Wielingen, 3 mei 2024\n\nVraag 7\nWat is het?\nAntwoord\nEen brug.\n\nVraag 7a\nWaar is het?\nAntwoord\nDaar.';
    const folder = newFolder();
    writeFileSync(join(folder, 'a.txt'), tekst);
    const own = await openTestArchive(folder);
    await remove('2024-05-03/7', { archive: own, eraseFetched: async () => {} });
    await expect(cite('2024-05-03/7', own)).rejects.toMatchObject({ code: 'CITATION_UNKNOWN' });
    expect(await cite('2024-05-03/7a', own)).toMatchObject({ kind: 'pairs' });
    await own.close();
  });
});
