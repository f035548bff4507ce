import {
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  MessageFlags,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Interaction,
  type InteractionReplyOptions,
} from 'discord.js';
import type { FakeDiscord } from '../fakeDiscord/createFakeDiscord.ts';
import { STUB_COMMANDS } from './stubCommands.ts';

const OPTIONS = { allowedMentions: { parse: [] } } as const;

const MARKDOWN = [
  '# Kop een',
  'gewoon **vet** *schuin* ~~weg~~ ||geheim|| `code`',
  '-# klein',
  '> citaat <script>alert(1)</script>',
  '- een\n  - twee\n1. drie',
  '[tekst](https://example.org/a) <t:1700000000:D>',
  '```\nblok\n```',
].join('\n');

const MODAL: APIModalInteractionResponseCallbackData = {
  custom_id: 'formulier',
  title: 'Uw gegevens',
  components: [
    {
      type: ComponentType.Label,
      label: 'Naam',
      description: 'Zoals u genoemd wilt worden',
      component: { type: ComponentType.TextInput, custom_id: 'naam', style: TextInputStyle.Short },
    },
    {
      type: ComponentType.Label,
      label: 'Kleur',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'kleur',
        options: [
          { label: 'Rood', value: 'r' },
          { label: 'Blauw', value: 'b' },
        ],
      },
    },
  ],
};

const SHOWCASE: InteractionReplyOptions = {
  ...OPTIONS,
  flags: MessageFlags.IsComponentsV2,
  files: [{ name: 'brief.txt', attachment: Buffer.from('Geachte raad') }],
  components: [
    {
      type: ComponentType.Container,
      accent_color: 0x8_33_ff,
      components: [
        { type: ComponentType.TextDisplay, content: '## Alles bij elkaar' },
        {
          type: ComponentType.Section,
          components: [{ type: ComponentType.TextDisplay, content: 'Een sectie met een knop.' }],
          accessory: { type: ComponentType.Button, style: 1, label: 'Wis', custom_id: 'wis' },
        },
        { type: ComponentType.Separator },
        { type: ComponentType.File, file: { url: 'attachment://brief.txt' } },
      ],
    },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: 'kies',
          placeholder: 'Kies een letter',
          max_values: 2,
          options: ['a', 'b', 'c'].map((value) => ({ label: `Letter ${value}`, value })),
        },
      ],
    },
    {
      type: ComponentType.ActionRow,
      components: [
        { type: ComponentType.UserSelect, custom_id: 'wie', placeholder: 'Kies iemand' },
      ],
    },
  ],
};

type Run = (interaction: ChatInputCommandInteraction) => Promise<unknown>;

const RUNS: Readonly<Record<string, Run>> = {
  formulier: (one) => one.showModal(MODAL),
  alles: (one) => one.reply(SHOWCASE),
  opmaak: (one) => one.reply({ ...OPTIONS, content: MARKDOWN }),
  geheim: (one) =>
    one.reply({ ...OPTIONS, content: 'alleen voor u', flags: MessageFlags.Ephemeral }),
  traag: async () => undefined,
  async meld(one) {
    await one.reply({ ...OPTIONS, content: 'gemeld' });
    await one.user.send({ ...OPTIONS, content: 'Nieuwe brief: **2024-04-08**' });
  },
  async draad(one) {
    const said = await one.reply({ ...OPTIONS, content: 'hier', withResponse: true });
    const thread = await said.resource?.message?.startThread({ name: 'Over de brief' });
    await thread?.send({ ...OPTIONS, content: 'in de draad' });
  },
  opties: (one) => one.reply({ ...OPTIONS, content: one.options.data.map(filledIn).join(', ') }),
};

function filledIn({ name, value, attachment }: CommandInteractionOption): string {
  return `${name}: ${attachment?.name ?? value}`;
}

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isChatInputCommand()) return RUNS[interaction.commandName]?.(interaction);
  if (interaction.isMessageContextMenuCommand()) {
    const content = `bewaard: ${interaction.targetMessage.content}`;
    return interaction.reply({ ...OPTIONS, content, flags: MessageFlags.Ephemeral });
  }
  if (interaction.isModalSubmit()) {
    const { fields } = interaction;
    const kleur = fields.getStringSelectValues('kleur').join();
    return interaction.reply({
      ...OPTIONS,
      content: `${fields.getTextInputValue('naam')}, ${kleur}`,
    });
  }
  if (interaction.isAnySelectMenu()) {
    return interaction.reply({
      ...OPTIONS,
      content: `gekozen: ${interaction.values.join(' en ')}`,
    });
  }
  if (interaction.isButton()) {
    await interaction.deferUpdate();
    return interaction.deleteReply();
  }
  return undefined;
}

/** A bot that shows every kind of thing the page can show. @returns what stops it. */
export async function startStubBot(fake: FakeDiscord): Promise<() => Promise<void>> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: fake.api } });
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch(console.error);
  });
  await client.login(fake.token);
  await fake.connected();
  await client.rest.put(`/applications/${fake.bot.id}/commands`, { body: STUB_COMMANDS });
  return () => client.destroy();
}
