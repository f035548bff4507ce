import type { Choice, CommandOption } from '../../fakeDiscord/types.ts';
import type { GivenOption } from '../protocol.ts';
import type { App } from './app.ts';
import { channelsOf } from './choicesOf.ts';
import { el, newId, type Props } from './dom.ts';
import { readFile } from './files.ts';
import { addSuggestions } from './suggestions.ts';

/** A field of a command's form. */
export interface OptionField {
  readonly name: string;
  readonly element: HTMLElement;
  readonly input: HTMLElement;
  /** Undefined while nothing is filled in. */
  read(): GivenOption | undefined | Promise<GivenOption>;
}

export interface FieldContext {
  readonly app: App;
  /** The choices that the bot gives for this option, as filled in so far. */
  complete(name: string, typed: string): Promise<readonly Choice[]>;
}

/** Discord's option types. */
const WHOLE = 4;
const YES_NO = 5;
const USER = 6;
const CHANNEL = 7;
const ROLE = 8;
const ANYONE = 9;
const NUMBER = 10;
const FILE = 11;

export function createOptionField(option: CommandOption, context: FieldContext): OptionField {
  const id = newId('veld');
  const hintId = newId('uitleg');
  const props = { id, 'aria-describedby': hintId, required: option.required ?? false };
  const { control, read, extra } = createControl(option, { ...context, props });
  const mark = option.required ? ' (verplicht)' : '';
  const element = el(
    'div',
    { class: 'veld' },
    el('label', { for: id }, option.name, el('small', {}, mark)),
    el('div', { class: 'openklap breed' }, control, extra),
    el('small', { id: hintId }, option.description),
  );
  return { name: option.name, element, input: control, read };
}

interface Control {
  readonly control: HTMLElement;
  readonly extra?: HTMLElement;
  readonly read: OptionField['read'];
}

interface Making extends FieldContext {
  readonly props: Props;
}

function createControl(option: CommandOption, making: Making): Control {
  if (option.type === FILE) return createFile(making);
  const listed = listFor(option, making.app);
  return listed ? createPicker(listed, making) : createText(option, making);
}

type Listed = readonly { readonly label: string; readonly value: GivenOption }[];

/** What an option lets choose from; undefined where anything may be typed. */
function listFor(
  { type, choices, channel_types: types }: CommandOption,
  { view }: App,
): Listed | undefined {
  const people = [...view.people, view.bot].map(({ id, name }) => ({
    label: `@${name}`,
    value: id,
  }));
  const roles = view.roles.map(({ id, name }) => ({ label: name, value: id }));
  const lists: Readonly<Record<number, Listed>> = {
    [YES_NO]: [
      { label: 'Ja', value: true },
      { label: 'Nee', value: false },
    ],
    [USER]: people,
    [CHANNEL]: channelsOf(view, types ?? []).map(({ id, label }) => ({ label, value: id })),
    [ROLE]: roles,
    [ANYONE]: people,
  };
  if (choices?.length) return choices.map(({ name, value }) => ({ label: name, value }));
  return lists[type];
}

function createPicker(listed: Listed, { props }: Making): Control {
  const options = listed.map(({ label }, index) => el('option', { value: index }, label));
  const control = el('select', props, el('option', { value: '' }, '–'), ...options);
  return {
    control,
    read: () => (control.value ? listed[Number(control.value)]?.value : undefined),
  };
}

function createFile({ props }: Making): Control {
  const control = el('input', { ...props, type: 'file' });
  return {
    control,
    read() {
      const file = control.files?.[0];
      return file && readFile(file);
    },
  };
}

function createText(option: CommandOption, { props, complete }: Making): Control {
  const isNumber = option.type === WHOLE || option.type === NUMBER;
  const isPlainNumber = isNumber && !option.autocomplete;
  const control = el('input', {
    ...props,
    type: isPlainNumber ? 'number' : 'text',
    minlength: option.min_length,
    maxlength: option.max_length,
    min: option.min_value,
    max: option.max_value,
    step: isPlainNumber && option.type === NUMBER ? 'any' : null,
    autocomplete: 'off',
  });
  let chosen: { readonly label: string; readonly value: string } | undefined;
  const read = () => {
    const value = chosen?.label === control.value ? chosen.value : control.value.trim();
    if (value === '') return undefined;
    return isNumber ? Number(value) : value;
  };
  if (!option.autocomplete) return { control, read };
  const extra = addSuggestions(control, {
    label: `Suggesties voor ${option.name}`,
    restMs: 150,
    find: async (typed) =>
      (await complete(option.name, typed)).map(({ name: label, value }) => ({
        label,
        hint: '',
        choose() {
          // The field shows the name; the value is what is sent.
          chosen = { label, value: String(value) };
          control.value = label;
        },
      })),
  });
  return { control, read, extra };
}
