import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { apology } from '../../src/app/apology.ts';
import { BotError } from '../../src/errors.ts';
import { createFolderSource, createPathsSource } from '../../src/files/createFolderSource.ts';
import { createLetterReader } from '../../src/files/createLetterReader.ts';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { makePdf, makeScanPdf, makeTextPdf, pictureOf } from './makePdf.ts';
import { makeDocx, makeZip } from './makeZip.ts';

const LETTER = 'Vraag 1\nWat kost het?\nAntwoord\nNiets.';

function write(name: string, data: Buffer | string): string {
  const path = join(newFolder(), name);
  writeFileSync(path, data);
  return path;
}

/** One for all: each would start a process of its own. */
const reader = createLetterReader();

async function failure(path: string, { read } = reader): Promise<BotError> {
  try {
    await read({ path, bron: 'de-brief' });
  } catch (error) {
    if (error instanceof BotError) return error;
    throw error;
  }
  throw new Error('the file was read');
}

/** A content stream that draws for as long as one lets it. */
function endlessPdf(repeats: number): Buffer {
  const text = 'BT /F1 10 Tf (nog een regel) Tj ET\n'.repeat(repeats);
  return makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  ]);
}

const CASES: readonly (readonly [what: string, code: string, path: () => string])[] = [
  ['a file that is not there', 'FILE_UNREADABLE', () => join(newFolder(), 'weg.pdf')],
  [
    'an old Word file',
    'FILE_KIND_UNKNOWN',
    () => write('a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  ],
  ['rich text', 'FILE_KIND_UNKNOWN', () => write('a.txt', String.raw`{\rtf1 brief}`)],
  [
    'a picture called .pdf',
    'FILE_KIND_UNKNOWN',
    () => write('a.pdf', Buffer.from('89504e470d0a', 'hex')),
  ],
  ['a text called .docx', 'FILE_KIND_UNKNOWN', () => write('a.docx', LETTER)],
  [
    'bytes that are no text',
    'FILE_KIND_UNKNOWN',
    () => write('a.txt', Buffer.from([1, 0, 2, 3, 0, 0])),
  ],
  [
    'a zip with something else in it',
    'FILE_KIND_UNKNOWN',
    () => write('a.docx', makeZip([{ name: 'a.xml', data: '<a/>' }])),
  ],
  [
    'a zip that is cut off',
    'FILE_DAMAGED',
    () => write('a.docx', makeDocx('<w:p/>').subarray(0, 300)),
  ],
  ['a PDF of rubbish', 'FILE_DAMAGED', () => write('a.pdf', '%PDF-1.7\nniets')],
  ['a Word file without words', 'FILE_WITHOUT_TEXT', () => write('a.docx', makeDocx('<w:p/>'))],
  ['a text of 6 MB', 'FILE_TOO_LARGE', () => write('a.txt', 'Vraag 1 '.repeat(750_000))],
  [
    'a PDF of 501 pages',
    'FILE_TOO_LARGE',
    () => write('a.pdf', makeTextPdf(Array.from({ length: 501 }, () => []))),
  ],
];

it.each(CASES)('refuses %s as %s', async (_, code, path) => {
  const error = await failure(path());
  expect(error.code).toBe(code);
  expect(apology(error)).toContain('de-brief');
});

it('refuses a file of 51 MB without reading it', async () => {
  const path = write('a.pdf', '%PDF-1.7');
  truncateSync(path, 51_000_000);
  expect((await failure(path)).code).toBe('FILE_TOO_LARGE');
});

it('refuses a text that would keep everybody waiting, however few bytes it has', async () => {
  const text = 'Vraag 1\nWat?\nAntwoord\nDat.\n'.repeat(20_000).slice(0, 500_000);
  await expect(reader.read({ path: write('a.txt', text), bron: 'a' })).resolves.toBeDefined();
  const error = await failure(write('a.txt', `${text}.`));
  expect(error.code).toBe('FILE_TOO_LARGE');
  expect(apology(error)).toContain('500.000 tekens');
  expect((await failure(write('a.html', `<p>${text}.</p>`))).code).toBe('FILE_TOO_LARGE');
});

it('refuses a zip bomb by what it declares, and by what comes out when it lies', async () => {
  const bomb = Buffer.alloc(60_000_000, ' ');
  const honest = makeZip([{ name: 'word/document.xml', data: bomb }]);
  const lying = makeZip([{ name: 'word/document.xml', data: bomb, declared: 1000 }]);
  expect(honest.length).toBeLessThan(100_000);
  expect((await failure(write('a.docx', honest))).code).toBe('FILE_TOO_LARGE');
  expect((await failure(write('a.docx', lying))).code).toBe('FILE_DAMAGED');
});

it('writes nothing that is in a zip to the disk, whatever its name', async () => {
  const folder = newFolder();
  const names = [
    '../eruit.txt',
    '/tmp/vraagbaak-eruit.txt',
    'word/../../eruit.txt',
    '..\\eruit.txt',
  ];
  for (const [at, name] of names.entries()) {
    const path = join(folder, 'map', `${at}.docx`);
    mkdirSync(join(folder, 'map'), { recursive: true });
    writeFileSync(path, makeZip([{ name, data: LETTER }]));
    await failure(path);
  }
  expect(readdirSync(folder)).toEqual(['map']);
  expect(readdirSync(join(folder, 'map'))).toHaveLength(names.length);
  expect(existsSync('/tmp/vraagbaak-eruit.txt')).toBe(false);
});

it('refuses a PDF and a document with a password', async () => {
  const locked = makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [] /Count 0 >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
  ])
    .toString('latin1')
    .replace(
      '/Root 1 0 R',
      `/Root 1 0 R /Encrypt 3 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`,
    );
  expect((await failure(write('a.pdf', Buffer.from(locked, 'latin1')))).code).toBe(
    'FILE_ENCRYPTED',
  );
  const odt = makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    { name: 'META-INF/manifest.xml', data: '<m><manifest:encryption-data/></m>' },
    { name: 'content.xml', data: Buffer.from([1, 2, 3]) },
  ]);
  expect((await failure(write('a.odt', odt))).code).toBe('FILE_ENCRYPTED');
});

