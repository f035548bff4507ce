import {
  ChannelType,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandStringOption,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';

/** What members ask in; a category has no questions. */
const CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;

const kenmerk = (option: SlashCommandStringOption) =>
  option
    .setName('kenmerk')
    .setDescription('Het nummer van de brief, zoals 2024-04-08.')
    .setRequired(true)
    .setAutocomplete(true)
    .setMaxLength(60);

/** `/beheer` as Discord shows it, at first only to who manages the server. */
export const beheerData = new SlashCommandBuilder()
  .setName('beheer')
  .setDescription('Voor de griffie: het archief bijhouden.')
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .addSubcommand((sub) =>
    sub
      .setName('brief')
      .setDescription('Stuur een brief in; u ziet eerst wat er is gelezen.')
      .addAttachmentOption((option) =>
        option
          .setName('bestand')
          .setDescription('Een .pdf, .docx, .odt, .html, .txt of .md van hoogstens 25 MB.')
          .setRequired(true),
      ),
  )
  .addSubcommand((sub) =>
    sub
      .setName('intrekken')
      .setDescription('Haal een brief uit alle antwoorden.')
      .addStringOption(kenmerk),
  )
  .addSubcommand((sub) =>
    sub
      .setName('herstel')
      .setDescription('Zet een ingetrokken brief terug.')
      .addStringOption(kenmerk),
  )
  .addSubcommand((sub) =>
    sub
      .setName('vrijgeven')
      .setDescription('Toon een brief die in quarantaine stond.')
      .addStringOption(kenmerk),
  )
  .addSubcommand((sub) =>
    sub
      .setName('verwijder')
      .setDescription(
        'Wis een brief of één vraag voorgoed; u wordt eerst gevraagd of u het zeker weet.',
      )
      .addStringOption((option) =>
        option
          .setName('nummer')
          .setDescription('Een brief (2024-04-08) of één vraag daaruit (2024-04-08/7).')
          .setRequired(true)
          .setAutocomplete(true)
          .setMaxLength(60),
      ),
  )
  .addSubcommand(settingsOptions)
  .addSubcommand((sub) =>
    sub.setName('status').setDescription('Hoe het archief ervoor staat, en wat u kunt nakijken.'),
  )
  .addSubcommand((sub) =>
    sub.setName('meldingen').setDescription('Hoe het staat met de meldingen van nieuwe brieven.'),
  )
  .addSubcommand((sub) =>
    sub.setName('vragen-zonder-antwoord').setDescription('Wat leden over antwoorden terugmeldden.'),
  )
  .addSubcommand((sub) =>
    sub.setName('export').setDescription('Alle brieven en instellingen als bestand.'),
  )
  .toJSON();

function settingsOptions(sub: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  sub
    .setName('instellingen')
    .setDescription('Wie mag vragen, en wie ziet de antwoorden. Zonder keuze: toon wat er geldt.')
    .addChannelOption((option) =>
      option
        .setName('kanaal')
        .setDescription('Alleen voor dit kanaal. Leeg: voor de hele server.')
        .addChannelTypes(...CHANNELS),
    )
    .addStringOption((option) =>
      option
        .setName('antwoorden')
        .setDescription('Wie ziet het antwoord?')
        .addChoices(
          { name: 'verborgen: alleen wie vraagt; delen kan niet', value: 'verborgen' },
          { name: 'keuze: wie vraagt kiest; eerst alleen wie vraagt', value: 'keuze' },
          { name: 'openbaar: iedereen, tenzij wie vraagt anders kiest', value: 'openbaar' },
          { name: 'standaard: zoals de server; voor de server: keuze', value: 'standaard' },
        ),
    )
    .addStringOption((option) =>
      option
        .setName('wie')
        .setDescription('Wie mag vragen?')
        .addChoices(
          { name: 'iedereen', value: 'iedereen' },
          { name: 'rollen: alleen wie de rol heeft', value: 'rollen' },
          { name: 'standaard: zoals de server; voor de server: iedereen', value: 'standaard' },
        ),
    );
  return roleOptions(sub);
}

function roleOptions(sub: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return sub
    .addRoleOption((option) =>
      option.setName('rol').setDescription('Bij "wie: rollen": deze rol mag ook vragen.'),
    )
    .addRoleOption((option) =>
      option.setName('beheerrol').setDescription('Deze rol mag ook /beheer gebruiken.'),
    )
    .addRoleOption((option) =>
      option.setName('beheerrol-weg').setDescription('Deze rol mag /beheer niet meer gebruiken.'),
    );
}
