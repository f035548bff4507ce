import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copiesOf } from '../../src/app/copyText.ts';
import { cite } from '../../src/app/cite.ts';
import { checkMessage } from '../../src/discord/checkMessage.ts';
import type { Message } from '../../src/discord/message.ts';
import { renderCopy } from '../../src/discord/renderCopy.ts';
import { createOriginals } from '../../src/files/createOriginals.ts';
import { makePair } from './makePair.ts';
import { openBot } from './openBot.ts';
import { present } from './present.ts';
import { readMessage } from './readMessage.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
const transcript: string[] = [];
beforeAll(async () => {
  bot = await openBot();
});
afterAll(async () => {
  await bot.close();
  const file = process.env['TRANSCRIPT'];
  if (file) writeFileSync(`${file}.citeer`, transcript.join('\n\n'));
});

const swap = (text: string) => text.replaceAll('niet duur', 'erg duur');
const LETTER =
  'Heerlen,\n8 april 2024\n\nOnderwerp\nBeantwoording vragen\n\nOns kenmerk: 2024/17\n\nGeachte heer Janssen,\n\nUw vragen van 1 april 2024 beantwoorden wij als volgt.\n\nVraag 1\nIs de brug over de beek veilig?\n\nAntwoord\nJa, de brug is in maart gekeurd.\n\nVraag 2\nWanneer gaat het zwembad open?\n\nAntwoord\nDit antwoord volgt later.\n\nHoogachtend,\n';
function put(path: string, text: string): string {
  writeFileSync(path, text);
  return createHash('sha256').update(text).digest('hex');
}

async function citeer(options: Record<string, string | boolean>) {
  const shown = await (await bot.fake.slash('citeer', options)).settled();
  transcript.push(`── /citeer ${JSON.stringify(options)}\n${shown.text}`);
  return shown;
}

describe('/citeer with a part', () => {
  it('shows the vraag alone or the antwoord alone', async () => {
    const vraag = await citeer({ nummer: '2024-04-08/7', deel: 'vraag' });
    expect(vraag.text).toContain('2024-04-08/7, alleen de vraag');
    expect(vraag.text).toContain('Vraag 7 van');
    expect(vraag.text).not.toContain('Antwoord van het college');
    const antwoord = await citeer({ nummer: '2024-04-08/7', deel: 'antwoord' });
    expect(antwoord.text).not.toContain('Vraag 7 van');
    expect(antwoord.text).toContain('Antwoord van het college');
  });

  it('keeps to the part on the next page', async () => {
    const { response } = await citeer({
      nummer: '2024-04-08/2-12',
      deel: 'antwoord',
      verberg: true,
    });
    const next = await (await bot.fake.click(present(response), 'Volgend deel')).settled();
    expect(next.text).toContain('Deel 2 van');
    expect(next.text).not.toMatch(/^Vraag \d+ van/mu);
  });

  it('shows a range', async () => {
    const { text } = await citeer({ nummer: '2024-04-08/7-9' });
    expect(text).toContain('2024-04-08/7 tot en met 2024-04-08/9');
  });
});

