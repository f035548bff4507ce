import type { CommandBody, Violation } from '../types.ts';
import { checkOptions } from './checkOptions.ts';
import { checkTexts } from './checkTexts.ts';

const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/** What Discord's schema does not say about a set of commands that replaces all others of its scope. */
export function checkCommands(commands: readonly CommandBody[]): Violation[] {
  const found = commands.flatMap((command, index) => checkCommand(command, String(index)));
  const keys = commands.map(({ name, type }) => `${type ?? 1} ${name}`);
  keys.forEach((key, index) => {
    if (keys.indexOf(key) < index) found.push({ path: `${index}.name`, message: 'occurs twice' });
  });
  for (const [type, most] of Object.entries(MOST)) {
    const count = commands.filter((command) => (command.type ?? 1) === Number(type)).length;
    if (count > most)
      found.push({ path: '', message: `${count} of type ${type}, at most ${most}` });
  }
  return found;
}

/** One command; `path` is where it stands in the body. */
export function checkCommand(command: CommandBody, path: string): Violation[] {
  const isChat = (command.type ?? 1) === 1;
  const size = longest(command);
  return [
    ...checkTexts(command, path, isChat),
    ...(isChat ? checkChat(command, path) : checkMenu(command, path)),
    ...checkOptions(command.options ?? [], `${path}.options`, true),
    ...(size > 8000 ? [{ path, message: `${size} characters, at most 8000` }] : []),
  ];
}

function checkChat({ description }: CommandBody, path: string): Violation[] {
  return description ? [] : [{ path: `${path}.description`, message: 'This field is required' }];
}

function checkMenu({ description, options }: CommandBody, path: string): Violation[] {
  const message = 'not for a context-menu command';
  return [
    ...(description ? [{ path: `${path}.description`, message }] : []),
    ...(options?.length ? [{ path: `${path}.options`, message }] : []),
  ];
}

interface Sized {
  readonly name: string;
  readonly description?: string | null;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly value?: string | number;
  readonly options?: readonly Sized[] | null;
  readonly choices?: readonly Sized[] | null;
}

/** Discord counts the longest localisation of each text. */
function longest(item: Sized): number {
  const most = (text: string | null | undefined, others: Sized['name_localizations']) =>
    Math.max(text?.length ?? 0, ...Object.values(others ?? {}).map(({ length }) => length));
  const nested = [...(item.options ?? []), ...(item.choices ?? [])];
  return (
    most(item.name, item.name_localizations) +
    most(item.description, item.description_localizations) +
    (typeof item.value === 'string' ? item.value.length : 0) +
    nested.reduce((sum, one) => sum + longest(one), 0)
  );
}
