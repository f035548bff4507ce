import { expect, it } from 'vitest';
import type { BriefSource } from '../../src/briefSource.ts';

/** A source under test, and a hand to change what it reads. */
export interface SourceHarness {
  readonly source: BriefSource;
  /** Puts a letter there, or replaces its text. */
  put(name: string, tekst: string): Promise<void> | void;
  /** Makes one that is there unreadable. */
  spoil(name: string): Promise<void> | void;
  /** Takes the whole source away. */
  vanish(): Promise<void> | void;
}

const tekstOf = (word: string) => `Beantwoording raadsvragen over ${word}.`;

/** What every source of letters keeps to. */
export function testBriefSource(open: () => Promise<SourceHarness> | SourceHarness): void {
  it('lists every letter once, under a name that stays', async () => {
    const { source, put } = await open();
    for (const name of ['b', 'a', 'c']) await put(name, tekstOf(name));
    const names = (await source.list()).map(({ bron }) => bron);
    expect(new Set(names).size).toBe(3);
    expect((await source.list()).map(({ bron }) => bron)).toEqual(names);
  });

  it('reads a letter whole, with a fingerprint that changes with its text only', async () => {
    const { source, put } = await open();
    await put('a', `${tekstOf('Café € 5,–')}\n\nTweede alinea.`);
    const [file = expect.fail('no letter')] = await source.list();
    const first = await source.read(file);
    expect(first.tekst).toBe(`${tekstOf('Café € 5,–')}\n\nTweede alinea.`);
    expect(first.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await source.read(file)).toEqual(first);
    await put('a', tekstOf('iets anders'));
    const [again = expect.fail('no letter')] = await source.list();
    const second = await source.read(again);
    expect(again.bron).toBe(file.bron);
    expect(second.tekst).toBe(tekstOf('iets anders'));
    expect(second.sha256).not.toBe(first.sha256);
  });

  it('names the letter that cannot be read, and reads the others', async () => {
    const { source, put, spoil } = await open();
    for (const name of ['a', 'b']) await put(name, tekstOf(name));
    await spoil('a');
    const outcomes = await Promise.all(
      (await source.list()).map(({ bron, path }) =>
        source.read({ bron, path }).then(
          () => 'read',
          (error: unknown) => ({ error, bron }),
        ),
      ),
    );
    const failed = outcomes.filter((outcome) => typeof outcome === 'object');
    expect(outcomes.filter((outcome) => outcome === 'read')).toHaveLength(1);
    expect(failed).toHaveLength(1);
    expect(failed[0]?.error).toMatchObject({
      code: expect.stringMatching(/^FILE_/),
      detail: failed[0]?.bron,
    });
  });

  it('says with a code that it is not there', async () => {
    const { source, put, vanish } = await open();
    await put('a', tekstOf('a'));
    await vanish();
    await expect(source.list()).rejects.toMatchObject({
      name: 'BotError',
      code: expect.stringMatching(/^(?:FOLDER|BRON)_/),
    });
  });
}
