import assert from 'node:assert/strict';
import {
  ActionRowBuilder,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  Events,
  FileBuilder,
  GatewayIntentBits,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  Partials,
  REST,
  Routes,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  type ChatInputCommandInteraction,
  type Interaction,
} from 'discord.js';
import * as schemas from 'discord-api-spec/zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFakeDiscord, type FakeDiscord } from './fakeDiscord/createFakeDiscord.ts';
import { explainIssue } from './fakeDiscord/explainIssue.ts';
import { renderText } from './fakeDiscord/renderText.ts';

const commands = [
  new SlashCommandBuilder()
    .setName('vraag')
    .setDescription('Stel een vraag')
    .addStringOption((o) =>
      o.setName('tekst').setDescription('De vraag').setRequired(true).setMaxLength(300),
    )
    .addBooleanOption((o) => o.setName('openbaar').setDescription('Voor iedereen')),
  new SlashCommandBuilder()
    .setName('citeer')
    .setDescription('Toon een antwoord')
    .addStringOption((o) =>
      o.setName('nummer').setDescription('Het nummer').setRequired(true).setAutocomplete(true),
    ),
  new SlashCommandBuilder()
    .setName('beheer')
    .setDescription('Voor de griffie')
    .setDefaultMemberPermissions(32n)
    .addSubcommand((s) =>
      s
        .setName('brief')
        .setDescription('Lees een brief in')
        .addAttachmentOption((o) =>
          o.setName('bestand').setDescription('De brief').setRequired(true),
        ),
    ),
  new ContextMenuCommandBuilder()
    .setName('Zoek in de brieven')
    .setType(ApplicationCommandType.Message),
];

const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

function createBot(fake: FakeDiscord, asked: GatewayIntentBits[] = intents): Client {
  const bot = new Client({
    intents: asked,
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api: fake.api },
    ws: {
      buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }),
    },
  });
  bot.on(Events.Error, () => undefined);
  return bot;
}

async function login(bot: Client, fake: FakeDiscord): Promise<void> {
  const ready = new Promise((resolve) => bot.once(Events.ClientReady, resolve));
  await bot.login(fake.token);
  await ready;
}

const lates: unknown[] = [];

async function onInteraction(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `2024-04-08/3 · ${typed}`, value: '2024-04-08/3' }]);
  } else if (interaction.isChatInputCommand()) {
    await onCommand(interaction);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({
      content: `Gezocht: ${interaction.targetMessage.content}`,
      flags: MessageFlags.Ephemeral,
    });
  } else if (interaction.isButton() && interaction.customId === 'formulier') {
    const input = new TextInputBuilder().setCustomId('reden').setStyle(TextInputStyle.Short);
    await interaction.showModal(
      new ModalBuilder()
        .setCustomId('f')
        .setTitle('Klopt niet')
        .addLabelComponents(new LabelBuilder().setLabel('Waarom?').setTextInputComponent(input)),
    );
  } else if (interaction.isButton()) {
    await interaction.update({ content: 'Bladzijde 2', components: [] });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.deferUpdate();
    await interaction.editReply({ content: `Gekozen: ${interaction.values.join()}` });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({
      content: interaction.fields.getTextInputValue('reden'),
      flags: MessageFlags.Ephemeral,
    });
  }
}

