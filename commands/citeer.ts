import { SlashCommandBuilder } from 'discord.js';
import { cite } from '../src/app/cite.ts';
import type { Command } from '../src/discord/command.ts';
import { completeCitation } from '../src/discord/completeCitation.ts';
import { readPair } from '../src/discord/readPair.ts';
import { renderCited } from '../src/discord/renderCited.ts';
import { renderCopy } from '../src/discord/renderCopy.ts';

/** The part that was chosen; null: both. */
const SPEAKERS = new Map([
  ['vraag', 'raad'],
  ['antwoord', 'college'],
] as const);

export default {
  data: new SlashCommandBuilder()
    .setName('citeer')
    .setDescription('Toon een vraag en het hele antwoord, een reeks of een brief, op nummer.')
    .addStringOption((option) =>
      option
        .setName('nummer')
        .setDescription(
          'Bijvoorbeeld 2024-04-08/3, 2024-04-08/7-9, of 2024-04-08. Of typ woorden uit de vraag.',
        )
        .setRequired(true)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('deel')
        .setDescription('Alleen de vraag, of alleen het antwoord.')
        .addChoices({ name: 'vraag', value: 'vraag' }, { name: 'antwoord', value: 'antwoord' }),
    )
    .addBooleanOption((option) =>
      option
        .setName('kopieer')
        .setDescription('Geef het antwoord als platte tekst om te plakken; alleen u ziet het.'),
    )
    .addBooleanOption((option) =>
      option.setName('verberg').setDescription('Laat alleen uzelf het antwoord zien.'),
    )
    .toJSON(),
  isPublic: ({ options }) =>
    !(options.getBoolean('verberg') ?? false) && !(options.getBoolean('kopieer') ?? false),
  async run({ options, audience, asker }, { archive, gesprekken }) {
    // What is asked next is not about the question before it any more.
    gesprekken.forget(asker);
    const cited = await cite(options.getString('nummer', true), archive);
    const deel = options.getString('deel');
    const speaker = deel === 'vraag' || deel === 'antwoord' ? SPEAKERS.get(deel) : undefined;
    if (options.getBoolean('kopieer') ?? false)
      return renderCopy(cited.pairs, speaker ?? 'college');
    return renderCited(cited, 1, { audience, ...(speaker && { speaker }) });
  },
  async autocomplete({ value }, { archive }) {
    const { entries } = await archive.live();
    return completeCitation(value, entries);
  },
  controls: [readPair],
} satisfies Command;
