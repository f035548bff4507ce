import { DiscordAPIError } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMark } from '../../src/discord/meldingen/hasMark.ts';
import { renderBrief } from '../../src/discord/meldingen/renderBrief.ts';
import { renderCorrectie } from '../../src/discord/meldingen/renderCorrectie.ts';
import { renderOverzicht } from '../../src/discord/meldingen/renderOverzicht.ts';
import { toPost } from '../../src/discord/meldingen/toPost.ts';
import { sendFault } from '../../src/discord/meldingen/sendFault.ts';
import type { Abonnement } from '../../src/meldingStore.ts';
import { checkMessage as refusals } from '../fakeDiscord/rules/checkMessage.ts';
import type { MessageBody } from '../fakeDiscord/types.ts';
import { anyString } from '../fixtures/anyString.ts';
import { makePair } from './makePair.ts';
import { openTestArchive } from './openTestArchive.ts';
import { present } from './present.ts';

const abonnement: Abonnement = {
  id: 1,
  bestemming: { kind: 'dm', userId: '1' },
  makerId: '1',
  roleId: null,
  frequentie: 'meteen',
  woorden: 'vacatures',
  onderwerp: null,
  vraagsteller: null,
  volgt: null,
  staat: 'actief',
  reden: null,
  after: 0,
  createdAt: 0,
  waiting: 0,
};
const nonce = 'a'.repeat(25);
const told = { nonce, isChanged: false, corrected: null, roleIds: [] };

/** As many as a server can have subscriptions. */
const roleIds = Array.from({ length: 25 }, (_, at) => `9${String(at).padStart(19, '0')}`);

function faults(post: ReturnType<typeof toPost>) {
  const body: MessageBody = JSON.parse(JSON.stringify(post));
  return refusals(body, { kind: 'create', files: new Map() });
}

