import type { BotState } from '../protocol.ts';
import type { App } from './app.ts';
import { byId, el } from './dom.ts';
import { createPlaceList } from './placeList.ts';
import type { ReadState } from './readState.ts';

const BOT_STATES: Readonly<Record<BotState, string>> = {
  start: 'De bot leest de brieven en start …',
  klaar: 'De bot is klaar.',
  gestopt: 'De bot is gestopt; zie de terminal.',
};

/** Who you are, where you are, and how the bot is doing. */
export function createSidebar(app: App, reads: ReadState): () => void {
  const who = byId('wie', HTMLSelectElement);
  const menu = createMenu();
  who.addEventListener('change', () => {
    const { places } = app.view;
    const isShared = places.some(({ key, kind }) => key === app.state.place && kind !== 'draad');
    const place = isShared ? app.state.place : (places[0]?.key ?? '');
    app.change({ user: who.value, replyTo: null, place });
  });
  const drawPlaces = createPlaceList({
    app,
    reads,
    open({ key }) {
      menu.close();
      app.change({ place: key, replyTo: null });
      byId('invoer', HTMLInputElement).focus();
    },
  });
  return () => {
    const { view, state } = app;
    const names = view.people.map(({ name }) => name);
    if (who.options.length !== names.length) {
      who.replaceChildren(...names.map((name) => el('option', { value: name }, name)));
    }
    who.value = state.user;
    tell(byId('botstand', HTMLElement), BOT_STATES[view.botState]);
    drawPlaces();
    menu.count(view.places.reduce((sum, one) => sum + reads.unread(view, one), 0));
    drawProblems(view.problems);
  };
}

interface Menu {
  close(): void;
  /** Says how many messages wait elsewhere. */
  count(unread: number): void;
}

/** On a small screen the sidebar is behind a button. */
function createMenu(): Menu {
  const button = byId('menuknop', HTMLButtonElement);
  const isOpen = () => button.getAttribute('aria-expanded') === 'true';
  const show = (isShown: boolean) => {
    document.body.classList.toggle('menu-open', isShown);
    button.setAttribute('aria-expanded', String(isShown));
  };
  button.addEventListener('click', () => {
    show(!isOpen());
    if (isOpen()) byId('wie', HTMLSelectElement).focus();
  });
  byId('zijbalk', HTMLElement).addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen()) return;
    show(false);
    button.focus();
  });
  return {
    close: () => show(false),
    count: (unread) => tell(button, unread > 0 ? `Menu (${unread} nieuw)` : 'Menu'),
  };
}

function tell(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** What Discord would have refused: the first thing a developer wants to know. */
function drawProblems(problems: readonly string[]): void {
  const holder = byId('problemen', HTMLDetailsElement);
  holder.hidden = problems.length === 0;
  const title = `Discord zou ${problems.length} keer weigeren`;
  if (holder.hidden || holder.querySelector('summary')?.textContent === title) return;
  const list = el('ul', {}, ...problems.slice(-20).map((one) => el('li', {}, one)));
  holder.replaceChildren(el('summary', {}, title), list);
}
