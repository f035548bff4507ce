import {
  ChannelType,
  InteractionContextType,
  SlashCommandBuilder,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';
import type { Command, CommandInput } from '../src/discord/command.ts';
import { completeCitation } from '../src/discord/completeCitation.ts';
import { completeVraagsteller } from '../src/discord/meldingen/completeVraagsteller.ts';
import { pause, resume, stop, withOwn } from '../src/discord/meldingen/manage.ts';
import { meldingControls } from '../src/discord/meldingen/meldingControls.ts';
import { MAX_WISH } from '../src/discord/meldingen/readWish.ts';
import { showSubscriptions } from '../src/discord/meldingen/showSubscriptions.ts';
import { showTryOut } from '../src/discord/meldingen/showTryOut.ts';
import { follow, subscribeChannel, subscribeDm } from '../src/discord/meldingen/subscribe.ts';
import type { Message } from '../src/discord/message.ts';
import { renderNotice } from '../src/discord/renderNotice.ts';
import type { Services } from '../src/discord/services.ts';

const TIMES = ['meteen', 'dagelijks', 'wekelijks'] as const;

/** Which letters; nothing filled in: all. */
function addWish(subcommand: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return subcommand
    .addStringOption((option) =>
      option
        .setName('woorden')
        .setDescription('Woorden die samen in een vraag of antwoord staan. Een komma is: of.')
        .setMaxLength(MAX_WISH),
    )
    .addStringOption((option) =>
      option
        .setName('onderwerp')
        .setDescription('Vergelijkbaar met dit onderwerp, ook in andere woorden.')
        .setMaxLength(MAX_WISH),
    )
    .addStringOption((option) =>
      option
        .setName('vraagsteller')
        .setDescription('Alleen vragen van dit raadslid of deze fractie.')
        .setMaxLength(MAX_WISH)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('hoe_vaak')
        .setDescription('Meteen (zonder keuze), of samen in één bericht per dag of week.')
        .addChoices(...TIMES.map((value) => ({ name: value, value }))),
    );
}

function addNumber(name: string, description: string) {
  return (subcommand: SlashCommandSubcommandBuilder) =>
    subcommand
      .setName(name)
      .setDescription(description)
      .addIntegerOption((option) =>
        option
          .setName('nummer')
          .setDescription('Nummer van de melding; niet nodig als u er één hebt.')
          .setMinValue(1),
      );
}

type Run = (input: CommandInput, services: Services) => Promise<Message>;

const RUNS: Readonly<Record<string, Run>> = {
  nieuw: subscribeDm,
  kanaal: subscribeChannel,
  volg: follow,
  toon: ({ asker }, services) => showSubscriptions(asker, services),
  proef: (input, services) => withOwn(input, services, showTryOut),
  pauzeer: (input, services) => withOwn(input, services, pause),
  hervat: (input, services) => withOwn(input, services, resume),
  stop: (input, services) => withOwn(input, services, stop),
};

export default {
  data: new SlashCommandBuilder()
    .setName('abonneer')
    .setDescription('Krijg bericht van nieuwe brieven.')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addSubcommand((one) =>
      addWish(one.setName('nieuw').setDescription('Krijg een privébericht bij nieuwe brieven.')),
    )
    .addSubcommand((one) =>
      addWish(
        one
          .setName('kanaal')
          .setDescription('Meld nieuwe brieven in een kanaal (voor beheerders).'),
      )
        .addChannelOption((option) =>
          option
            .setName('kanaal')
            .setDescription('Waar; zonder keuze in dit kanaal.')
            .addChannelTypes(ChannelType.GuildText, ChannelType.GuildAnnouncement),
        )
        .addRoleOption((option) =>
          option.setName('rol').setDescription('Rol die een melding krijgt; zonder keuze niemand.'),
        ),
    )
    .addSubcommand((one) =>
      one
        .setName('volg')
        .setDescription('Hoor het als een latere brief een open vraag lijkt te beantwoorden.')
        .addStringOption((option) =>
          option
            .setName('vraag')
            .setDescription('Nummer van de vraag, bijvoorbeeld 2024-04-08/7.')
            .setRequired(true)
            .setAutocomplete(true),
        ),
    )
    .addSubcommand((one) => one.setName('toon').setDescription('Toon uw meldingen.'))
    .addSubcommand(addNumber('proef', 'Bekijk welke van de laatste brieven u had gekregen.'))
    .addSubcommand(addNumber('pauzeer', 'Bewaar meldingen tot u hervat.'))
    .addSubcommand(addNumber('hervat', 'Zet een melding weer aan.'))
    .addSubcommand(addNumber('stop', 'Stop een melding en wis de woorden.'))
    .toJSON(),
  // Whoever may no longer ask can still end what they asked for.
  isForAll: ['toon', 'pauzeer', 'stop'],
  isPublic: () => false,
  async run(input, services) {
    const run = RUNS[input.options.getSubcommand(false) ?? ''];
    return run ? run(input, services) : renderNotice('Dit commando bestaat niet meer.');
  },
  async autocomplete({ name, value }, { archive }) {
    if (name !== 'vraag') return completeVraagsteller(value, archive);
    const { entries } = await archive.live();
    return completeCitation(value, entries);
  },
  controls: meldingControls,
} satisfies Command;
