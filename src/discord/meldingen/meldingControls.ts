import { cite } from '../../app/cite.ts';
import { wensText } from '../../app/meldingen/wensText.ts';
import type { Abonnement } from '../../meldingStore.ts';
import { buildMessage } from '../buildMessage.ts';
import type { Control } from '../control.ts';
import { controlId } from '../controlId.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import { renderCited } from '../renderCited.ts';
import { renderNotice } from '../renderNotice.ts';
import { CONTROLS, WHOLE } from './controlIds.ts';
import { stop, stopOwn } from './manage.ts';
import { ownSubscriptions } from './ownSubscriptions.ts';
import { showSubscriptions } from './showSubscriptions.ts';

const NOT_YOURS =
  'Deze melding is niet van u, of is al gestopt. Met /abonneer toon ziet u uw meldingen; die van een kanaal stopt wie de server beheert.';

/** What the buttons and menus under a message about new letters do; each answer is for the user alone. */
export const meldingControls: readonly Control[] = [
  {
    kind: CONTROLS.stop,
    way: 'own',
    isForAll: true,
    run: async ({ args, asker }, services) => {
      const { meldingen } = services.archive;
      const melding = await meldingen.byNonce(args);
      const ids = melding?.brieven.flatMap(({ redenen }) =>
        redenen.map(({ abonnementId }) => abonnementId),
      );
      const own = await ownSubscriptions(asker, meldingen);
      const meant = own.filter(({ id }) => ids?.includes(id));
      const [first, ...others] = meant;
      if (!first) return renderNotice(NOT_YOURS);
      return others.length > 0 ? chooseOne(meant) : stop(first, services);
    },
  },
  {
    kind: CONTROLS.stopOne,
    way: 'own',
    isForAll: true,
    run: ({ values: [chosen = ''], asker }, services) => stopOwn(Number(chosen), asker, services),
  },
  {
    kind: CONTROLS.show,
    way: 'own',
    isForAll: true,
    run: ({ asker }, services) => showSubscriptions(asker, services),
  },
  {
    kind: CONTROLS.read,
    way: 'own',
    run: async ({ args, values: [nr = WHOLE], audience }, { archive }) => {
      const input = nr === WHOLE ? args : `${args}/${nr}`;
      return renderCited(await cite(input, archive), 1, { audience });
    },
  },
  {
    kind: CONTROLS.letter,
    way: 'own',
    run: async ({ values: [kenmerk = ''], audience }, { archive }) =>
      renderCited(await cite(kenmerk, archive), 1, { audience }),
  },
];

function chooseOne(abonnementen: readonly Abonnement[]): Message {
  const options = abonnementen.map((each) => ({
    label: `Melding ${each.id}: ${wensText(each)}`,
    value: String(each.id),
  }));
  const id = controlId(CONTROLS.stopOne, '') ?? '';
  return buildMessage({
    blocks: [plainBlock('Dit bericht kreeg u voor meer dan één melding. Welke wilt u stoppen?')],
    menus: [{ id, placeholder: 'Kies een melding om te stoppen', options }],
  });
}
