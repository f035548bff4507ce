import { createListbox, type Listbox, type Suggestion } from './createListbox.ts';

interface Source {
  /** What fits the text, best first; none closes the list. */
  find(text: string): readonly Suggestion[] | Promise<readonly Suggestion[]>;
  /** Milliseconds of rest before looking; then it also looks when the field is entered. */
  readonly restMs: number;
  /** What the list is called. */
  readonly label: string;
}

/**
 * Makes a text field offer a list while typing: arrows go through it, Enter and Tab choose, Escape closes.
 *
 * @returns the list, to be put by the field.
 */
export function addSuggestions(input: HTMLInputElement, source: Source): HTMLElement {
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    turn += 1;
    clearTimeout(timer);
    list.show([]);
  };
  const pick = (one: Suggestion) => {
    close();
    one.choose();
  };
  const list = createListbox(input, source.label, pick);
  /** An answer that is overtaken by more typing is dropped. */
  const look = async () => {
    turn += 1;
    const mine = turn;
    const found = await source.find(input.value);
    if (mine === turn && document.activeElement === input) list.show(found);
  };
  input.addEventListener('input', () => {
    // What was offered for the text before must not be chosen for this one.
    close();
    if (source.restMs === 0) void look();
    else timer = setTimeout(() => void look(), source.restMs);
  });
  input.addEventListener('focus', () => {
    if (source.restMs > 0) void look();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.isOpen && steer(list, event.key, { close, pick })) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  return list.element;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface Steering {
  readonly close: () => void;
  readonly pick: (one: Suggestion) => void;
}

/** Whether the key was for the list. */
function steer(list: Listbox, key: string, { close, pick }: Steering): boolean {
  const step = STEPS[key];
  const chosen = key === 'Enter' || key === 'Tab' ? list.marked : undefined;
  if (step) list.move(step);
  else if (chosen) pick(chosen);
  else if (key === 'Escape') close();
  else return false;
  return true;
}
