import { ComponentType, TextInputStyle } from 'discord.js';
import { admitLetter, type Admission } from '../../app/beheer/admitLetter.ts';
import { parseDate } from '../../core/dates.ts';
import type { Control } from '../control.ts';
import { controlId } from '../controlId.ts';
import type { Message } from '../message.ts';
import { renderNotice } from '../renderNotice.ts';
import { admitArgs } from './admitArgs.ts';
import { beheerControl } from './beheerControl.ts';
import type { Managing } from './manage.ts';
import { renderAdmitted } from './renderAdmitted.ts';

const NO_DATE =
  'Dat is geen datum die ik herken; er is niets opgenomen. Druk nog eens op "Datum invullen" en typ een datum zoals 8 april 2024.';
const GONE = 'Deze brief wacht hier niet meer: zij is al opgenomen, verworpen of gewist.';

/** What the buttons under a letter that was sent in do. */
export const letterControls: readonly Control[] = [
  beheerControl('beheeropnemen', ({ args }, managing) => admit(admitArgs.read(args), managing)),
  // Its button opens the form; the form comes back under its own kind.
  beheerControl('beheerdatum', async () => renderNotice(GONE), dateForm),
  {
    ...beheerControl('beheermetdatum', async ({ args, fields }, managing) => {
      const date = parseDate(fields.get('datum') ?? '');
      return date === null
        ? renderNotice(NO_DATE)
        : admit({ id: args, date, promised: null }, managing);
    }),
    // A date that is no date leaves the letter and its buttons as they are.
    way: 'own',
  },
  beheerControl('beheerverwerp', ({ args }, managing) => reject(args, managing)),
];

async function admit(
  wanted: Omit<Admission, 'guildId'>,
  { archive, beheer, asker }: Managing,
): Promise<Message> {
  const admission = { ...wanted, guildId: asker.guildId };
  return renderAdmitted(await admitLetter(admission, { archive, ...beheer }));
}

async function reject(id: string, { beheer, asker }: Managing): Promise<Message> {
  const { room } = beheer;
  const message = await room.alone(id, async () => {
    const letter = await room.find(id);
    if (letter?.guildId !== asker.guildId) return renderNotice(GONE);
    await room.discard(id);
    return renderNotice(`${letter.name} is verworpen en gewist. Er is niets opgenomen.`);
  });
  return message ?? renderAdmitted({ kind: 'bezig' });
}

function dateForm(args: string): ReturnType<NonNullable<Control['form']>> {
  const id = controlId('beheermetdatum', args);
  if (id === null) return null;
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: 'datum',
    style: TextInputStyle.Short,
    min_length: 6,
    max_length: 40,
  };
  return {
    custom_id: id,
    title: 'Datum van de brief',
    components: [
      {
        type: ComponentType.Label,
        label: 'Van welke dag is de brief?',
        description: 'Bijvoorbeeld 8 april 2024. De brief krijgt haar nummer van deze datum.',
        component: input,
      },
    ],
  };
}
