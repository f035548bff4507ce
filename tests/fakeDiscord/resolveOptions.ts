import type { State } from './createState.ts';
import { findChannel, findMember } from './people.ts';
import type { CommandOption, UploadedFile } from './types.ts';
import { toChannel, toMember, toRole } from './wire.ts';

/** What a user fills in: text, number, yes or no, the name or id of a user, channel or role, a file. */
export type OptionValue = string | number | boolean | UploadedFile;

type Resolved = Record<string, Record<string, object>>;

interface Filled {
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly focused?: string;
}

/** Options as the client sends them, with what ids stand for. @throws Error where the client would refuse. */
export function resolveOptions(state: State, known: readonly CommandOption[], filled: Filled) {
  for (const name of Object.keys(filled.options)) {
    if (!known.some((option) => option.name === name)) {
      throw new Error(
        `/${filled.name} has no option ${name}; it has ${known.map((one) => one.name).join(', ')}`,
      );
    }
  }
  const missing = known.filter(
    ({ name, required }) => required && filled.options[name] === undefined,
  );
  if (missing.length > 0 && filled.focused === undefined) {
    throw new Error(`/${filled.name} needs ${missing.map(({ name }) => name).join(', ')}`);
  }
  if (filled.focused !== undefined) assertCompletes(known, filled.focused);
  const resolved: Resolved = {};
  const put: Put = (kind, id, data) => {
    (resolved[kind] ??= {})[id] = data;
    return id;
  };
  const sent = known.flatMap((option) => {
    const { type, name } = option;
    const given = filled.options[name];
    if (name === filled.focused) return [{ type, name, value: textOf(given ?? ''), focused: true }];
    return given === undefined
      ? []
      : [{ type, name, value: toWire({ state, put }, option, given) }];
  });
  return { sent, resolved };
}

function assertCompletes(known: readonly CommandOption[], focused: string): void {
  const option = known.find(({ name }) => name === focused);
  if (!option?.autocomplete) throw new Error(`${focused} has no autocomplete`);
}

type Put = (kind: string, id: string, data: object) => string;
type Wire = (state: State, value: OptionValue, put: Put) => string | boolean | undefined;

/** How each type that is not text or number goes over the wire; undefined where it does not fit. */
const WIRES: Readonly<Record<number, Wire>> = {
  5: (_, value) => (typeof value === 'boolean' ? value : undefined),
  6: putMember,
  7: putChannel,
  8: putRole,
  9: putMember,
  11: (state, value, put) => (typeof value === 'object' ? upload(state, value, put) : undefined),
};

function toWire(
  { state, put }: { readonly state: State; readonly put: Put },
  option: CommandOption,
  value: OptionValue,
) {
  const wire = WIRES[option.type];
  if (!wire) return checkScalar(option, value);
  const sent = wire(state, value, put);
  if (sent === undefined) throw new Error(`${option.name}: ${JSON.stringify(value)} does not fit`);
  return sent;
}

function putMember(state: State, value: OptionValue, put: Put): string {
  const member = findMember(state, textOf(value));
  const permissions = member.permissions.toString();
  put('members', member.user.id, { ...toMember(member, false), permissions });
  return put('users', member.user.id, member.user);
}

function putChannel(state: State, value: OptionValue, put: Put): string {
  const channel = findChannel(state, textOf(value));
  return put('channels', channel.id, { ...toChannel(state, channel), permissions: '0' });
}

function putRole(state: State, value: OptionValue, put: Put): string | undefined {
  const index = state.roles.findIndex(({ id, name }) => id === value || name === value);
  const role = state.roles[index];
  return role && put('roles', role.id, toRole(role, index));
}

function textOf(value: OptionValue): string {
  return typeof value === 'object' ? value.name : String(value);
}

function checkScalar(option: CommandOption, value: OptionValue): string | number {
  const refuse = (why: string) => new Error(`${option.name}: ${JSON.stringify(value)} ${why}`);
  if (typeof value === 'object' || typeof value === 'boolean' || !hasType(option, value)) {
    throw refuse('has the wrong type');
  }
  if (!isChoice(option, value)) {
    throw refuse('is not one of the choices');
  }
  const { min, max } = typeof value === 'string' ? textRange(option) : numberRange(option);
  const size = typeof value === 'string' ? value.length : value;
  if (size < min || size > max) throw refuse(`is not within ${min} and ${max}`);
  return value;
}

function isChoice({ choices }: CommandOption, value: string | number): boolean {
  return !choices?.length || choices.some((one) => one.value === value);
}

/** 3 text, 4 whole number, 10 number. */
function hasType({ type }: CommandOption, value: string | number): boolean {
  if (typeof value === 'string') return type === 3;
  return type === 10 || (type === 4 && Number.isInteger(value));
}

function textRange({ min_length: min, max_length: max }: CommandOption) {
  return { min: min ?? 1, max: max ?? 6000 };
}

function numberRange({ min_value: min, max_value: max }: CommandOption) {
  return { min: min ?? -Infinity, max: max ?? Infinity };
}

function upload(state: State, file: UploadedFile, put: Put): string {
  const id = state.clock.nextId();
  const url = `${state.origin}/attachments/${id}/${encodeURIComponent(file.name)}`;
  state.files.set(id, file);
  return put('attachments', id, {
    id,
    filename: file.name,
    size: file.bytes.length,
    url,
    proxy_url: url,
    content_type: file.contentType,
    ephemeral: true,
  });
}
