import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFakeDiscord, type FakeDiscord } from './createFakeDiscord.ts';
import type { JsonObject } from './types.ts';

const V2 = 32_768;
const quiet = { allowed_mentions: { parse: [] } };
const text = (content: string) => ({ type: 10, content });
const button = (customId: string, more: object = {}) => ({
  type: 2,
  style: 2,
  label: 'x',
  custom_id: customId,
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });
const menu = (more: object = {}) => ({
  type: 3,
  custom_id: 'm',
  options: [{ label: 'a', value: 'a' }],
  ...more,
});
const v2 = (...components: object[]) => ({ ...quiet, flags: V2, components });
const plain = (more: object = {}) => ({ content: 'x', ...quiet, ...more });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const field = { name: 'a', value: 'b' };

/** What is wrong, the body, and what the violation must say. */
type Mistake = readonly [string, object, RegExp];

const messages: Mistake[] = [
  ['2001 characters', plain({ content: 'x'.repeat(2001) }), /content: 2001/u],
  ['an empty message', { content: '  ', ...quiet }, /empty message/u],
  ['no allowed_mentions', { content: 'x' }, /promise/u],
  ['allowed_mentions without parse', plain({ allowed_mentions: { users: [] } }), /promise/u],
  [
    'parse that pings',
    plain({ allowed_mentions: { parse: ['everyone'] } }),
    /promise: parse is empty/u,
  ],
  [
    'parse together with users',
    plain({ allowed_mentions: { parse: ['users'], users: ['1'] } }),
    /excluded by parse/u,
  ],
  ['an unknown mention type', plain({ allowed_mentions: { parse: ['iedereen'] } }), /parse/u],
  ['embed for embeds', plain({ embed: { title: 'x' } }), /embed: unknown key/u],
  [
    'a strange key in a button',
    plain({ components: [row(button('a', { kleur: 1 }))] }),
    /kleur: unknown key/u,
  ],
  ['a title of 257', plain({ embeds: [{ title: 'x'.repeat(257) }] }), /embeds\.0\.title/u],
  ['11 embeds', plain({ embeds: times(11, () => ({ title: 'x' })) }), /embeds/u],
  [
    'embeds of 6001',
    plain({ embeds: times(2, (i) => ({ description: 'x'.repeat(3000 + i) })) }),
    /6001 characters/u,
  ],
  [
    'an empty field value',
    plain({ embeds: [{ fields: [{ name: 'a', value: ' ' }] }] }),
    /fields\.0\.value/u,
  ],
  ['26 fields', plain({ embeds: [{ fields: times(26, () => field) }] }), /fields/u],
  ['an empty embed', plain({ embeds: [{}] }), /embeds\.0: empty/u],
  ['a bad url', plain({ embeds: [{ title: 'x', url: 'geen adres' }] }), /embeds\.0\.url/u],
  ['6 rows', plain({ components: times(6, (i) => row(button(`${i}`))) }), /6 rows/u],
  [
    '6 buttons in a row',
    plain({ components: [row(...times(6, (i) => button(`${i}`)))] }),
    /components/u,
  ],
  ['a label of 81', plain({ components: [row(button('a', { label: 'x'.repeat(81) }))] }), /label/u],
  ['a custom_id of 101', plain({ components: [row(button('x'.repeat(101)))] }), /custom_id/u],
  [
    'a custom_id twice',
    plain({ components: [row(button('a')), row(button('a'))] }),
    /custom_id a occurs twice/u,
  ],
  [
    'a button without custom_id',
    plain({ components: [row({ type: 2, style: 1, label: 'x' })] }),
    /needs a custom_id/u,
  ],
  [
    'a button without a face',
    plain({ components: [row(button('a', { label: '' }))] }),
    /label or emoji/u,
  ],
  [
    'a link button without url',
    plain({ components: [row({ type: 2, style: 5, label: 'x' })] }),
    /needs a url/u,
  ],
  [
    'a link button with custom_id',
    plain({ components: [row(button('a', { style: 5, url: 'https://example.org' }))] }),
    /has no custom_id/u,
  ],
  [
    'a button and a select in a row',
    plain({ components: [row(button('a'), menu())] }),
    /in one row/u,
  ],
  [
    '26 options',
    plain({
      components: [row(menu({ options: times(26, (i) => ({ label: 'a', value: `${i}` })) }))],
    }),
    /options/u,
  ],
  [
    'an option value twice',
    plain({ components: [row(menu({ options: times(2, () => ({ label: 'a', value: 'a' })) }))] }),
    /a value occurs twice/u,
  ],
  [
    'min_values over max_values',
    plain({ components: [row(menu({ min_values: 2 }))] }),
    /more than max_values/u,
  ],
  ['an unknown component', plain({ components: [{ type: 99 }] }), /components\.0/u],
  ['an empty row', plain({ components: [row()] }), /components\.0\.components/u],
  ['v2 components without the flag', plain({ components: [text('x')] }), /IS_COMPONENTS_V2/u],
  ['the v2 flag with content', { ...v2(text('x')), content: 'x' }, /content: not together/u],
  [
    'the v2 flag with embeds',
    { ...v2(text('x')), embeds: [{ title: 'x' }] },
    /embeds: not together/u,
  ],
  [
    'texts of 4001 together',
    v2(...times(2, (i) => text('x'.repeat(2000 + i)))),
    /4001 characters/u,
  ],
  ['one text of 4001', v2(text('x'.repeat(4001))), /content/u],
  ['an empty text', v2(text(' ')), /an empty text/u],
  [
    '41 components, nested',
    v2({ type: 17, components: times(8, (r) => row(...times(4, (i) => button(`${r}-${i}`)))) }),
    /41 components/u,
  ],
  [
    'a section with four texts',
    v2({ type: 9, components: times(4, () => text('x')), accessory: button('a') }),
    /components/u,
  ],
  ['a section without accessory', v2({ type: 9, components: [text('x')] }), /accessory/u],
  [
    'a file that is not there',
    v2({ type: 13, file: { url: 'attachment://brief.txt' } }),
    /has no file/u,
  ],
  ['a nonce of 26', plain({ nonce: 'x'.repeat(26), enforce_nonce: true }), /nonce/u],
  ['enforce_nonce without nonce', plain({ enforce_nonce: true }), /needs a nonce/u],
  ['EPHEMERAL in a channel', plain({ flags: 64 }), /flags: 64/u],
  [
    'a reply to what is no id',
    plain({ message_reference: { message_id: 'de vorige' } }),
    /message_id/u,
  ],
  ['an unlisted attachment', plain({ attachments: [{ id: '3' }] }), /no file or attachment 3/u],
];

