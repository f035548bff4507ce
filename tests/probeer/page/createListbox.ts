import { el, newId } from './dom.ts';

export interface Suggestion {
  readonly label: string;
  readonly hint: string;
  choose(): void;
}

/** The list under a field, with one of its options marked; the focus stays in the field. */
export interface Listbox {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  readonly marked: Suggestion | undefined;
  /** Shows these with the first one marked; none closes it. */
  show(found: readonly Suggestion[]): void;
  /** Marks the next one, or the one before. */
  move(step: number): void;
}

export function createListbox(
  input: HTMLInputElement,
  label: string,
  pick: (one: Suggestion) => void,
): Listbox {
  const props = { id: newId('lijst'), role: 'listbox', class: 'suggesties', hidden: true };
  const element = el('ul', { ...props, 'aria-label': label });
  for (const [name, value] of Object.entries(COMBOBOX)) input.setAttribute(name, value);
  input.setAttribute('aria-controls', props.id);
  let offers: readonly Suggestion[] = [];
  let current = -1;
  const mark = (index: number) => {
    current = index;
    for (const [at, option] of [...element.children].entries()) {
      option.setAttribute('aria-selected', String(at === index));
    }
    const option = element.children[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  return {
    element,
    get isOpen() {
      return offers.length > 0;
    },
    get marked() {
      return offers[current];
    },
    show(found) {
      offers = found;
      element.hidden = found.length === 0;
      input.setAttribute('aria-expanded', String(found.length > 0));
      element.replaceChildren(...found.map((one) => toOption(one, () => pick(one))));
      mark(found.length > 0 ? 0 : -1);
    },
    move: (step) => mark((current + step + offers.length) % offers.length),
  };
}

const COMBOBOX = {
  role: 'combobox',
  autocomplete: 'off',
  'aria-autocomplete': 'list',
  'aria-expanded': 'false',
} as const;

function toOption({ label, hint }: Suggestion, choose: () => void): HTMLElement {
  const option = el(
    'li',
    { role: 'option', id: newId('optie'), class: 'regel', 'aria-selected': 'false' },
    el('span', {}, label),
    hint && el('small', {}, hint),
  );
  // Not click: by then the field has lost focus and the list is gone.
  option.addEventListener('mousedown', (event) => {
    event.preventDefault();
    choose();
  });
  return option;
}
