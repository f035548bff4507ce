import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { present } from '../discord/present.ts';
import { openStub, type Stub } from './openStub.ts';
import type { Action, Outcome, View } from './protocol.ts';
import { readFlags } from './readFlags.ts';
import { toView } from './toView.ts';

let stub: Stub;
const look = (user: string): View => toView(stub.fake, user, 'klaar');
const names = (user: string) => look(user).commands.guild.map(({ name }) => name);
const thread = () => look('bert').places.find(({ kind }) => kind === 'draad');
const raad = () => stub.fake.channel('raad').id;

async function act(user: string, action: Action): Promise<Outcome> {
  const response = await fetch(`${stub.url}doe?wie=${user}`, {
    method: 'POST',
    headers: { origin: stub.url.slice(0, -1) },
    body: JSON.stringify(action),
  });
  return OUTCOME.parse(await response.json());
}

const OUTCOME = z.custom<Outcome>((value) => typeof value === 'object');

function messagesOf(user: string, key: string) {
  return present(look(user).places.find((place) => place.key === key)).messages;
}

/** The status for a request whose headers a browser would not let a page set. */
function knock(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${stub.url}${path}`, { method, headers }, (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{}' : undefined);
  });
}

beforeAll(async () => {
  stub = await openStub();
});
afterAll(() => stub.close());

describe('the server of the page', () => {
  it('serves the page, and lets it load nothing from elsewhere', async () => {
    const response = await fetch(stub.url);
    expect(await response.text()).toContain('<html lang="nl"');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const script = await (await fetch(`${stub.url}page.js`)).text();
    expect(script).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write/u);
  });

  it.each([
    ['another name for this address', { host: 'kwaad.example' }, 'GET', 403],
    ['a page of another site', { origin: 'http://kwaad.example' }, 'GET', 403],
    ['a frame of another site', { 'sec-fetch-site': 'cross-site' }, 'GET', 403],
    ['a form of another site', { origin: 'http://kwaad.example' }, 'POST', 403],
    ['a request without an origin that changes something', {}, 'POST', 403],
    ['the address bar', { 'sec-fetch-site': 'none' }, 'GET', 200],
  ] as const)('answers %s with its proper status', async (_, headers, method, status) => {
    expect(await knock(method === 'POST' ? 'doe' : '', headers, method)).toBe(status);
  });

  it('refuses what is no action, and knows no other paths', async () => {
    const origin = stub.url.slice(0, -1);
    expect(await knock('doe', { origin }, 'POST')).toBe(400);
    expect(await knock('elders', {})).toBe(404);
    expect(await knock('bijlage/1', {})).toBe(404);
    expect(await knock('../package.json', {})).toBe(404);
    expect(await knock('stroom?wie=niemand', {})).toBe(400);
  });

  it('sends what a user sees, again after each change', async () => {
    const response = await fetch(`${stub.url}stroom?wie=bert`);
    const reader = present(response.body).getReader();
    const read = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await read()).toContain('"me":{"id"');
    await act('bert', { kind: 'say', text: 'hallo daar', place: raad() });
    expect(await read()).toContain('hallo daar');
    await reader.cancel();
  });

  it('puts a dropped letter into the folder, never over another one or outside', async () => {
    const drop = async (name: string, body: string): Promise<unknown> => {
      const path = `${stub.url}brief?naam=${encodeURIComponent(name)}`;
      const headers = { origin: stub.url.slice(0, -1) };
      return (await fetch(path, { method: 'POST', headers, body })).json();
    };
    expect(await drop('brief 1.txt', 'een')).toEqual({ naam: 'brief 1.txt' });
    expect(await drop('brief 1.txt', 'twee')).toEqual({ naam: 'brief 1 (2).txt' });
    expect(await drop('../../.bashrc', 'drie')).toEqual({ naam: 'bashrc' });
    expect(readdirSync(stub.brieven).toSorted()).toEqual([
      'bashrc',
      'brief 1 (2).txt',
      'brief 1.txt',
    ]);
    expect(readFileSync(join(stub.brieven, 'brief 1.txt'), 'utf8')).toBe('een');
  });
});

describe('what users do', () => {
  it('shows an ephemeral answer, and its file, to its user alone', async () => {
    await act('anna', { kind: 'slash', name: 'geheim', options: {}, place: raad() });
    const mine = messagesOf('anna', raad()).at(-1);
    expect(mine).toMatchObject({ content: 'alleen voor u', origin: { command: 'geheim' } });
    expect(JSON.stringify(look('bert'))).not.toContain('alleen voor u');
    const stolen = { kind: 'menu', name: 'Bewaar', place: raad(), message: mine?.id } as const;
    expect(await act('bert', stolen)).toHaveProperty('error');
  });

  it('lists only the commands a user may see', () => {
    expect(names('beheerder')).toContain('beheer');
    expect(names('anna')).not.toContain('beheer');
    expect(names('anna')).toContain('opties');
  });

  it('gives every kind of option to the bot', async () => {
    const anna = stub.fake.user('anna').user.id;
    const bestand = { name: 'b.txt', type: 'text/plain', base64: btoa('hoi') };
    const options = { tekst: 'x', getal: 3, zeker: false, lid: anna, kanaal: raad(), bestand };
    expect(await act('anna', { kind: 'slash', name: 'opties', options, place: raad() })).toEqual(
      {},
    );
    const said = messagesOf('anna', raad()).at(-1)?.content;
    expect(said).toBe(
      `tekst: x, getal: 3, zeker: false, lid: ${anna}, kanaal: ${raad()}, bestand: b.txt`,
    );
  });

  it('says why the client would refuse', async () => {
    const wrong = { kind: 'slash', name: 'opties', options: {}, place: raad() } as const;
    expect((await act('anna', wrong)).error).toContain('needs tekst');
  });

  it('opens a form, keeps it open when it is filled in wrongly, and submits it', async () => {
    const opened = await act('anna', {
      kind: 'slash',
      name: 'formulier',
      options: {},
      place: raad(),
    });
    const form = present(opened.form).id;
    expect((await act('anna', { kind: 'submit', form, fields: {} })).error).toContain('required');
    const fields = { naam: 'Anna', kleur: ['b'] };
    expect(await act('anna', { kind: 'submit', form, fields })).toEqual({});
    expect(messagesOf('anna', raad()).at(-1)?.content).toBe('Anna, b');
  });

  it('tells that the bot did not answer in time', async () => {
    const slow = { kind: 'slash', name: 'traag', options: {}, place: 'dm' } as const;
    expect(await act('anna', slow)).toEqual({ failed: true });
  });

  it('chooses, uses a command on a message, and presses a button that takes the message away', async () => {
    await act('anna', { kind: 'slash', name: 'alles', options: {}, place: raad() });
    const { id, attachments } = present(messagesOf('anna', raad()).at(-1));
    const file = await fetch(`${stub.url}bijlage/${attachments[0]?.id}?wie=anna`);
    expect(file.headers.get('content-disposition')).toContain(
      "attachment; filename*=UTF-8''brief.txt",
    );
    expect(await file.text()).toBe('Geachte raad');
    await act('anna', { kind: 'select', message: id, key: 'kies', values: ['a', 'c'] });
    expect(messagesOf('anna', raad()).at(-1)?.content).toBe('gekozen: a en c');
    await act('anna', { kind: 'click', message: id, key: 'wis' });
    await stub.fake.until(() => stub.fake.message(id) === undefined || undefined, 'it to go');
    expect(messagesOf('anna', raad()).map((one) => one.id)).not.toContain(id);
  });

  it('mentions by name, replies, and shows threads and DMs to whom they belong', async () => {
    await act('anna', { kind: 'say', text: 'Hoi @vraagbaak en @bert', place: raad() });
    const said = present(messagesOf('anna', raad()).at(-1));
    expect(said.content).toBe(`Hoi <@${stub.fake.bot.id}> en <@${stub.fake.user('bert').user.id}>`);
    await act('bert', { kind: 'say', text: 'ja', place: raad(), replyTo: said.id });
    expect(messagesOf('anna', raad()).at(-1)?.reply).toEqual({
      author: 'anna',
      text: said.content,
    });
    await act('anna', { kind: 'slash', name: 'meld', options: {}, place: raad() });
    await stub.fake.until(() => messagesOf('anna', 'dm').at(-1), 'the DM');
    expect(messagesOf('bert', 'dm')).toEqual([]);
    await act('anna', { kind: 'slash', name: 'draad', options: {}, place: raad() });
    await stub.fake.until(() => thread()?.messages[0], 'the thread');
    expect(thread()).toMatchObject({ name: 'Over de brief', parent: raad() });
  });

  it('did nothing that Discord would refuse', () => expect(stub.fake.problems).toEqual([]));
});

describe('the flags', () => {
  it('reads them, and says in Dutch what is wrong', () => {
    expect(readFlags(['--poort', '4000', '--brieven', 'x'])).toEqual({
      port: 4000,
      brieven: 'x',
      gegevens: undefined,
      isHelp: false,
    });
    expect(() => readFlags(['--poort', 'veel'])).toThrow('--poort moet een getal zijn');
    expect(() => readFlags(['--onzin'])).toThrow('--gegevens MAP');
  });
});