const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });
const command = (more: object = {}) => ({ name: 'vraag', description: 'x', ...more });
const choice = (index: number) => ({ name: `${index}`, value: `${index}` });

const commands: Mistake[] = [
  ['a capital in a name', command({ name: 'Vraag' }), /not a command name/u],
  ['a space in a name', command({ name: 'stel vraag' }), /not a command name/u],
  ['a name of 33', command({ name: 'x'.repeat(33) }), /name/u],
  ['no description', { name: 'vraag' }, /description/u],
  ['a description of 101', command({ description: 'x'.repeat(101) }), /description/u],
  ['a context menu with description', command({ type: 3 }), /not for a context-menu/u],
  [
    'a required option after another',
    command({ options: [option('a'), option('b', { required: true })] }),
    /come first/u,
  ],
  ['an option twice', command({ options: [option('a'), option('a')] }), /occurs twice/u],
  ['26 options', command({ options: times(26, (i) => option(`o${i}`)) }), /options/u],
  ['26 choices', command({ options: [option('a', { choices: times(26, choice) })] }), /choices/u],
  [
    'a choice value of 101',
    command({ options: [option('a', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })] }),
    /over 100/u,
  ],
  [
    'choices with autocomplete',
    command({ options: [option('a', { autocomplete: true, choices: [choice(1)] })] }),
    /not together with choices/u,
  ],
  [
    'subcommands beside options',
    command({ options: [option('a'), { type: 1, name: 'b', description: 'x' }] }),
    /together/u,
  ],
  ['an unknown locale', command({ name_localizations: { dutch: 'vraag' } }), /no such locale/u],
  [
    'a localised name with a space',
    command({ name_localizations: { de: 'eine frage' } }),
    /not a command name/u,
  ],
  ['a key that is not there', command({ cooldown: 3 }), /unknown key/u],
  [
    'over 8000 characters',
    command({
      options: times(25, (i) =>
        option(`o${i}`, {
          description: 'x'.repeat(100),
          choices: times(25, (n) => ({ name: `${n}-${'x'.repeat(10)}`, value: `${n}` })),
        }),
      ),
    }),
    /at most 8000/u,
  ],
];