describe('/citeer to copy', () => {
  it('gives the whole antwoord as plain text, for the asker alone', async () => {
    const shown = await citeer({ nummer: '2024-04-08/15', kopieer: true });
    expect(shown.ephemeral).toBe(true);
    const [copy] = copiesOf((await cite('2024-04-08/15', bot.archive)).pairs, 'college');
    expect(JSON.stringify(shown.response?.components)).toContain(
      JSON.stringify(
        `\`\`\`\nIn uw antwoord op vraag 15 van 8 april 2024 schreef u: “${present(copy).words}” (2024-04-08/15)\n\`\`\``,
      ).slice(1, -1),
    );
  });

  it('gives a long one as a file as well, with the letter’s exact words', async () => {
    const shown = await citeer({ nummer: '2024-04-08/7-9', kopieer: true });
    const attachment = present(present(shown.response).attachments[0]);
    const text = Buffer.from(bot.fake.file(attachment)).toString();
    const copies = copiesOf((await cite('2024-04-08/7-9', bot.archive)).pairs, 'college');
    expect(copies).toHaveLength(3);
    for (const { words } of copies) expect(text).toContain(`“${words}”`);
    expect(attachment.filename).toBe('citaat-2024-04-08-7.txt');
  });

  it('gives the vraag when that is the part', async () => {
    const { text } = await citeer({ nummer: '2024-04-08/1', deel: 'vraag', kopieer: true });
    expect(text).toContain(
      'In vraag 1, door u beantwoord op 8 april 2024, staat: “Heeft u kennisgenomen van de diverse kranenberichten?” (2024-04-08/1)',
    );
  });

  it('gives a text that would end a code block as a file alone', () => {
    const pair = makePair({ vraag: 'Wat?', antwoord: 'Dit is ```code``` en `meer`.' });
    const message = renderCopy([pair], 'college');
    expect(() => checkMessage(message)).not.toThrow();
    expect(JSON.stringify(message.body.components)).not.toContain('```');
    expect(message.body.files[0]?.text).toContain('“Dit is ```code``` en `meer`.”');
  });

  it('says so when there is nothing to copy', () => {
    const pair = makePair({ vraag: 'Wat?', antwoord: null });
    const message = renderCopy([pair], 'college');
    expect(() => checkMessage(message)).not.toThrow();
    expect(readMessage(message)).toContain('hier is geen antwoord om te kopiëren');
  });

  it('is stopped by the gate when a word of it is not the letter’s', () => {
    const pair = makePair({ vraag: 'Wat?', antwoord: 'Dat is niet duur.' });
    const message = renderCopy([pair], 'college');
    const components: Message['body']['components'] = JSON.parse(
      swap(JSON.stringify(message.body.components)),
    );
    const shown = { ...message, body: { ...message.body, components } };
    expect(() => checkMessage(shown)).toThrow('no quotation accounts for');
    const copied = message.copied?.map((copy) => ({ ...copy, words: swap(copy.words) }));
    expect(() => checkMessage({ ...shown, ...(copied && { copied }) })).toThrow(
      'not what the letter says',
    );
    const [copy] = message.copied ?? [];
    const citaat = { ...present(copy).citaat, speaker: 'raad' as const };
    expect(() => checkMessage({ ...message, copied: [{ ...present(copy), citaat }] })).toThrow();
    const block = { type: 10 as const, content: '```\nDit zegt de brief.\n```' };
    const extra = {
      ...message,
      body: { ...message.body, components: [...message.body.components, block] },
    };
    expect(() => checkMessage(extra)).toThrow();
    expect(() => checkMessage({ ...extra, copied: [] })).toThrow();
  });
});

describe('the overview of a letter', () => {
  it('says about what, of when, by whom, and what is answered', async () => {
    const { text, response } = await citeer({ nummer: '2024-04-08' });
    expect(text).toContain('Onderwerp: Beantwoording vragen ex. art. 33 RvO.');
    expect(text).toContain('De vragen zijn van 19 februari 2024; beantwoord na 49 dagen.');
    expect(text).toContain('Alle 16 vragen zijn in deze brief beantwoord.');
    expect(text).toContain('Vraag 1\n> Heeft u kennisgenomen');
    const read = await bot.fake.select(present(response), 'Lees een vraag met het antwoord', [
      '15',
    ]);
    await read.settled();
    expect(read.ephemeral).toBe(true);
    expect(read.text).toContain('2024-04-08/15\n');
    transcript.push(`── keuze vraag 15\n${read.text}`);
  });

  it('says that a letter was replaced, and what it does not answer', async () => {
    const own = await openBot({ 'a.txt': LETTER });
    const { archive } = own;
    const stored = present(await archive.store.brief('2024-04-08'));
    const { pairs } = await cite('2024-04-08', archive);
    await archive.store.save({
      ...stored,
      sha256: 'new',
      parsed: { ...stored, pairs: pairs.map(({ pair }) => pair) },
      vectors: pairs.map(() => []),
    });
    const { text } = await (await own.fake.slash('citeer', { nummer: '2024-04-08' })).settled();
    expect(text).toMatch(
      /Verbeterd op \d+ \p{L}+ \d{4}: deze brief is door een nieuwe versie vervangen\./u,
    );
    expect(text).toContain('Antwoord volgt later: vraag 2.');
    expect(text).toContain('Ons kenmerk: 2024/17');
    expect(own.fake.problems).toEqual([]);
    await own.close();
  });

  it('reads nothing for a choice that someone made up', async () => {
    const { response } = await citeer({ nummer: '2024-07-08' });
    expect(present(response).components.length).toBeGreaterThan(1);
    const read = await bot.fake.select(present(response), 'Lees een vraag met het antwoord', ['6']);
    expect((await read.settled()).text).toContain('2024-07-08/6');
  });
});