it('stops a file that takes too long or too much, and reads the next one', async () => {
  const slow = { path: write('a.pdf', endlessPdf(400_000)), bron: 'a.pdf' };
  const next = {
    path: write('b.docx', makeDocx('<w:p><w:r><w:t>Vraag 1</w:t></w:r></w:p>')),
    bron: 'b',
  };
  const hurried = createLetterReader({ seconds: 0.5 });
  await expect(hurried.read(slow)).rejects.toMatchObject({ code: 'FILE_TOO_SLOW' });
  // The next file must not pay for it: half a second is enough for a small one on a warm machine only.
  const patient = createLetterReader({ memoryBytes: 150_000_000 });
  await expect(patient.read(slow)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  await expect(patient.read(next)).resolves.toMatchObject({ tekst: 'Vraag 1' });
});

it('says of a scan that text recognition is missing, and how to get it', async () => {
  const scan = makeScanPdf([pictureOf(['Vraag 1'])]);
  const without = createLetterReader({ tesseract: 'tesseract-die-er-niet-is' });
  const error = await failure(write('a.pdf', scan), without);
  expect(error.code).toBe('OCR_MISSING');
  expect(apology(error)).toContain('apt-get install tesseract-ocr tesseract-ocr-nld');
});

it('reads a folder around links, pipes and odd names, each refused by name', async () => {
  const folder = newFolder();
  const secret = write('geheim.txt', 'niet voor de raad');
  mkdirSync(join(folder, 'map.pdf'));
  writeFileSync(join(folder, 'goed.txt'), LETTER);
  writeFileSync(join(folder, '.verborgen.txt'), LETTER);
  writeFileSync(join(folder, '~$goed.docx'), LETTER);
  writeFileSync(join(folder, 'raar\u001b[31m.txt'), LETTER);
  symlinkSync(secret, join(folder, 'koppeling.txt'));
  symlinkSync('/', join(folder, 'alles'));
  spawnSync('mkfifo', [join(folder, 'pijp.txt')]);
  const source = createFolderSource(folder);
  const found = [];
  for (const file of await source.list()) {
    const result = await source.read(file).then(
      () => 'gelezen',
      (error: unknown) => (error instanceof BotError ? error.code : 'anders'),
    );
    found.push(`${file.bron}: ${result}`);
  }
  expect(found).toEqual([
    'goed.txt: gelezen',
    'koppeling.txt: FILE_NOT_PLAIN',
    'pijp.txt: FILE_NOT_PLAIN',
    'raar\ufffd[31m.txt: FILE_NAME_ODD',
  ]);
});

it('follows a link that is named itself', async () => {
  const folder = newFolder();
  symlinkSync(write('echt.txt', LETTER), join(folder, 'koppeling.txt'));
  const source = createPathsSource([join(folder, 'koppeling.txt')], folder);
  const [file] = await source.list();
  expect(file?.bron).toBe('koppeling.txt');
  await expect(file && source.read(file)).resolves.toMatchObject({ tekst: LETTER });
});
