import { byId, el } from './dom.ts';

/** Tells the user that something went wrong, until they put it away or something else does. */
export function warn(text: string): void {
  const region = byId('waarschuwingen', HTMLElement);
  const close = () => {
    region.replaceChildren();
    byId('invoer', HTMLInputElement).focus();
  };
  const button = el('button', { type: 'button', class: 'schakel', onclick: close }, 'Sluiten');
  region.replaceChildren(el('p', { class: 'fout' }, text, ' ', button));
}
