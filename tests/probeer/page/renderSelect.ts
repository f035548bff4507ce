import type { Component } from '../../fakeDiscord/types.ts';
import type { Shown } from './app.ts';
import { choicesOf, type ChoiceView } from './choicesOf.ts';
import { createDisclosure } from './disclosure.ts';
import { el } from './dom.ts';

/** A select of a message: chosen at once, or with several, once "Klaar" is pressed. */
export function renderSelect(component: Component, { app, message }: Shown): HTMLElement {
  const choices = choicesOf(component, app.view);
  const chosen = choices.filter(({ isChosen }) => isChosen).map(({ label }) => label);
  const text = chosen.join(', ') || component.placeholder || 'Maak een keuze';
  const choose = (values: readonly string[]) =>
    app.act({ kind: 'select', message: message.id, key: component.custom_id ?? '', values });
  const isMany = (component.max_values ?? 1) > 1;
  const { element } = createDisclosure(
    {
      text,
      props: {
        class: 'keuze',
        disabled: component.disabled ?? false,
        'aria-label': `${component.placeholder ?? 'Keuzelijst'}: ${chosen.join(', ') || 'niets gekozen'}`,
      },
    },
    (close) => {
      const done = (values: readonly string[]) => {
        close();
        void choose(values);
      };
      return isMany ? manyOf(component, choices, done) : oneOf(choices, done);
    },
  );
  element.classList.add('breed');
  return element;
}

type Done = (values: readonly string[]) => void;

function oneOf(choices: readonly ChoiceView[], done: Done): HTMLElement[] {
  return choices.map(({ value, label, description, isChosen }) =>
    el(
      'button',
      {
        type: 'button',
        class: 'regel',
        'aria-current': isChosen ? 'true' : null,
        onclick: () => done([value]),
      },
      el('span', {}, isChosen ? `✓ ${label}` : label),
      description && el('small', {}, description),
    ),
  );
}

function manyOf(component: Component, choices: readonly ChoiceView[], done: Done): HTMLElement[] {
  const { min_values: min = 1, max_values: max = 1 } = component;
  const boxes = choices.map((choice) => ({
    value: choice.value,
    input: el('input', { type: 'checkbox', checked: choice.isChosen }),
    choice,
  }));
  const ready = el('button', { type: 'button', class: 'knop hoofd' }, 'Klaar');
  const picked = () => boxes.filter(({ input }) => input.checked).map(({ value }) => value);
  const look = () => {
    const count = picked().length;
    ready.disabled = count < (min ?? 1) || count > (max ?? 1);
  };
  ready.addEventListener('click', () => done(picked()));
  const rows = boxes.map(({ input, choice }) =>
    el(
      'label',
      { class: 'regel', onchange: look },
      input,
      el('span', {}, choice.label),
      choice.description && el('small', {}, choice.description),
    ),
  );
  look();
  return [...rows, el('p', { class: 'klein' }, `Kies er ${min ?? 1} tot ${max ?? 1}.`), ready];
}