describe('a message about a letter', () => {
  it('of any words and any length is one that Discord takes and that passes the gate', () => {
    const text = anyString({ minLength: 1, maxLength: 400 });
    const pair = fc.record({ vraag: text, antwoord: text });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 30 }), text, (pairs, words) => {
        const stored = pairs.map((each, at) => {
          const made = makePair({ ...each, askers: [words] });
          return { ...made, id: at, pair: { ...made.pair, nr: String(at + 1) } };
        });
        const { brief } = present(stored[0]);
        const wanted = [{ abonnement: { ...abonnement, woorden: words }, nr: '1' }];
        const post = toPost(
          renderBrief({
            ...told,
            roleIds,
            brief: { ...brief, subject: words },
            pairs: stored,
            wanted,
          }),
          { roleIds },
        );
        expect(post.content.length).toBeLessThanOrEqual(2000);
        expect(faults(post)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('for everything at once, with every role of a server, still fits', () => {
    const long = '*'.repeat(300);
    const made = makePair({ vraag: long, antwoord: '_ '.repeat(300), askers: [long, long] });
    const one = { abonnement: { ...abonnement, woorden: long }, nr: '1' };
    const wanted = Array.from({ length: 25 }, () => one);
    const brief = { ...made.brief, subject: long, topic: long };
    const { content } = toPost(renderBrief({ ...told, roleIds, brief, pairs: [made], wanted }));
    expect(content.length).toBeLessThanOrEqual(2000);
  });

  it('of the real letters shows the sentence that matched, and its vragen', async () => {
    const archive = await openTestArchive();
    const brief = present(await archive.store.brief('2024-04-08'));
    const pairs = await archive.store.pairsOf('2024-04-08');
    const wanted = [{ abonnement, nr: '3' }];
    const post = toPost(renderBrief({ ...told, brief, pairs, wanted }));
    await archive.close();
    expect(post.content).toMatch(
      /^Nieuwe brief 8 april 2024: .* · gevraagd door A\. Janssen.* · 16 vragen\n/u,
    );
    expect(post.content).toMatch(/Antwoord\*\* van het college:\n> .*336 vacatures/u);
    expect(post.content).toMatch(/\*\*Vraag 14\*\*\n> .*\nen nog 2 vragen$/u);
    if (process.env['TRANSCRIPT']) console.log(post.content);
  });

  it('shows as many vragen as fit, and says how many are left', () => {
    const pairs = Array.from({ length: 40 }, (_, at) => {
      const made = makePair({ vraag: `Waarom is dat zo? ${'x '.repeat(60)}`, antwoord: 'Ja.' });
      return { ...made, id: at, pair: { ...made.pair, nr: String(at + 1) } };
    });
    const { brief } = present(pairs[0]);
    const { content } = toPost(renderBrief({ ...told, brief, pairs, wanted: [] }));
    const shown = content.match(/\*\*Vraag \d+\*\*/gu)?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    expect(content.endsWith(`\nen nog ${40 - shown} vragen`)).toBe(true);
  });

  it('lists as many letters as fit', () => {
    const { brief } = makePair({ vraag: 'x', antwoord: 'y' });
    const brieven = Array.from({ length: 200 }, (_, at) => ({
      kenmerk: `zonder-datum-${at}`,
      brief: { ...brief, kenmerk: `zonder-datum-${at}`, subject: 's'.repeat(80) },
      isChanged: false,
      corrected: null,
    }));
    const post = toPost(renderOverzicht({ brieven, wanted: [], nonce, roleIds: [] }));
    expect(post.content).toMatch(/^200 nieuwe brieven.*\nen nog \d+ brieven; zie het bestand$/su);
    const [file] = post.files;
    expect(file?.name).toBe('brieven.txt');
    expect(String(file?.data).trim().split('\n')).toHaveLength(200);
    expect(faults(post)).toEqual([]);
  });

  it('counts changes that are too many to name', () => {
    const numbers = Array.from({ length: 300 }, (_, at) => String(at));
    const changes = { added: numbers, removed: ['1'], changed: ['2', '3'] };
    const post = toPost(renderCorrectie('2024-04-08', changes, nonce));
    expect(post.content).toContain(
      'vragen 2, 3 gewijzigd; 300 vragen erbij gekomen; vraag 1 vervallen.',
    );
    expect(faults(post)).toEqual([]);
  });
});

describe('a message in a channel’s list', () => {
  const own = { id: '5', author: { id: 'bot' } };
  it('is recognised by its nonce, or by the control that bears it, if it is the bot’s own', () => {
    const { components } = toPost(
      renderCorrectie('2024-04-08', { added: ['1'], removed: [], changed: [] }, nonce),
    );
    expect(hasMark({ ...own, nonce }, 'bot', nonce)).toBe(true);
    expect(hasMark({ ...own, components }, 'bot', nonce)).toBe(true);
    expect(hasMark({ ...own, components }, 'bot', 'b'.repeat(25))).toBe(false);
    expect(hasMark({ ...own, components }, 'someone', nonce)).toBe(false);
    expect(hasMark(own, 'bot', nonce)).toBe(false);
  });
});

it.each([
  [403, 50_013, 'off'],
  [404, 10_003, 'off'],
  [403, 50_007, 'off'],
  [403, 50_278, 'off'],
  [404, 10_008, 'gone'],
  [400, 50_035, 'refused'],
  [400, 30_046, 'later'],
  [401, 0, 'later'],
  [403, 40_333, 'later'],
  [429, 40_003, 'later'],
])('takes status %d with code %d for %s', (status, code, kind) => {
  const error = new DiscordAPIError({ message: '', code }, code, status, 'POST', '', {});
  expect(sendFault(error)).toEqual({ kind, code: String(code), isUnsent: true });
});

it('takes an unknown failure for one that may pass, and may have been sent', () => {
  expect(sendFault(new TypeError('fetch failed'))).toEqual({
    kind: 'later',
    code: 'netwerk',
    isUnsent: false,
  });
});
