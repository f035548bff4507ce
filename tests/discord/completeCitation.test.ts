import { describe, expect, it } from 'vitest';
import { completeCitation } from '../../src/discord/completeCitation.ts';
import type { CatalogEntry } from '../../src/liveIndex.ts';
import { openTestArchive } from './openTestArchive.ts';

const values = (typed: string, entries: readonly CatalogEntry[]) =>
  completeCitation(typed, entries).map(({ value }) => value);

describe('completing a citation', () => {
  it('goes by number, by date in any form, and by words of the vraag', async () => {
    const { entries } = await (await openTestArchive()).live();
    expect(values('2024-04-08/3', entries)[0]).toBe('2024-04-08/3');
    expect(values('8 april 2024 vraag 7', entries)[0]).toBe('2024-04-08/7');
    expect(values('8-7-2024', entries)).toHaveLength(6);
    expect(values('vacatures', entries)[0]).toBe('2024-04-08/3');
    expect(values('boete', entries)).toEqual(['2024-04-08/9']);
    expect(values('', entries)[0]).toBe('2024-07-08/1');
    expect(values('xyzzy', entries)).toEqual([]);
  });

  it('puts the number first, and keeps to Discord’s limits', async () => {
    const { entries } = await (await openTestArchive()).live();
    for (const { name, value } of completeCitation('a', entries)) {
      expect(name.startsWith(value)).toBe(true);
      expect(name.length).toBeLessThanOrEqual(100);
    }
    expect(completeCitation('2024', entries).length).toBeLessThanOrEqual(25);
  });
});