async function onCommand(interaction: ChatInputCommandInteraction): Promise<void> {
  if (interaction.commandName === 'citeer') return answerV2(interaction);
  if (interaction.commandName === 'beheer') {
    const file = interaction.options.getAttachment('bestand', true);
    const text = await (await fetch(file.url)).text();
    await interaction.reply(`Gelezen: ${text}`);
    return;
  }
  const text = interaction.options.getString('tekst', true);
  if (text === 'te laat') await new Promise((resolve) => setTimeout(resolve, 250));
  const isOpen = interaction.options.getBoolean('openbaar') ?? false;
  await interaction.deferReply(isOpen ? {} : { flags: MessageFlags.Ephemeral });
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder()
      .setCustomId('v1:volgende')
      .setLabel('Volgende')
      .setStyle(ButtonStyle.Primary),
    new ButtonBuilder()
      .setCustomId('formulier')
      .setLabel('Klopt niet')
      .setStyle(ButtonStyle.Secondary),
  );
  const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder().setCustomId('plaats').addOptions({ label: 'Een', value: '1' }),
  );
  await interaction.editReply({ content: `Antwoord op \\*${text}\\*`, components: [row, menu] });
  await interaction.followUp({ content: 'En dit nog', flags: MessageFlags.Ephemeral });
}

async function answerV2(interaction: ChatInputCommandInteraction): Promise<void> {
  const name = 'brief.txt';
  await interaction.reply({
    flags: MessageFlags.IsComponentsV2,
    files: [new AttachmentBuilder(Buffer.from('De brief'), { name })],
    components: [
      new ContainerBuilder().addTextDisplayComponents(
        new TextDisplayBuilder().setContent(
          '## Antwoord\n> 1\\. Wij \\_doen\\_ **niets**.\n-# 8 april',
        ),
      ),
      new FileBuilder().setURL(`attachment://${name}`),
    ],
    withResponse: true,
  });
}

function must<T>(value: T | undefined): T {
  assert(value !== undefined);
  return value;
}

async function fetchPlace(bot: Client, fake: FakeDiscord) {
  const channel = await bot.channels.fetch(fake.channel('raad').id);
  assert(channel?.isSendable());
  return channel;
}

function misfits(schema: schemas.Schema<unknown>, value: unknown) {
  const result = schema.safeParse(JSON.parse(JSON.stringify(value)));
  return result.success ? [] : result.error.issues.flatMap((issue) => explainIssue(issue));
}

function read(content: string): string {
  return renderText({ content, embeds: [], components: [], attachments: [], flags: 0 });
}

