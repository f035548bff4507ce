import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { seedFolder } from '../fixtures/seedFolder.ts';
import { runHere } from './runHere.ts';
import { runVraagbaak, type Run } from './runVraagbaak.ts';

let data = '';
/** In this process; what only a process shows has one of its own (`runVraagbaak`). */
const run = (args: readonly string[], input = '') =>
  runHere([...args, '--gegevens', data], { input });
const lines = ({ out }: Run) =>
  out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

const passage = { start: z.number(), end: z.number() };
const quote = (by: z.ZodType) => z.strictObject({ text: z.string(), ...passage, by });
const HIT = z.strictObject({
  citation: z.string(),
  score: z.number(),
  kenmerk: z.string(),
  nr: z.string(),
  subject: z.string().nullable(),
  vraag: quote(z.array(z.string())),
  antwoord: quote(z.literal('college')).nullable(),
  excerpt: z.strictObject({ text: z.string(), ...passage }).nullable(),
});
const ANSWER = z.strictObject({
  id: z.string(),
  query: z.string(),
  grade: z.enum(['antwoord', 'verwant', 'geen']),
  searched: z.strictObject({
    brieven: z.number(),
    pairs: z.number(),
    from: z.iso.date(),
    to: z.iso.date(),
  }),
  ms: z.int(),
  hits: z.array(HIT),
});
const LETTERS: Readonly<Record<string, string>> = {
  '2024-04-08': readFileSync('seeds/000_34c3d3e56cff4624.txt', 'utf8'),
  '2024-07-08': readFileSync('seeds/001_d7ecdd92f24d88be.txt', 'utf8'),
};

beforeAll(async () => {
  const { folder, printed } = await seedFolder();
  data = folder;
  expect(printed).toContain('2024-07-08');
});

