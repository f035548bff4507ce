import type { Control } from '../control.ts';
import { renderNotice } from '../renderNotice.ts';
import { beheerControl } from './beheerControl.ts';

/** Erases the questions that askers let us keep. */
export const questionControls: readonly Control[] = [
  beheerControl('beheervragen', async (_use, { archive }) => {
    const erased = await archive.feedback.forget();
    const what = erased === 1 ? '1 bewaarde vraag' : `${erased} bewaarde vragen`;
    return renderNotice(`Gewist: ${what}. De aantallen blijven.`);
  }),
];