it('leaves out marks that turn words around, and says so', async () => {
  const turned = LETTER.replace('in maart gekeurd', 'in \u202Emaart\u00AD ge\u200Bkeurd\u0007');
  const own = await openBot({ 'a.txt': turned });
  const { text } = await (await own.fake.slash('citeer', { nummer: '2024-04-08/1' })).settled();
  expect(text).toContain('> Ja, de brug is in maart gekeurd.');
  expect(text).toContain('onzichtbare tekens die de leesvolgorde kunnen veranderen');
  const quoted = 'Ja, de brug is in maart gekeurd';
  const checked = await (await own.fake.slash('controleer', { tekst: quoted })).settled();
  expect(checked.text).toContain('Letterlijk in de brief');
  const sent = JSON.stringify(own.fake.messages('algemeen'));
  for (const mark of ['\u202E', '\u200B', '\\u0007']) expect(sent).not.toContain(mark);
  expect(own.fake.problems).toEqual([]);
  await own.close();
});

describe('the original of a letter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-originals-'));
  const letters = join(folder, 'brieven');
  mkdirSync(join(letters, 'map'), { recursive: true });
  const sha256 = put(join(letters, 'map/brief.txt'), 'de brief');
  const outside = put(join(folder, 'geheim.txt'), 'geheim');
  symlinkSync(join(folder, 'geheim.txt'), join(letters, 'link.txt'));
  const originals = createOriginals(letters);

  it('is given as it is', async () => {
    const found = present(await originals.read({ bron: 'map/brief.txt', sha256 }));
    expect(Buffer.from(found.bytes).toString()).toBe('de brief');
    expect(found.extension).toBe('.txt');
  });

  it.each([
    '../geheim.txt',
    join(folder, 'geheim.txt'),
    'link.txt',
    'map/../../geheim.txt',
    '.',
    '',
  ])('is not given from outside the folder: %j', async (bron) =>
    expect(await originals.read({ bron, sha256: outside })).toBeNull(),
  );

  it('is not given when it changed, is gone, or is too large', async () => {
    expect(await originals.read({ bron: 'map/brief.txt', sha256: outside })).toBeNull();
    expect(await originals.read({ bron: 'weg.txt', sha256 })).toBeNull();
    const large = put(join(letters, 'groot.txt'), 'x'.repeat(10 * 1024 * 1024 + 1));
    expect(await originals.read({ bron: 'groot.txt', sha256: large })).toBeNull();
  });

  it('comes with the button, but not when a part of the letter was erased', async () => {
    const bytes = Buffer.from('%PDF-1.7 het origineel');
    const own = await openBot(undefined, {
      originals: { read: async () => ({ bytes, extension: '.pdf' }) },
    });
    const shown = await (
      await own.fake.slash('citeer', { nummer: '2024-04-08/3', verberg: true })
    ).settled();
    const file = async () => {
      const pressed = await (
        await own.fake.click(present(shown.response), 'Volledige brief')
      ).settled();
      const attachment = present(present(pressed.response).attachments[0]);
      return [attachment.filename, Buffer.from(own.fake.file(attachment)).toString()] as const;
    };
    expect(await file()).toEqual(['brief-2024-04-08.pdf', '%PDF-1.7 het origineel']);
    await own.archive.store.remove('2024-04-08', '6');
    const [name, text] = await file();
    expect(name).toBe('brief-2024-04-08.txt');
    expect(text).toContain('336 vacatures');
    expect(text).not.toContain('participatietraject kost gemiddeld');
    expect(own.fake.problems).toEqual([]);
    await own.close();
  });
});

it('sent nothing that Discord would refuse', () => {
  expect(bot.fake.problems).toEqual([]);
});
