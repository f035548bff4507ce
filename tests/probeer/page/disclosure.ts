import { el, newId, type Props } from './dom.ts';

export interface Disclosure {
  readonly element: HTMLElement;
  close(): void;
}

/**
 * A button that opens a panel under it. Escape closes it and goes back to the button; so does leaving it.
 * `fill` makes the panel's inside each time it opens.
 */
export function createDisclosure(
  face: { readonly text: string; readonly props?: Props },
  fill: (close: () => void) => readonly HTMLElement[],
): Disclosure {
  const id = newId('paneel');
  const panel = el('div', { id, class: 'paneel', hidden: true });
  const button = el(
    'button',
    { type: 'button', 'aria-expanded': 'false', 'aria-controls': id, ...face.props },
    face.text,
  );
  const show = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    panel.replaceChildren(...fill(close));
    panel.scrollIntoView?.({ block: 'nearest' });
    panel.querySelector<HTMLElement>('button, input')?.focus();
  };
  const close = () => {
    const hadFocus = panel.contains(document.activeElement);
    show(false);
    if (hadFocus) button.focus();
  };
  button.addEventListener('click', () => show(panel.hidden === true));
  const element = el('div', { class: 'openklap' }, button, panel);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.stopPropagation();
    close();
  });
  element.addEventListener('focusout', ({ relatedTarget }) => {
    const isOutside = relatedTarget instanceof Node && !element.contains(relatedTarget);
    if (isOutside) show(false);
  });
  return { element, close };
}
