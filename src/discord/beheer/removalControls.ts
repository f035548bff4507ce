import { findRemoval, remove } from '../../app/remove.ts';
import { BotError } from '../../errors.ts';
import type { Control } from '../control.ts';
import { renderNotice } from '../renderNotice.ts';
import { beheerControl } from './beheerControl.ts';
import { removalArgs } from './removalArgs.ts';
import { renderRemoved } from './renderRemoval.ts';

const CHANGED =
  'Deze brief is intussen veranderd, en er is niets gewist. Kijk haar na en geef het opnieuw op met /beheer verwijder.';

/** The two answers to the question whether something is to be erased for good. */
export const removalControls: readonly Control[] = [
  beheerControl('beheerwis', async ({ args }, { archive, beheer }) => {
    try {
      const { citation, version } = removalArgs.read(args);
      if ((await findRemoval(citation, archive)).version !== version) return renderNotice(CHANGED);
      return renderRemoved(await remove(citation, { archive, eraseFetched: beheer.eraseFetched }));
    } catch (error) {
      // A second press, or someone else was first.
      if (!(error instanceof BotError && error.code.startsWith('CITATION_'))) throw error;
      return renderNotice('Dit staat niet meer in het archief; er viel niets te wissen.');
    }
  }),
  beheerControl('beheerlaat', async () => renderNotice('Er is niets gewist.')),
];
