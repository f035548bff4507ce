import type { CommandOption } from '../../fakeDiscord/types.ts';
import type { CommandView } from '../protocol.ts';

/** A command as it is typed; a subcommand is one of its own. */
export interface Entry {
  /** Without slash, parts with a space. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
}

const SLASH = 1;
/** Option types 1 and 2 are subcommands and groups of them. */
const GROUP = 2;

/** What can be typed after a slash, subcommands written out. */
export function listEntries(commands: readonly CommandView[]): readonly Entry[] {
  return commands
    .filter(({ type }) => type === SLASH)
    .flatMap(({ name, description, options }) =>
      unfold({ name, description, options: options ?? [] }),
    );
}

function unfold({ name, description, options }: Entry): readonly Entry[] {
  const inside = options.filter(({ type }) => type <= GROUP);
  if (inside.length === 0) return [{ name, description, options }];
  return inside.flatMap((one) =>
    unfold({
      name: `${name} ${one.name}`,
      description: one.description,
      options: one.options ?? [],
    }),
  );
}

/** Entries for what is typed after the slash: by the start of the name first, then anywhere. */
export function findEntries(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = typed.toLowerCase();
  const starts = entries.filter(({ name }) => name.startsWith(wanted));
  const holds = entries.filter(
    ({ name, description }) =>
      !name.startsWith(wanted) && `${name} ${description}`.toLowerCase().includes(wanted),
  );
  return [...starts, ...holds];
}

/** The entry that a whole typed line begins with, and the rest of the line. */
export function splitLine(
  entries: readonly Entry[],
  line: string,
): { readonly entry: Entry; readonly rest: string } | undefined {
  const typed = line.replace(/^\//u, '');
  const entry = entries.find(({ name }) => typed === name || typed.startsWith(`${name} `));
  return entry && { entry, rest: typed.slice(entry.name.length).trim() };
}
