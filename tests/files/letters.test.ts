import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/core/displayText.ts';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { createLetterReader } from '../../src/files/createLetterReader.ts';
import { openPdf } from '../../src/files/pdf/openPdf.ts';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { makeScanPdf } from './makePdf.ts';

const LETTERS = join(import.meta.dirname, 'letters');
const SEEDS = { 'brief-april': '000_34c3d3e56cff4624', 'brief-juli': '001_d7ecdd92f24d88be' };
const reader = createLetterReader();

function read(path: string) {
  return reader.read({ path, bron: path });
}

/** What people see of a letter: its dates and each pair, white space apart. */
function shown(tekst: string) {
  const parsed = parseBrief(tekst);
  const words = (passage: { start: number; end: number } | null) =>
    passage && displayText(tekst, passage, parsed).text.replace(/\s+/g, ' ');
  const { letterDate, questionDate, addressees, subject } = parsed;
  const pairs = parsed.pairs.map(({ nr, vraag, antwoord }) => ({
    nr,
    vraag: words(vraag),
    antwoord: words(antwoord),
  }));
  return { letterDate, questionDate, addressees, subject, pairs };
}

const names = Object.entries(SEEDS);
describe.each(['html', 'odt', 'docx', 'pdf'])('a letter as .%s', (extension) => {
  it.each(names)('%s gives the pairs of the text file', async (name, seed) => {
    const { tekst } = await read(join(LETTERS, `${name}.${extension}`));
    expect(shown(tekst)).toEqual(shown(readFileSync(join('seeds', `${seed}.txt`), 'utf8')));
  });
});

it('the two letters hold 22 pairs, and a PDF of them says where its pages begin', async () => {
  const april = await read(join(LETTERS, 'brief-april.pdf'));
  const juli = await read(join(LETTERS, 'brief-juli.pdf'));
  expect(shown(april.tekst).pairs.length + shown(juli.tekst).pairs.length).toBe(22);
  expect(april.pages).toHaveLength(6);
  expect(april.pages?.[0]).toBe(0);
  for (const start of april.pages ?? []) expect(april.tekst.slice(start, start + 1)).toMatch(/\S/);
  expect(april.tekst).not.toMatch(/Pagina \d|beantwoording raadsvragen/);
});

const languages = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? '';
const hasOcr = languages.includes('nld');
if (!hasOcr) console.log('tesseract with Dutch is not installed: the scans are not tested');

// Half a minute: `npm run test:ocr` runs it.
it.skipIf(!hasOcr || process.env['TEST_OCR'] === undefined)(
  'a scan gives its pairs by text recognition, and says so',
  async () => {
    const path = join(newFolder(), 'scan.pdf');
    writeFileSync(path, await scanOf(join(LETTERS, 'brief-juli.pdf')));
    const seen: { page: number; pages: number }[] = [];
    const { read: readScan } = createLetterReader({ onScan: (_, place) => seen.push(place) });
    const scan = await readScan({ path, bron: 'scan.pdf' });
    expect(scan.ocrPages).toEqual([1, 2]);
    expect(seen).toEqual([
      { page: 1, pages: 2 },
      { page: 2, pages: 2 },
    ]);
    const expected = shown(readFileSync(join('seeds', `${SEEDS['brief-juli']}.txt`), 'utf8'));
    const found = shown(scan.tekst);
    expect(found.pairs.map(({ nr }) => nr)).toEqual(expected.pairs.map(({ nr }) => nr));
    expect(found.letterDate).toBe(expected.letterDate);
    const known = new Set(wordsOf(expected.pairs));
    const right = wordsOf(found.pairs).filter((word) => known.has(word)).length;
    expect(right / wordsOf(found.pairs).length).toBeGreaterThan(0.97);
  },
  120_000,
);

function wordsOf(pairs: unknown): readonly string[] {
  return JSON.stringify(pairs).match(/[\p{L}\d]+/gu) ?? [];
}

/** The pages of a PDF as pictures at 200 dots an inch, slightly grey. */
async function scanOf(path: string): Promise<Buffer> {
  const pdf = await openPdf(readFileSync(path));
  const pictures: { data: Buffer; width: number; height: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 200 / 72 });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const canvas = createCanvas(width, height);
    const canvasContext = canvas.getContext('2d');
    await page.render({ canvas: null, canvasContext, viewport, background: '#f4f4f0' }).promise;
    pictures.push({ data: canvas.toBuffer('image/jpeg', 60), width, height });
  }
  await pdf.loadingTask.destroy();
  return makeScanPdf(pictures);
}
