import type { Component } from '../../fakeDiscord/types.ts';
import { namesOf, type App } from './app.ts';
import { choicesOf } from './choicesOf.ts';
import { el, newId, type Props } from './dom.ts';
import { renderMarkdown } from './renderMarkdown.ts';

type FieldValue = string | boolean | readonly string[];

/** The fields of a form, and what is filled in by custom id. */
export interface FormFields {
  readonly elements: readonly HTMLElement[];
  read(): Record<string, FieldValue>;
}

interface Control {
  readonly element: HTMLElement;
  /** Whether it is several inputs under one name. */
  readonly isGroup?: boolean;
  read(): FieldValue;
}

/** Discord's component types in a form. */
const ROW = 1;
const TEXT = 4;
const DISPLAY = 10;
const LABEL = 18;
const RADIOS = 21;
const BOX = 23;
const PARAGRAPH = 2;

export function createFormFields(components: readonly Component[], app: App): FormFields {
  const readers: [string, () => FieldValue][] = [];
  const make = (component: Component): HTMLElement => {
    if (component.type === DISPLAY) return renderMarkdown(component.content ?? '', namesOf(app));
    const inner =
      component.type === LABEL
        ? component.component
        : component.type === ROW
          ? component.components?.[0]
          : component;
    if (!inner) return el('div');
    const heading = {
      label: component.label ?? inner.label ?? '',
      description: component.description,
    };
    const { element, read } = createField(inner, heading, app);
    readers.push([inner.custom_id ?? '', read]);
    return element;
  };
  const elements = components.map(make);
  return { elements, read: () => Object.fromEntries(readers.map(([id, read]) => [id, read()])) };
}

interface Heading {
  readonly label: string;
  readonly description?: string | null | undefined;
}

function createField(component: Component, heading: Heading, app: App): Control {
  const id = newId('veld');
  const hintId = newId('uitleg');
  const isRequired = component.required ?? true;
  const hint = heading.description ?? '';
  const props = { id, 'aria-describedby': hint ? hintId : null };
  const control = createControl(component, props, app);
  const mark = el('small', {}, isRequired ? ' (verplicht)' : '');
  const described = hint && el('small', { id: hintId }, hint);
  const element = control.isGroup
    ? el(
        'fieldset',
        { class: 'veld' },
        el('legend', {}, heading.label, mark),
        described,
        control.element,
      )
    : el(
        'div',
        { class: 'veld' },
        el('label', { for: id }, heading.label, mark),
        described,
        control.element,
      );
  return { element, read: control.read };
}

function createControl(component: Component, props: Props, app: App): Control {
  if (component.type === TEXT) return createText(component, props);
  if (component.type === BOX) return createBox(props);
  const choices = choicesOf(component, app.view);
  if (component.type === RADIOS || (component.max_values ?? 1) > 1 || choices.length === 0) {
    return createGroup(component, choices, component.type === RADIOS);
  }
  return createList(component, props, choices);
}

function createText(component: Component, props: Props): Control {
  const { placeholder, min_length: min, max_length: max, value, style } = component;
  const all = {
    ...props,
    placeholder,
    minlength: min,
    maxlength: max ?? 4000,
    required: component.required ?? true,
  };
  const element =
    style === PARAGRAPH
      ? el('textarea', { ...all, rows: 4 })
      : el('input', { ...all, type: 'text' });
  element.value = value ?? '';
  return { element, read: () => element.value };
}

function createBox(props: Props): Control {
  const element = el('input', { ...props, type: 'checkbox' });
  return { element, read: () => element.checked };
}

type Choices = ReturnType<typeof choicesOf>;

function createList(component: Component, props: Props, choices: Choices): Control {
  const options = choices.map(({ value, label, description, isChosen }) =>
    el('option', { value, selected: isChosen }, description ? `${label} – ${description}` : label),
  );
  const none = el('option', { value: '' }, component.placeholder ?? 'Maak een keuze');
  const element = el(
    'select',
    { ...props, required: component.required ?? true },
    none,
    ...options,
  );
  return { element, read: () => (element.value ? [element.value] : []) };
}

function createGroup(component: Component, choices: Choices, isRadio: boolean): Control {
  const name = newId('groep');
  const inputs = choices.map(({ value, isChosen }) =>
    el('input', { type: isRadio ? 'radio' : 'checkbox', name, value, checked: isChosen }),
  );
  const rows = choices.map(({ label, description }, index) =>
    el(
      'label',
      { class: 'regel' },
      inputs[index],
      el('span', {}, label),
      description && el('small', {}, description),
    ),
  );
  const picked = () => inputs.filter(({ checked }) => checked).map(({ value }) => value);
  return {
    element: el(
      'div',
      {},
      ...rows,
      rows.length === 0 &&
        el('small', {}, `(onderdeel van soort ${component.type}, hier niet in te vullen)`),
    ),
    isGroup: true,
    read: () => (isRadio ? (picked()[0] ?? '') : picked()),
  };
}
