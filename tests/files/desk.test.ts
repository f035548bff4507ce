import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createLetterFolder } from '../../src/files/desk/createLetterFolder.ts';
import { fetchUpload } from '../../src/files/desk/fetchUpload.ts';
import { safeName } from '../../src/files/desk/safeName.ts';
import { LETTER_EXTENSIONS } from '../../src/files/letterExtensions.ts';
import { ODD_CHARACTERS } from '../../src/files/oddCharacters.ts';
import { anyString } from '../fixtures/anyString.ts';
import { newFolder } from '../fixtures/openTestArchive.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Serves one answer to everything. @returns its origin. */
async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
}

const upload = (url: string, size = 5) => ({ name: 'brief.txt', url, size, guildId: '1' });
/** Patient, for the machine may be busy. */
const fetchFrom = (origin: string, size?: number, within = 10_000) =>
  fetchUpload(upload(`${origin}/brief.txt`, size), { origin, within });

describe('fetching a file that was sent', () => {
  it('gives its bytes', async () => {
    const origin = await serve((_request, response) => response.end('brief'));
    expect((await fetchFrom(origin)).toString()).toBe('brief');
  });

  it('gives up on one that hangs, also half way', async () => {
    const silent = await serve(() => {});
    await expect(fetchFrom(silent, 5, 300)).rejects.toMatchObject({ code: 'UPLOAD_FAILED' });
    server?.closeAllConnections();
    const half = await serve((_request, response) => response.write('bri'));
    await expect(fetchFrom(half, 5, 600)).rejects.toMatchObject({ code: 'UPLOAD_FAILED' });
  });

  it('follows it nowhere else', async () => {
    let asked = 0;
    const origin = await serve(({ url }, response) => {
      asked += 1;
      if (url === '/elders') response.end('brief');
      else response.writeHead(302, { location: '/elders' }).end();
    });
    await expect(fetchFrom(origin)).rejects.toMatchObject({ code: 'UPLOAD_FAILED' });
    expect(asked).toBe(1);
  });

  it('reads no more than the limit of one that says it is smaller', async () => {
    const part = Buffer.alloc(1_000_000);
    let sent = 0;
    const origin = await serve((_request, response) => {
      const more = () => {
        if (response.destroyed) return;
        sent += part.length;
        response.write(part, more);
      };
      more();
    });
    const fetched = fetchUpload(upload(`${origin}/brief.txt`), { origin, within: 10_000 });
    await expect(fetched).rejects.toMatchObject({ code: 'UPLOAD_TOO_LARGE' });
    expect(sent).toBeLessThan(60_000_000);
  });

  it('refuses one of another size than was said, and one that is not there', async () => {
    const origin = await serve((_request, response) => response.end('br'));
    await expect(fetchFrom(origin)).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    server?.close();
    const gone = await serve((_request, response) => response.writeHead(404).end('weg'));
    await expect(fetchFrom(gone, 3)).rejects.toMatchObject({ code: 'UPLOAD_FAILED' });
  });

  it.each([
    'http://cdn.discordapp.com/a.txt',
    'https://cdn.discordapp.com.voorbeeld.nl/a.txt',
    'https://voorbeeld.nl/cdn.discordapp.com/a.txt',
    'https://cdn.discordapp.com@voorbeeld.nl/a.txt',
    'https://cdn.discordapp.com:8443/a.txt',
    'http://127.0.0.1/a.txt',
    'http://[::1]:80/a.txt',
    'file:///etc/passwd',
    'geen adres',
  ])('asks nothing of %s', async (url) => {
    const origin = 'http://127.0.0.1:1';
    const options = [{ origin }, { origin: undefined }] as const;
    for (const one of options) {
      await expect(fetchUpload(upload(url), one)).rejects.toMatchObject({
        message: 'not an address of Discord',
      });
    }
  });
});

it('makes of any name one that is safe in the folder, or refuses it', () => {
  const part = fc.oneof(
    anyString({ maxLength: 40 }),
    fc.constantFrom('../', '..\\', '.', '~$', '\0', '\n', 'CON', ':', '\u202e', 'a'.repeat(300)),
  );
  const name = fc.tuple(fc.array(part, { maxLength: 5 }), fc.constantFrom('.pdf', '.TXT', '.exe'));
  fc.assert(
    fc.property(name, ([parts, ending]) => {
      let safe: string;
      try {
        safe = safeName(parts.join('') + ending);
      } catch (error) {
        expect(error).toMatchObject({ code: /^FILE_(?:NAME_ODD|KIND_UNKNOWN)$/u });
        return;
      }
      expect(basename(safe)).toBe(safe);
      expect(safe).not.toMatch(/^[.~]|[/\\<>:"|?*\p{Cc}]/u);
      expect(safe.search(ODD_CHARACTERS)).toBe(-1);
      expect(safe.length).toBeLessThan(100);
      expect([...LETTER_EXTENSIONS].some((one) => safe.endsWith(one))).toBe(true);
      expect(safeName(safe)).toBe(safe);
    }),
    { numRuns: 2000 },
  );
});

const letter = (path: string) => ({ id: '', name: 'b.txt', guildId: '', receivedAt: '', path });

describe('putting a letter in the folder', () => {
  it('takes the first free name, also beside a link that leads nowhere or a correction', async () => {
    const [folder, data] = [newFolder(), newFolder()];
    writeFileSync(join(folder, 'b.txt'), 'oud');
    symlinkSync('/nergens', join(folder, 'b-2.txt'));
    writeFileSync(join(folder, 'b-3.txt.pairs.json'), '{}');
    const desk = createLetterFolder(folder, data);
    const name = await desk.freeName('b.txt', async (one) => one === 'b-4.txt');
    expect(name).toBe('b-5.txt');
  });

  it('fails rather than write over a file that came in between, and leaves nothing', async () => {
    const [folder, data] = [newFolder(), newFolder()];
    const from = join(data, 'x.txt');
    writeFileSync(from, 'nieuw');
    writeFileSync(join(folder, 'b.txt'), 'oud');
    const desk = createLetterFolder(folder, data);
    await expect(desk.place(letter(from), 'b.txt', '2024-01-01')).rejects.toThrow('EEXIST');
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('oud');
    expect(readdirSync(folder)).toEqual(['b.txt']);
  });

  it('makes no folder that is gone, and sets no file aside that is outside it', async () => {
    const [folder, data] = [newFolder(), newFolder()];
    const gone = createLetterFolder(join(folder, 'weg'), data);
    await expect(gone.place(letter('x'), 'b.txt', null)).rejects.toMatchObject({
      code: 'FOLDER_MISSING',
    });
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'buiten.txt'), 'blijft');
    const desk = createLetterFolder(join(folder, 'in'), data);
    await desk.setAside('../buiten.txt');
    await desk.setAside('document:12');
    expect(readFileSync(join(folder, 'buiten.txt'), 'utf8')).toBe('blijft');
  });
});
