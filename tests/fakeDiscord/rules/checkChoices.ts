import type { Choice, Violation } from '../types.ts';

/** What the schema does not say about autocomplete: values of 100 characters, of the option's own type. */
export function checkChoices(choices: readonly Choice[], optionType: number): Violation[] {
  const wanted = optionType === 3 ? 'string' : 'number';
  return choices.flatMap(({ name, value }, index) => {
    const path = `data.choices.${index}`;
    const found: Violation[] = [];
    if (name.trim() === '') found.push({ path: `${path}.name`, message: 'empty' });
    if (typeof value !== wanted) found.push({ path: `${path}.value`, message: `not a ${wanted}` });
    if (String(value).length > 100)
      found.push({ path: `${path}.value`, message: 'over 100 characters' });
    if (value === '') found.push({ path: `${path}.value`, message: 'empty' });
    return found;
  });
}