describe('vraag', () => {
  it('prints one JSON value with exact slices of the letters, and nothing else', async () => {
    const home = newFolder();
    const words = ['hoeveel', 'vacatures', 'zijn', 'er'];
    const { code, out, err } = await runVraagbaak(
      ['vraag', ...words, '--json', '--gegevens', data],
      { env: { HOME: home, XDG_CACHE_HOME: join(home, 'cache') } },
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(home), 'what the model’s runtime keeps to report').toEqual([]);
    const answer = ANSWER.parse(JSON.parse(out));
    expect(answer).toMatchObject({
      query: 'hoeveel vacatures zijn er',
      grade: 'antwoord',
      searched: { brieven: 2, pairs: 22, from: '2024-04-08', to: '2024-07-08' },
    });
    expect(answer.hits).toHaveLength(5);
    expect(answer.hits[0]?.citation).toBe('2024-04-08/3');
    for (const { kenmerk, vraag, antwoord, excerpt } of answer.hits) {
      for (const part of [vraag, antwoord, excerpt]) {
        if (part) expect(LETTERS[kenmerk]?.slice(part.start, part.end)).toBe(part.text);
      }
    }
  });

  it('gives as many hits as asked for', async () => {
    const { out } = await run(['vraag', 'bijstand', '--aantal', '2', '--json']);
    expect(ANSWER.parse(JSON.parse(out)).hits).toHaveLength(2);
  });

  it('answers a batch in order, JSON or plain, and says per line what went wrong', async () => {
    const input =
      'hoeveel vacatures?\n{"id": "x", "q": "wat kost een traject"}\n\n{"id": 7, "q": "recept voor appeltaart"}\n{"q": "stuk\n';
    const answers = lines(await run(['vraag', '--batch'], input));
    expect(answers).toMatchObject([
      { id: 'q1', grade: 'antwoord' },
      { id: 'x', hits: [{ citation: '2024-04-08/6' }, {}, {}, {}, {}] },
      { id: 'q3', error: expect.stringContaining('geen vraag') },
      { id: '7', grade: 'geen' },
      { id: 'q5', query: '{"q": "stuk', error: expect.stringContaining('geen geldige JSON') },
    ]);
  });

  it('says in one Dutch sentence that a question is too long', async () => {
    const { code, out, err } = await run(['vraag', 'x'.repeat(6000), '--json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim()).toMatch(/^De vraag is te lang.*\.$/);
  });

  it('shows people who asked, who answers, and what was searched', async () => {
    const { out } = await run(['vraag', 'hoeveel vacatures zijn er']);
    expect(out).toContain('Vraag 3 van A. Janssen, M. Butink en J. Hendriks:');
    expect(out).toContain('Antwoord van het college:');
    expect(out).toContain('336 vacatures');
    expect(out).toContain('Doorzocht: 2 brieven met 22 vragen');
  });
});

describe('citeer', () => {
  it('prints a pair, a range and a letter as JSON', async () => {
    expect(lines(await run(['citeer', '2024-04-08/7', '--json']))).toMatchObject([
      { citation: '2024-04-08/7', nr: '7', antwoord: { by: 'college' }, status: 'beantwoord' },
    ]);
    expect(lines(await run(['citeer', '2024-04-08/7-9', '--json']))).toHaveLength(3);
    expect(lines(await run(['citeer', '8', 'april', '2024', '--json']))).toMatchObject([
      { kenmerk: '2024-04-08', days: 49, pairs: 16, vragen: { length: 16 } },
    ]);
  });

  it('shows a table whose ticks are lost with a warning, and never as an answer "no"', async () => {
    const { out } = await run(['citeer', '2024-04-08/13']);
    expect(out).toContain('Voedselbank');
    expect(out).toContain('originele brief');
  });

  it('names the nearest for an unknown number', async () => {
    const { code, err } = await run(['citeer', '2024-04-08/99']);
    expect(code).toBe(1);
    expect(err).toContain('2024-04-08/16');
  });
});

describe('the other commands', () => {
  it('brieven lists the letters', async () => {
    expect(lines(await run(['brieven', '--json']))).toMatchObject([
      { kenmerk: '2024-04-08', questionDate: '2024-02-19', days: 49, pairs: 16 },
      { kenmerk: '2024-07-08', questionDate: '2024-07-06', days: 2, pairs: 6 },
    ]);
    expect((await run(['brieven'])).out).toContain('49 dagen na de vragen van 19 februari 2024');
  });

  it('status says whether the index file agrees', async () => {
    expect(lines(await run(['status', '--json']))).toMatchObject([
      { brieven: 2, pairs: 22, indexFile: 'ok', agrees: true, missing: [], withdrawn: [] },
    ]);
  });

  it('ontleed prints a JSON line for each file and touches no index', async () => {
    const files = ['seeds/000_34c3d3e56cff4624.txt', 'seeds/001_d7ecdd92f24d88be.txt'];
    const untouched = join(newFolder(), 'nieuw');
    const parsed = lines(await runHere(['ontleed', ...files, '--json', '--gegevens', untouched]));
    expect(parsed).toMatchObject([
      {
        file: files[0],
        kind: 'beantwoording',
        kenmerk: '2024-04-08',
        letterDate: '2024-04-08',
        questionDate: '2024-02-19',
        subject: 'Beantwoording vragen ex. art. 33 RvO.',
        body: 'gemeente Heerlen',
        article: '33 RvO',
        signedBy: ['drs. V.N. Gosselink-Van Dijk', 'drs. R. Wever'],
        pairs: { length: 16 },
      },
      { file: files[1], kenmerk: '2024-07-08', pairs: { length: 6 } },
    ]);
    expect(() => readFileSync(untouched)).toThrow('ENOENT');
  });

  it('inlezen changes nothing the second time', async () => {
    expect(lines(await run(['inlezen', '--json']))).toMatchObject([
      { result: 'ongewijzigd', kenmerk: '2024-04-08', pairs: 16 },
      { result: 'ongewijzigd', kenmerk: '2024-07-08', pairs: 6 },
    ]);
  });

  it('inlezen names a file that holds no pairs, or is not there, and fails', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'notulen.txt'), 'Notulen van de vergadering.');
    const { code, err } = await run(['inlezen', folder]);
    expect(code).toBe(1);
    expect(err).toContain('notulen.txt');
    expect((await run(['inlezen', '/er/is/geen/brief.txt'])).code).toBe(1);
  });

  it('intrekken hides a letter and puts it back', async () => {
    expect((await run(['intrekken', '2024-07-08'])).out).toContain('ingetrokken');
    expect(lines(await run(['brieven', '--json']))).toHaveLength(1);
    expect((await run(['intrekken', '--herstel', '2024-07-08'])).code).toBe(0);
    expect(lines(await run(['brieven', '--json']))).toHaveLength(2);
  });

  it('meet prints the figures of a retrieval set', async () => {
    const folder = join(newFolder(), 'klein');
    mkdirSync(folder);
    const rows = [
      'De brug is in maart gekeurd.',
      'Het zwembad gaat in juni open.',
      'Er komt een park.',
    ];
    const corpus = rows.map((text, id) => JSON.stringify({ id: `a${id}`, text }));
    writeFileSync(join(folder, 'corpus.jsonl'), corpus.join('\n'));
    const query = { id: 'q', text: 'wanneer gaat het zwembad open', relevant: ['a1'] };
    writeFileSync(join(folder, 'queries.jsonl'), `${JSON.stringify(query)}\n`);
    const perfect = { 'ndcg@10': 100, 'hit@1': 100, 'hit@5': 100, 'recall@100': 100 };
    expect(lines(await run(['meet', folder, '--json']))).toMatchObject([
      {
        set: 'klein',
        passages: 3,
        queries: 1,
        ms: { p50: expect.any(Number), p95: expect.any(Number) },
        lexical: perfect,
        dense: perfect,
        both: perfect,
      },
    ]);
    rmSync(join(folder, 'queries.jsonl'));
    expect((await run(['meet', folder])).err).toContain('queries.jsonl');
  });
});