const choices = (...list: object[]) => ({ type: 8, data: { choices: list } });
const input = (more: object = {}) => ({
  type: 18,
  label: 'x',
  component: { type: 4, style: 1, custom_id: 'a', ...more },
});
const modal = (components: object[], title = 'x') => ({
  type: 9,
  data: { custom_id: 'f', title, components },
});

const replies: Mistake[] = [
  ['no allowed_mentions', { type: 4, data: { content: 'x' } }, /promise/u],
  ['2001 characters', { type: 4, data: plain({ content: 'x'.repeat(2001) }) }, /content/u],
  ['an unknown key', { type: 4, data: plain({ embed: {} }) }, /data\.embed: unknown key/u],
  ['a deferral with more flags', { type: 5, data: { flags: 64 | V2 } }, /only EPHEMERAL/u],
  ['a deferral with text', { type: 5, data: { content: 'x' } }, /nothing but flags/u],
  ['an update of nothing', { type: 7, data: plain() }, /no message to update/u],
  ['choices', choices(), /does not fit/u],
  ['a strange type', { type: 44 }, /no callback type/u],
  ['no type', { data: plain() }, /type: This field is required/u],
  ['6 labels', modal(times(6, (i) => input({ custom_id: `${i}` }))), /6 components/u],
  ['an input twice', modal([input(), input()]), /occurs twice/u],
  ['a form title of 46', modal([input()], 'x'.repeat(46)), /title/u],
  ['a form label of 46', modal([{ ...input(), label: 'x'.repeat(46) }]), /label/u],
  ['a value over max_length', modal([input({ value: 'xx', max_length: 1 })]), /over max_length/u],
];

const completions: Mistake[] = [
  ['26 choices', choices(...times(26, choice)), /choices/u],
  ['a name of 101', choices({ name: 'x'.repeat(101), value: 'a' }), /choices\.0\.name/u],
  ['a value of 101', choices({ name: 'x', value: 'x'.repeat(101) }), /over 100/u],
  ['a number for text', choices({ name: 'x', value: 1 }), /not a string/u],
  ['a message', { type: 4, data: plain() }, /does not fit/u],
];

