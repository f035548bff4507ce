import type { Choice } from '../../fakeDiscord/types.ts';
import type { GivenOption } from '../protocol.ts';
import type { App } from './app.ts';
import { byId, el } from './dom.ts';
import type { Entry } from './listEntries.ts';
import { createOptionField, type OptionField } from './optionField.ts';

type Given = Record<string, GivenOption>;

/** The form of a slash command, above the text field; gone once sent or cancelled. */
export function openCommandForm(app: App, entry: Entry, text: string): void {
  const holder = byId('opdracht', HTMLElement);
  const { name } = entry;
  const { place } = app.state;
  const close = () => {
    holder.replaceChildren();
    byId('invoer', HTMLInputElement).focus();
  };
  const complete = async (focused: string, typed: string): Promise<readonly Choice[]> => {
    const options: Given = { ...(await readAll(fields, focused)), [focused]: typed };
    const { choices } = await app.act({ kind: 'complete', name, options, focused, place });
    return choices ?? [];
  };
  const send = async () => {
    const options = await readAll(fields);
    close();
    await app.act({ kind: 'slash', name, options, place });
  };
  const fields: OptionField[] = entry.options.map((option) =>
    createOptionField(option, { app, complete }),
  );
  const form = renderForm(entry, fields, close);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  holder.replaceChildren(form);
  fillIn(fields, text);
  (form.querySelector<HTMLElement>('input, select') ?? form.querySelector('button'))?.focus();
}

function renderForm(
  { name, description }: Entry,
  fields: readonly OptionField[],
  close: () => void,
): HTMLFormElement {
  const form = el(
    'form',
    { class: 'formulier', 'aria-label': `Opdracht /${name}` },
    el('p', {}, el('b', {}, `/${name}`), ` ${description}`),
    ...fields.map(({ element }) => element),
    el(
      'div',
      { class: 'rij' },
      el('button', { class: 'knop hoofd', type: 'submit' }, 'Verstuur opdracht'),
      el('button', { class: 'knop', type: 'button', onclick: close }, 'Annuleer'),
    ),
  );
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return form;
}

function fillIn([first]: readonly OptionField[], text: string): void {
  if (text && first?.input instanceof HTMLInputElement && first.input.type === 'text') {
    first.input.value = text;
  }
}

/** What is filled in; while an option is completed, the others without files. */
async function readAll(fields: readonly OptionField[], completing?: string): Promise<Given> {
  const given: Given = {};
  for (const { name, read, input } of fields) {
    const isFile = input instanceof HTMLInputElement && input.type === 'file';
    if (completing !== undefined && (name === completing || isFile)) continue;
    const value = await read();
    if (value !== undefined) given[name] = value;
  }
  return given;
}
