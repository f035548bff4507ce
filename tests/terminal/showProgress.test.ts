import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/terminal/showProgress.ts';

const streams = (isTerminal: boolean, note: (text: string) => void = () => {}) => ({
  input: Readable.from([]),
  out: () => {},
  note,
  isInteractive: false,
  isTerminal,
});
const error = { kind: 'verwijderd', bron: 'a.pdf' } as const;

describe('the progress of a scan', () => {
  it('is a line at its first page and then twice a minute, where nobody watches', () => {
    const notes: string[] = [];
    let ms = 0;
    const progress = showProgress(
      streams(false, (text) => notes.push(text)),
      { now: () => ms },
    );
    for (let page = 1; page <= 20; page += 1) {
      progress.scan({ bron: 'oud.pdf' }, { page, pages: 20 });
      ms += 4000;
    }
    progress.scan({ bron: 'ander.pdf' }, { page: 3, pages: 3 });
    expect(notes).toEqual([
      'Tekstherkenning van oud.pdf: bladzijde 1 van 20.',
      'Tekstherkenning van oud.pdf: bladzijde 9 van 20.',
      'Tekstherkenning van oud.pdf: bladzijde 17 van 20.',
      'Tekstherkenning van ander.pdf: bladzijde 3 van 3.',
    ]);
  });

  it('is a bar of its own on a terminal, also before the first file is done', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 200 });
    const progress = showProgress(streams(true), { stream });
    progress.scan({ bron: 'map/oud\u001B[31m.pdf' }, { page: 2, pages: 5 });
    progress.step({ done: 1, total: 3, last: error });
    progress.stop();
    const shown = String(stream.read());
    expect(shown).toContain('oud\uFFFD[31m.pdf: tekstherkenning');
    expect(shown).toContain('bladzijde 2 van 5');
    expect(shown).toContain('1 van 3');
  });

  it('shows the next scan after the files in between', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 200 });
    const progress = showProgress(streams(true), { stream });
    progress.step({ done: 1, total: 3, last: error });
    progress.scan({ bron: 'a.pdf' }, { page: 1, pages: 1 });
    progress.step({ done: 2, total: 3, last: error });
    progress.scan({ bron: 'b.pdf' }, { page: 1, pages: 2 });
    progress.stop();
    const shown = String(stream.read());
    expect(shown).toContain('2 van 3');
    expect(shown).toContain('b.pdf: tekstherkenning');
    expect(shown).toContain('bladzijde 1 van 2');
  });
});
