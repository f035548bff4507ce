import type { State } from './createState.ts';
import type { Command, CommandBody, CommandOption } from './types.ts';

export interface Scope {
  /** `global` or a guild's id. */
  readonly name: string;
  /** What is registered there now. */
  readonly old: readonly Command[];
}

/** A command as Discord keeps it: defaults filled in; the id stays for the same name and type. */
export function storeCommand(state: State, scope: Scope, body: CommandBody): Command {
  const type = body.type ?? 1;
  const same = scope.old.find((one) => one.name === body.name && one.type === type);
  const options = storeOptions(body.options);
  return {
    id: same?.id ?? state.clock.nextId(),
    application_id: state.bot.id,
    version: state.clock.nextId(),
    type,
    name: body.name,
    description: body.description ?? '',
    name_localizations: body.name_localizations ?? null,
    description_localizations: body.description_localizations ?? null,
    ...storeAccess(scope.name, body),
    nsfw: false,
    ...(options ? { options } : {}),
  };
}

function storeAccess(scope: string, body: CommandBody) {
  const bits = body.default_member_permissions ?? null;
  const contexts = body.contexts ?? null;
  const isForDm = body.dm_permission ?? contexts?.includes(1) ?? true;
  return {
    ...(scope === 'global' ? { dm_permission: isForDm } : { guild_id: scope }),
    default_member_permissions: bits === null ? null : String(bits),
    contexts,
    integration_types: body.integration_types ?? [0],
  };
}

/** Discord leaves out what is false or empty. */
function storeOptions(
  options: readonly CommandOption[] | null | undefined,
): readonly CommandOption[] | undefined {
  if (!options?.length) return undefined;
  return options.map((option) => {
    const { options: inner, ...rest } = option;
    const nested = storeOptions(inner);
    const { type, name, description } = option;
    const filled = Object.entries(rest).filter(([, value]) => !isEmpty(value));
    return {
      ...Object.fromEntries(filled),
      type,
      name,
      description,
      ...(nested ? { options: nested } : {}),
    };
  });
}

function isEmpty(value: unknown): boolean {
  return value === false || value === null || (Array.isArray(value) && value.length === 0);
}

interface Localized {
  readonly options?: readonly CommandOption[] | null;
}

/** A list shows localisations only when asked to. */
export function withLocalizations(command: Localized, isFull: boolean): object {
  if (isFull) return command;
  return {
    ...command,
    name_localizations: undefined,
    description_localizations: undefined,
    ...(command.options
      ? { options: command.options.map((option) => withLocalizations(option, false)) }
      : {}),
  };
}