describe('the log', () => {
  it('holds no word of a question or a letter, at any level', async () => {
    const { code, err } = await runHere(['--gegevens', data], {
      env: { LOG_LEVEL: 'trace' },
      input: 'hoeveel vacatures voor kwartelkuikens?\n2024-04-08/99\n',
    });
    expect(code).toBe(0);
    expect(err).toContain('"level"');
    expect(err).not.toMatch(/kwartelkuikens|vacature|Werk\.nl/);
  });
});

describe('the program without a command', () => {
  it('answers each line of a pipe and ends at its end', async () => {
    const input = 'hoeveel vacatures zijn er?\n2024-07-08/5\nrecept voor appeltaart\n';
    // A real pipe in `npm run test:e2e`, where a process more takes no matter.
    const start = process.env['TEST_E2E'] ? runVraagbaak : runHere;
    const { code, out } = await start(['--gegevens', data], { input });
    expect(code).toBe(0);
    expect(out).toContain('336 vacatures');
    expect(out).toContain('De samenwerking wordt niet voortgezet.');
    expect(out).toContain('Niet gevonden');
  });
});

describe('what goes wrong', () => {
  it('ends wrong usage with status 2', async () => {
    expect((await runVraagbaak(['vraag', 'x', '--aantal', 'veel'])).code).toBe(2);
  });

  it.each([
    [{ LOG_LEVEL: 'hard' }, 'LOG_LEVEL'],
    [{ BRIEVEN_MAP: '/er/is/geen/map', GEGEVENS_MAP: newFolder() }, '/er/is/geen/map'],
    [{ GEGEVENS_MAP: '/dev/null/map' }, '/dev/null/map'],
  ])('%j gets a sentence that names it', async (env, named) => {
    const { code, err } = await runHere(['vraag', 'brug'], { env: { ...env } });
    expect(code).toBe(1);
    expect(err).toContain(named);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