describe('the rules of the fake', () => {
  let fake: FakeDiscord;
  let channel: string;
  let registry: string;
  beforeAll(async () => {
    fake = await createFakeDiscord({ ackMs: 20_000, isWrongMeant: true });
    channel = `/channels/${fake.channel('raad').id}`;
    registry = `/applications/${fake.bot.id}/commands`;
  });
  afterAll(() => fake.close());

  async function send(method: string, path: string, body: unknown) {
    const response = await fetch(`${fake.api}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${fake.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said = await response.text();
    const answer: JsonObject = said === '' ? {} : JSON.parse(said);
    return { status: response.status, answer };
  }

  /** What the fake holds against a body, which it must refuse in the documented way. */
  async function refusal(method: string, path: string, body: unknown): Promise<string> {
    const before = fake.problems.length;
    const { status, answer } = await send(method, path, body);
    const isRefused = status === 400 && answer['code'] === 50_035 && answer['errors'];
    if (!isRefused) return `answered ${status}`;
    if (fake.requests.at(-1)?.verdict !== 'wrong') return 'not counted as wrong';
    return fake.problems.slice(before).join('\n');
  }

  /** Starts something that no bot answers, and gives the path of its callback. */
  async function open(start: () => Promise<unknown>): Promise<string> {
    const known = fake.callbacks().length;
    void start().catch(() => undefined);
    return fake.until(() => fake.callbacks()[known], 'an interaction');
  }

  it.each(messages)('refuses a message with %s', async (_, body, says) => {
    expect(await refusal('POST', `${channel}/messages`, body)).toMatch(says);
  });

  it.each(commands)('refuses a command with %s', async (_, body, says) => {
    expect(await refusal('PUT', registry, [body])).toMatch(says);
  });

  it.each([
    [101, 1],
    [16, 3],
  ])('refuses %i commands of type %i', async (count, type) => {
    const described = type === 1 ? { description: 'x' } : {};
    const list = times(count, (i) => ({ name: `c${i}`, type, ...described }));
    expect(await refusal('PUT', registry, list)).toMatch(/at most/u);
  });

  it('accepts what is right', async () => {
    const nested = [
      text('x'.repeat(3999)),
      { type: 14 },
      { type: 9, components: [text('y')], accessory: button('a') },
    ];
    const link = { type: 2, style: 5, label: 'x', url: 'https://example.org' };
    const right = [
      plain({ tts: false, nonce: 'a', enforce_nonce: true, content: 'x'.repeat(2000) }),
      plain({ allowed_mentions: { parse: [], roles: [fake.guildId], replied_user: false } }),
      plain({ embeds: [{ title: 'x', fields: [field], description: 'x'.repeat(4096) }] }),
      plain({ components: [row(menu()), row(button('a'), link)] }),
      v2({ type: 17, components: nested }),
    ];
    const before = fake.problems.length;
    for (const body of right) await send('POST', `${channel}/messages`, body);
    const options = [option('a', { required: true, autocomplete: true })];
    const allowed = { default_member_permissions: '32', contexts: [0, 1], options };
    expect((await send('PUT', registry, [command(allowed)])).status).toBe(200);
    expect(fake.problems.slice(before)).toEqual([]);
    expect(fake.messages('raad')).toHaveLength(right.length);
  });

  it('judges an edit by what it leaves behind', async () => {
    const { answer } = await send(
      'POST',
      `${channel}/messages`,
      plain({ components: [row(button('a'))] }),
    );
    const path = `${channel}/messages/${String(answer['id'])}`;
    const edit = (body: object) => refusal('PATCH', path, { ...quiet, ...body });
    const shown = { flags: V2, components: [text('x')] };
    expect(await edit({ content: null, components: [] })).toMatch(/empty message/u);
    expect(await edit(shown)).toMatch(/content: not together/u);
    expect(await edit({ ...shown, content: null, embeds: [] })).toBe('answered 200');
    expect(await edit({ content: 'terug' })).toMatch(/content: not together/u);
    expect(await edit({ components: [text('y')] })).toBe('answered 200');
    expect(await edit({ flags: 64 })).toMatch(/flags: 64/u);
  });

  describe('for interactions', () => {
    let reply: string;
    let completion: string;
    beforeAll(async () => {
      const options = [option('a', { autocomplete: true })];
      await send('PUT', registry, [command({ options })]);
      reply = await open(() => fake.slash('vraag'));
      completion = await open(() => fake.autocomplete('vraag', {}, 'a'));
    });

    it.each(replies)('refuse an answer with %s', async (_, body, says) => {
      expect(await refusal('POST', reply, body)).toMatch(says);
    });

    it.each(completions)('refuse a completion with %s', async (_, body, says) => {
      expect(await refusal('POST', completion, body)).toMatch(says);
    });

    it('accept what is right', async () => {
      expect((await send('POST', reply, { type: 5, data: {} })).status).toBe(204);
      expect((await send('POST', completion, choices(choice(1)))).status).toBe(204);
    });
  });

  it('refuses wrong threads and recipients', async () => {
    const thread = (more: object) =>
      refusal('POST', `${channel}/threads`, { name: 'x', type: 11, ...more });
    expect(await thread({ name: 'x'.repeat(101) })).toMatch(/name/u);
    expect(await thread({ auto_archive_duration: 61 })).toMatch(/auto_archive/u);
    expect(await refusal('POST', '/users/@me/channels', { recipient_id: 'anna' })).toMatch(
      /recipient/u,
    );
  });

  it('records a route it does not have, and a body that nothing checks', async () => {
    const before = fake.problems.length;
    await send('POST', '/guilds/1/stickers', { a: 1 });
    await send('POST', `${channel}/typing`, { a: 1 });
    expect(fake.problems.slice(before)).toEqual([
      expect.stringContaining('no such route'),
      expect.stringContaining('nothing checks'),
    ]);
  });
});
