import { cite } from '../app/cite.ts';
import type { Control } from './control.ts';
import { renderCited } from './renderCited.ts';

/** The choice from a letter's overview: that vraag with its antwoord, for the chooser alone. */
export const readPair: Control = {
  kind: 'lees',
  way: 'own',
  async run({ args, values, audience }, { archive }) {
    const [nr] = values;
    const isLetter = /^(?:\d{4}-\d{2}-\d{2}[a-z]{0,2}|zonder-datum-\d{1,6})$/u.test(args);
    if (nr === undefined || !isLetter) return null;
    return renderCited(await cite(`${args}/${nr}`, archive), 1, { audience });
  },
};
