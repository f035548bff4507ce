import type { CommandOption, Violation } from '../types.ts';
import { checkTexts } from './checkTexts.ts';

const SUBCOMMAND = 1;
const GROUP = 2;

/** What Discord's schema does not say about the options of a command or subcommand. */
export function checkOptions(
  options: readonly CommandOption[],
  path: string,
  isTop: boolean,
): Violation[] {
  const found: Violation[] = [];
  const nested = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP).length;
  if (nested > 0 && nested < options.length) {
    found.push({ path, message: 'subcommands and other options together' });
  }
  options.forEach((option, index) => {
    const here = `${path}.${index}`;
    found.push(...checkTexts(option, here, true), ...checkOption(option, here));
    if (options.findIndex(({ name }) => name === option.name) < index) {
      found.push({ path: `${here}.name`, message: 'occurs twice' });
    }
    if (option.required && options.slice(0, index).some((one) => !one.required)) {
      found.push({ path: `${here}.required`, message: 'required options come first' });
    }
    if (option.type === GROUP && !isTop) found.push({ path: here, message: 'a group in a group' });
    found.push(...checkOptions(option.options ?? [], `${here}.options`, false));
  });
  return found;
}

function checkOption(option: CommandOption, path: string): Violation[] {
  const found: Violation[] = [];
  const choices = option.choices ?? [];
  if (choices.length > 0 && option.autocomplete) {
    found.push({ path: `${path}.autocomplete`, message: 'not together with choices' });
  }
  choices.forEach(({ name, value }, index) => {
    if (String(value).length > 100) {
      found.push({ path: `${path}.choices.${index}.value`, message: 'over 100 characters' });
    }
    if (choices.findIndex((one) => one.name === name || one.value === value) < index) {
      found.push({ path: `${path}.choices.${index}`, message: 'occurs twice' });
    }
  });
  if ((option.min_value ?? -Infinity) > (option.max_value ?? Infinity)) {
    found.push({ path: `${path}.min_value`, message: 'more than max_value' });
  }
  if ((option.min_length ?? 0) > (option.max_length ?? 6000)) {
    found.push({ path: `${path}.min_length`, message: 'more than max_length' });
  }
  return found;
}
