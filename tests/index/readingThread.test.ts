import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createReadingThread } from '../../index/reading/createReadingThread.ts';
import { textHash } from '../../index/reading/textHash.ts';
import { readBrief } from '../../src/core/readBrief.ts';
import { printedBrief } from '../fixtures/printBrief.ts';

const none = { checks: [], removed: [] };
const letter = (antwoord: string) => `Vraag 1\nWat?\nAntwoord\n${antwoord}`;
const LONG = 'Vraag 1\nWat?\nAntwoord\nDat.\n'.repeat(500);

describe('the thread that reads letters', () => {
  const thread = createReadingThread();
  afterAll(() => thread.close());

  it('gives what reading them here gives, also when several are asked at once', async () => {
    const letters = fc.sample(printedBrief, 10);
    const read = await Promise.all(letters.map(({ tekst }) => thread.read({ tekst, ...none })));
    expect(read).toEqual(letters.map(({ tekst }) => readBrief({ tekst, ...none }, textHash)));
  });

  it('follows a correction, and leaves out what was removed', async () => {
    const tekst = 'Vraag 1\nWat?\nAntwoord\nDat.\nVraag 2\nWie?\nAntwoord\nIedereen.';
    const correction = { letterDate: '2024-05-04', pairs: [{ nr: '2', renummer: '7' }] };
    const read = await thread.read({
      tekst,
      correction,
      checks: [],
      removed: [{ nr: '1', vraag: '' }],
    });
    expect(read.parsed).toMatchObject({ letterDate: '2024-05-04', pairs: [{ nr: '7' }] });
    expect(read.tekst).not.toContain('Dat.');
  });

  it('knows what someone found right in the version before, and that the text is another now', async () => {
    const correction = { pairs: [{ nr: '1', klopt: true as const }] };
    const { checks } = await thread.read({ ...none, tekst: letter('Dat.'), correction });
    expect(checks).toMatchObject([{ nr: '1', mark: 'true' }]);
    const changed = { ...none, tekst: letter('Iets anders.'), correction, checks };
    expect(await thread.read(changed)).toEqual(readBrief(changed, textHash));
    expect((await thread.read({ ...changed, tekst: letter('Dat.') })).checks).toEqual(checks);
  });

  it('keeps nobody waiting meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await thread.read({ tekst: LONG, ...none });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });
});

it('a text that takes too long is refused, and the next letter is read', async () => {
  const source =
    "export const read = ({ tekst }) => { while (tekst === 'traag'); return { hasBsn: true }; }";
  const worker = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const thread = createReadingThread({ seconds: 1, worker });
  const slow = thread.read({ tekst: 'traag', ...none });
  const behind = thread.read({ tekst: 'vlot', ...none });
  await expect(slow).rejects.toMatchObject({ code: 'FILE_TOO_SLOW' });
  await expect(behind).resolves.toEqual({ hasBsn: true });
  await thread.close();
});

it('letters are read all the same where no thread can be started', async () => {
  const thread = createReadingThread({ worker: new URL('missing.js', import.meta.url) });
  for (let tries = 0; tries < 2; tries += 1) {
    const { parsed } = await thread.read({ tekst: letter('Dat.'), ...none });
    expect(parsed.pairs).toHaveLength(1);
  }
  await thread.close();
});

it('a letter that is being read or waits when it is closed is refused at once', async () => {
  const source = 'export const read = () => { while (true); }';
  const worker = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const thread = createReadingThread({ worker });
  const read = Promise.allSettled(
    ['traag', 'vlot'].map((tekst) => thread.read({ tekst, ...none })),
  );
  await thread.close();
  const refused = { status: 'rejected', reason: { code: 'STOPPING' } };
  expect(await read).toMatchObject([refused, refused]);
  await expect(thread.read({ tekst: 'laat', ...none })).rejects.toMatchObject({ code: 'STOPPING' });
});

it('a letter whose reading ends the thread is read all the same', async () => {
  const source =
    "export const read = () => new Promise(() => setImmediate(() => { throw Error('x'); }))";
  const worker = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const thread = createReadingThread({ worker });
  for (let tries = 0; tries < 2; tries += 1) {
    const { parsed } = await thread.read({ tekst: letter('Dat.'), ...none });
    expect(parsed.pairs).toHaveLength(1);
  }
  await thread.close();
});
