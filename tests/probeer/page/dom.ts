type Child = Node | string | false | null | undefined;
type Value = string | number | boolean | null | undefined | ((event: Event) => void);
export type Props = Readonly<Record<string, Value>>;

/**
 * An element with attributes and children; strings become text, never HTML.
 * `onclick: …` and its like listen; `true` is an attribute without a value; false and null leave it out.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) set(element, name, value);
  element.append(...children.filter(isThere));
  return element;
}

function set(element: HTMLElement, name: string, value: Value): void {
  if (typeof value === 'function') element.addEventListener(name.slice(2), value);
  else if (value === true) element.setAttribute(name, '');
  else if (value !== false && value !== null && value !== undefined)
    element.setAttribute(name, String(value));
}

function isThere(child: Child): child is Node | string {
  return child !== false && child !== null && child !== undefined && child !== '';
}

let count = 0;

/** An id for labels and descriptions, new at every call. */
export function newId(prefix: string): string {
  count += 1;
  return `${prefix}-${count}`;
}

/** The element of the page with this id. @throws Error when index.html lacks it. */
export function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.querySelector(`#${id}`);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} #${id}`);
  return found;
}

/** Puts `fresh` in the place of `old`; who was on a control of it stays on the control of that name. */
export function swap(old: HTMLElement, fresh: HTMLElement): void {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(fresh);
  if (!focused) return;
  const controls = [...fresh.querySelectorAll<HTMLElement>('button, a, input, select')];
  const same = controls.find(
    (one) => one.textContent === focused.textContent && one.tagName === focused.tagName,
  );
  // A page's last "next" is off: then the message itself, so that reading can go on.
  const target = same && !same.hasAttribute('disabled') ? same : fresh;
  target.focus({ preventScroll: true });
}
