import { controlId } from '../controlId.ts';
import type { MenuFace } from '../menuRow.ts';
import { CONTROLS, WHOLE } from './controlIds.ts';

/** Discord's limit, less the one for the whole list. */
const MOST = 24;

/** The menu to read a vraag of a letter with; none when its kenmerk does not fit in a custom id. */
export function readMenu(kenmerk: string, numbers: readonly string[]): readonly MenuFace[] {
  const id = controlId(CONTROLS.read, kenmerk);
  const fitting = [...new Set(numbers)].filter((nr) => nr.length <= 60).slice(0, MOST);
  if (id === null || fitting.length === 0) return [];
  const options = fitting.map((nr) => ({ label: `Vraag ${nr}`, value: nr }));
  return [
    {
      id,
      placeholder: 'Lees een vraag',
      options: [...options, { label: 'Alle vragen van deze brief', value: WHOLE }],
    },
  ];
}