describe('the fake Discord', () => {
  let fake: FakeDiscord;
  let bot: Client;
  const heard: string[] = [];

  beforeAll(async () => {
    fake = await createFakeDiscord();
    const rest = new REST({ api: fake.api }).setToken(fake.token);
    await rest.put(Routes.applicationCommands(fake.bot.id), {
      body: commands.map((one) => one.toJSON()),
    });
    bot = createBot(fake);
    bot.on(Events.InteractionCreate, (interaction) => {
      onInteraction(interaction).catch((error: unknown) => lates.push(error));
    });
    bot.on(Events.MessageCreate, (message) => {
      if (message.author.bot) return;
      heard.push(message.content);
      if (message.mentions.has(bot.user?.id ?? '') || !message.guild) void message.reply('Gehoord');
    });
    await login(bot, fake);
  });
  afterAll(async () => {
    await bot.destroy();
    await fake.close();
  });

  it('registers commands and lists them as Discord does', async () => {
    expect(fake.commands.map(({ name }) => name)).toEqual([
      'vraag',
      'citeer',
      'beheer',
      'Zoek in de brieven',
    ]);
    const listed = await bot.application?.commands.fetch();
    expect(listed?.size).toBe(4);
    expect(fake.commands[0]?.options?.[1]).toEqual({
      type: 5,
      name: 'openbaar',
      description: 'Voor iedereen',
    });
  });

  it('shows a deferred answer, its edit, its follow-up, and its buttons', async () => {
    const shown = await fake.slash('vraag', { tekst: 'Hoeveel?' });
    expect(shown.deferred).toBe(true);
    await shown.until(({ followUps }) => followUps.length === 1);
    expect(shown.ephemeral).toBe(true);
    expect(shown.ackMs).toBeLessThan(3000);
    expect(shown.text).toBe(
      'Antwoord op *Hoeveel?*\n[Volgende] [Klopt niet]\n[Kies ▾]\n  - Een\n\nEn dit nog',
    );
    const message = must(shown.response);
    await expect(fake.click(message, 'Volgende', { user: 'bert' })).rejects.toThrow('does not see');

    const chosen = await (await fake.select(message, 'plaats', ['1'])).settled();
    expect(chosen.response?.content).toBe('Gekozen: 1');
    const form = await fake.click(message, 'formulier');
    expect(form.modal?.title).toBe('Klopt niet');
    await expect(fake.submitModal(form, {})).rejects.toThrow('required');
    const sent = await fake.submitModal(form, { reden: 'Niet waar' });
    expect(sent.text).toBe('Niet waar');
    const next = await (await fake.click(message, 'Volgende')).settled();
    expect(next.text).toBe('Bladzijde 2');
  });

  it('lets nobody send what the command does not take', async () => {
    await expect(fake.slash('vraag')).rejects.toThrow('needs tekst');
    await expect(fake.slash('vraag', { tekst: 'x'.repeat(301) })).rejects.toThrow('not within');
    await expect(fake.slash('vraag', { tekst: 1 })).rejects.toThrow('wrong type');
    await expect(fake.slash('vraag', { tekst: 'a', soort: 'b' })).rejects.toThrow(
      'no option soort',
    );
    await expect(fake.slash('zoek')).rejects.toThrow('No command zoek');
    await expect(fake.slash('beheer brief')).rejects.toThrow('does not see');
  });

  it('takes uploads with a subcommand', async () => {
    const file = {
      name: 'brief.txt',
      bytes: Buffer.from('Geacht college'),
      contentType: 'text/plain',
    };
    const shown = await fake.slash('beheer brief', { bestand: file }, { user: 'beheerder' });
    expect(shown.text).toBe('Gelezen: Geacht college');
  });

  it('completes, and shows components v2 with a file', async () => {
    const choices = await fake.autocomplete('citeer', { nummer: '2024' }, 'nummer');
    expect(choices).toEqual([{ name: '2024-04-08/3 · 2024', value: '2024-04-08/3' }]);
    const shown = await fake.slash('citeer', { nummer: '2024-04-08/3' }, { dm: true });
    expect(shown.text).toBe('Antwoord\n> 1. Wij _doen_ niets.\n8 april\n(bestand: brief.txt)');
    const [attachment] = shown.response?.attachments ?? [];
    expect(attachment && String(Buffer.from(fake.file(attachment)))).toBe('De brief');
  });

  it('gives the bot text only with a mention, a ping or in a DM', async () => {
    heard.length = 0;
    const said = await fake.mention('hoeveel?', { user: 'bert', channel: 'raad' });
    const answer = await said.answer();
    expect(answer.content).toBe('Gehoord');
    await (await fake.reply(answer, 'en toen?')).answer();
    await fake.reply(answer, 'stil', { ping: false });
    await fake.say('tegen niemand');
    await (await fake.dm('anna', 'hallo')).answer();
    expect(heard).toEqual([`<@${fake.bot.id}> hoeveel?`, 'en toen?', '', '', 'hallo']);
    const target = must(fake.messages('algemeen').at(-1));
    const shown = await fake.contextMenu('Zoek in de brieven', target);
    expect(shown.text).toBe('Gezocht: tegen niemand');
  });

  it('sends one message for one nonce', async () => {
    const channel = await fetchPlace(bot, fake);
    const before = fake.messages('raad').length;
    fake.faults.add({
      method: 'POST',
      route: '/channels/:channel/messages',
      kind: 502,
      after: true,
    });
    const sent = { content: 'Nieuwe brief', nonce: 'brief-1', enforceNonce: true };
    const first = await channel.send(sent);
    const second = await channel.send(sent);
    expect(second.id).toBe(first.id);
    expect(fake.messages('raad').length).toBe(before + 1);
    fake.clock.advance(fake.clock.nonceMs);
    expect((await channel.send(sent)).id).not.toBe(first.id);
  });

  it('answers with the documented errors', async () => {
    const channel = await fetchPlace(bot, fake);
    const post = () => channel.send('x');
    fake.deny('raad', 'SendMessages');
    await expect(post()).rejects.toMatchObject({ code: 50013, status: 403 });
    fake.deny('raad', 'ViewChannel');
    await expect(post()).rejects.toMatchObject({ code: 50001 });
    fake.deny('raad');
    const message = await post();
    await message.startThread({ name: 'Vervolg' });
    await expect(message.startThread({ name: 'Nog eens' })).rejects.toMatchObject({
      code: 160_004,
    });
    await message.delete();
    await expect(message.edit('y')).rejects.toMatchObject({ code: 10_008 });
    fake.closeDms('bert');
    await expect(bot.users.send(fake.user('bert').user.id, 'x')).rejects.toMatchObject({
      code: 50_007,
    });
    fake.faults.add({ kind: 429, retryAfter: 0.05 });
    expect((await post()).content).toBe('x');
  });

  it('refuses a late answer, a second one, and one after the token is over', async () => {
    fake.clock.ackMs = 150;
    lates.length = 0;
    const late = await fake.slash('vraag', { tekst: 'te laat' });
    expect(late.failed).toBe(true);
    await fake.until(() => lates[0], 'the error');
    expect(lates[0]).toMatchObject({ code: 10_062, status: 404 });
    fake.clock.ackMs = 3000;
    const shown = await (await fake.slash('vraag', { tekst: 'goed' })).settled();
    const token = [...fake.requests]
      .toReversed()
      .find(({ path }) => path.includes('/callback'))
      ?.path.split('/')[3];
    const rest = new REST({ api: fake.api }).setToken(fake.token);
    const answer = { body: { type: 5, data: {} } };
    await expect(
      rest.post(`/interactions/${shown.id}/${token}/callback`, answer),
    ).rejects.toMatchObject({ code: 40_060 });
    fake.clock.advance(fake.clock.tokenMs);
    const edit = { body: { content: 'x', allowed_mentions: { parse: [] } } };
    await expect(
      rest.patch(`/webhooks/${fake.bot.id}/${token}/messages/@original`, edit),
    ).rejects.toMatchObject({ code: 50_027 });
  });

  it('resumes after a lost socket, and replays what was missed', async () => {
    heard.length = 0;
    fake.gateway.drop();
    await fake.until(() => (fake.gateway.isConnected ? undefined : true), 'the drop');
    const said = await fake.mention('gemist?');
    await said.answer();
    expect(heard).toEqual([`<@${fake.bot.id}> gemist?`]);
    expect([fake.gateway.identifies, fake.gateway.resumes]).toEqual([1, 1]);
    fake.gateway.requestReconnect();
    await fake.until(() => (fake.gateway.resumes === 2 ? true : undefined), 'the second resume');
  });

  it('sees no problem in what a well-behaved bot sent', () => {
    expect(fake.problems).toEqual([]);
    expect(fake.requests.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    const unchecked = fake.requests.filter(({ verdict }) => verdict === 'unchecked');
    expect(unchecked.map(({ status }) => status)).toEqual([429]);
    expect(fake.requests.length).toBeGreaterThan(30);
  });

  it('gives answers that fit Discord’s own response schemas', async () => {
    const get = async (path: string) => {
      const response = await fetch(`${fake.api}/v10${path}`, {
        headers: { authorization: `Bot ${fake.token}` },
      });
      return response.json();
    };
    const all = ['algemeen', 'raad', 'dm:anna'].flatMap((name) => fake.messages(name));
    expect(all.length).toBeGreaterThan(8);
    for (const message of all) expect(misfits(schemas.MessageResponseSchema, message)).toEqual([]);
    for (const command of fake.commands) {
      expect(misfits(schemas.ApplicationCommandResponseSchema, command)).toEqual([]);
    }
    expect(misfits(schemas.UserPIIResponseSchema, await get('/users/@me'))).toEqual([]);
    expect(misfits(schemas.GatewayBotResponseSchema, await get('/gateway/bot'))).toEqual([]);
    const member = await get(`/guilds/${fake.guildId}/members/${fake.bot.id}`);
    expect(misfits(schemas.GuildMemberResponseSchema, member)).toEqual([]);
  });
});

describe('faults', () => {
  it('hangs, breaks off, and answers late', async () => {
    const fake = await createFakeDiscord();
    const get = (signal?: AbortSignal) =>
      fetch(`${fake.api}/v10/gateway/bot`, {
        headers: { authorization: `Bot ${fake.token}` },
        ...(signal ? { signal } : {}),
      });
    fake.faults.add({ kind: 'hang' });
    await expect(get(AbortSignal.timeout(100))).rejects.toThrow('timeout');
    fake.faults.add({ kind: 'reset', route: '/gateway/bot' });
    await expect(get()).rejects.toThrow('fetch failed');
    fake.faults.add({ kind: 'slow', delayMs: 50, route: /gateway/u });
    expect((await get()).status).toBe(200);
    expect(fake.requests.map(({ status }) => status)).toEqual([0, 0, 200]);
    await fake.close();
  });

  it('lets a bot find out that nobody hears its heart', async () => {
    const fake = await createFakeDiscord({ heartbeatMs: 150 });
    const bot = createBot(fake);
    await login(bot, fake);
    fake.gateway.isDeaf = true;
    await fake.until(() => !fake.gateway.isConnected || undefined, 'the bot to hang up');
    fake.gateway.isDeaf = false;
    await fake.until(() => fake.gateway.resumes > 0 || undefined, 'the bot to resume');
    expect(fake.gateway.identifies).toBe(1);
    await bot.destroy();
    await fake.close();
  });

  it('closes with 4014 for an intent that is not granted, and refuses a wrong token', async () => {
    const fake = await createFakeDiscord();
    const greedy = createBot(fake, [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent]);
    await expect(greedy.login(fake.token)).rejects.toThrow('disallowed intents');
    const stranger = createBot(fake);
    await expect(stranger.login('verkeerd')).rejects.toMatchObject({ code: 'TokenInvalid' });
    await greedy.destroy();
    await stranger.destroy();
    await fake.close();
  });
});

describe('the reader of messages', () => {
  it.each([
    ['\\*ster\\* en \\_streep\\_ en \\# hek', '*ster* en _streep_ en # hek'],
    ['**vet** *schuin* __onder__ ~~weg~~ ||stil|| `code`', 'vet schuin onder weg stil code'],
    ['snake_case_blijft en 2*3*4', 'snake_case_blijft en 234'],
    ['> eerste\n> tweede\ngewoon', '> eerste\n> tweede\ngewoon'],
    ['>>> alles\nhierna', '> alles\n> hierna'],
    ['## Kop\n-# klein\n- punt\n* ster\n1. een', 'Kop\nklein\n• punt\n• ster\n1. een'],
    [
      '\\- geen punt\n1\\. geen lijst\n\\> geen citaat',
      '- geen punt\n1. geen lijst\n> geen citaat',
    ],
    ['[brief 1](https://example.org/a) en <https://example.org>', 'brief 1 en https://example.org'],
    ['\\[a\\](b) \\<@1\\> \\<t:1:D\\>', '[a](b) <@1> <t:1:D>'],
    ['> **Vraag** over\n> _twee\n> regels_', '> Vraag over\n> twee\n> regels'],
    ['</vraag:1> op <t:1712577600:D>', '/vraag op 8 april 2024'],
    ['a\\\\b en C:\\map', 'a\\b en C:\\map'],
    ['```\n*rauw*\n```', '*rauw*'],
  ])('shows %j as %j', (content, shown) => {
    expect(read(content)).toBe(shown);
  });
});
