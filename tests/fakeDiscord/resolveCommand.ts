import type { State } from './createState.ts';
import { permissionBits } from './permissions.ts';
import { resolveOptions, type OptionValue } from './resolveOptions.ts';
import type { Channel, Command, CommandOption, Member } from './types.ts';

export interface Typed {
  /** `vraag`, or with subcommands `abonneer start`. */
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly member: Member;
  readonly channel: Channel;
  /** The option being typed; then required ones may still be missing. */
  readonly focused?: string;
}

/**
 * The `data` of a slash command, as Discord's client would send it.
 *
 * @throws Error where the client would not let the user do this.
 */
export function resolveCommand(state: State, typed: Typed) {
  const [name = '', ...subcommands] = typed.name.split(' ');
  const command = findCommand(state, {
    name,
    type: 1,
    member: typed.member,
    channel: typed.channel,
  });
  const chain: CommandOption[] = [];
  let options = command.options ?? [];
  for (const part of subcommands) {
    const next = options.find((option) => option.name === part && option.type <= 2);
    if (!next) throw new Error(`/${name} has no subcommand ${part}`);
    chain.push(next);
    options = next.options ?? [];
  }
  if (options.some(({ type }) => type <= 2)) throw new Error(`/${typed.name} needs a subcommand`);
  const { sent, resolved } = resolveOptions(state, options, typed);
  const nested = chain.reduceRight<object[]>(
    (inner, one) => [{ type: one.type, name: one.name, options: inner }],
    sent,
  );
  return {
    id: command.id,
    name: command.name,
    type: 1,
    ...(command.guild_id ? { guild_id: command.guild_id } : {}),
    options: nested,
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    focusedType: options.find((option) => option.name === typed.focused)?.type,
  };
}

interface Wanted {
  readonly name: string;
  readonly type: number;
  readonly member: Member;
  readonly channel: Channel;
}

/** A registered command that this member sees here. */
export function findCommand(state: State, wanted: Wanted): Command {
  const isDm = wanted.channel.guildId === null;
  const all = [
    ...(state.commands.get(wanted.channel.guildId ?? '') ?? []),
    ...(state.commands.get('global') ?? []),
  ];
  const command = all.find(({ name, type }) => name === wanted.name && type === wanted.type);
  if (!command) {
    const names = all.map(({ name }) => name).join(', ');
    throw new Error(`No command ${wanted.name} here; registered are ${names}`);
  }
  if (!fits(command, isDm))
    throw new Error(`${command.name} is not for ${isDm ? 'DMs' : 'servers'}`);
  if (!isDm && !sees(wanted.member, command)) {
    throw new Error(`${wanted.member.user.username} does not see ${command.name}`);
  }
  return command;
}

/** All commands of any type that this member sees here. */
export function listCommands(state: State, { member, channel }: Omit<Wanted, 'name' | 'type'>) {
  const isDm = channel.guildId === null;
  const all = [
    ...(isDm ? [] : (state.commands.get(state.guild.id) ?? [])),
    ...(state.commands.get('global') ?? []),
  ];
  return all.filter((command) => fits(command, isDm) && (isDm || sees(member, command)));
}

function fits({ contexts, dm_permission: forDm }: Command, isDm: boolean): boolean {
  if (contexts) return contexts.includes(isDm ? 1 : 0);
  return !isDm || (forDm ?? true);
}

/** By `default_member_permissions`; "0" leaves administrators only. */
function sees(member: Member, { default_member_permissions: needs }: Command): boolean {
  if (needs === null) return true;
  if ((member.permissions & permissionBits(['Administrator'])) !== 0n) return true;
  const bits = BigInt(needs);
  return bits !== 0n && (member.permissions & bits) === bits;
}
