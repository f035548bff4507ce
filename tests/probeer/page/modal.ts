import type { FormView } from '../protocol.ts';
import type { App } from './app.ts';
import { el, newId } from './dom.ts';
import { createFormFields } from './formFields.ts';

/** A form that the bot opened. The browser keeps the focus inside; Escape closes. */
export function openModal(app: App, { id, modal }: FormView): void {
  const titleId = newId('titel');
  const back = document.activeElement;
  const trouble = el('p', { class: 'fout', role: 'alert' });
  const fields = createFormFields(modal.components, app);
  const send = el('button', { class: 'knop hoofd', type: 'submit' }, 'Verstuur');
  const dialog = el('dialog', { class: 'venster', 'aria-labelledby': titleId });
  const form = el(
    'form',
    { class: 'formulier' },
    el('h2', { id: titleId }, modal.title),
    ...fields.elements,
    trouble,
    el(
      'div',
      { class: 'rij' },
      send,
      el('button', { class: 'knop', type: 'button', onclick: () => dialog.close() }, 'Annuleer'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send.disabled = true;
    void submit();
  });
  async function submit(): Promise<void> {
    const { error, failed } = await app.act({ kind: 'submit', form: id, fields: fields.read() });
    send.disabled = false;
    if (!error && !failed) dialog.close();
    else trouble.textContent = error ?? 'Er kwam geen antwoord. Probeer het opnieuw.';
  }
  dialog.addEventListener('close', () => {
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  });
  dialog.append(form);
  // Not when it closes: Chromium 156 then sends what is typed next nowhere.
  document.querySelector('dialog.venster')?.remove();
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('input, textarea, select')?.focus();
}
