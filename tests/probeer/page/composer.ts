import { placeOf, placeTitle, type App } from './app.ts';
import { openCommandForm } from './commandForm.ts';
import type { Suggestion } from './createListbox.ts';
import { byId, el } from './dom.ts';
import { findEntries, listEntries, splitLine, type Entry } from './listEntries.ts';
import { addSuggestions } from './suggestions.ts';

export interface Composer {
  draw(): void;
  startCommand(name: string, text?: string): void;
}

/** The field at the bottom: text, @names, and commands after a slash. */
export function createComposer(app: App): Composer {
  const input = byId('invoer', HTMLInputElement);
  const start = (entry: Entry, text = '') => {
    input.value = '';
    openCommandForm(app, entry, text);
  };
  const list = addSuggestions(input, {
    label: 'Opdrachten en namen',
    restMs: 0,
    find: (text) => [...suggestCommands(entriesOf(app), text, start), ...suggestNames(app, input)],
  });
  input.after(list);
  byId('opsteller', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text.startsWith('/')) return runLine(app, text, start);
    if (text === '') return;
    input.value = '';
    say(app, text);
  });
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && app.state.replyTo !== null) app.change({ replyTo: null });
  });
  return {
    draw: () => drawField(app, input),
    startCommand(name, text) {
      const entry = entriesOf(app).find((one) => one.name === name);
      if (entry) start(entry, text);
      else app.warn(`De opdracht /${name} is er hier niet.`);
    },
  };
}

function entriesOf({ state, view }: App): readonly Entry[] {
  return listEntries(state.place === 'dm' ? view.commands.dm : view.commands.guild);
}

function say(app: App, text: string): void {
  const { place, replyTo } = app.state;
  void app.act({ kind: 'say', text, place, ...(replyTo === null ? {} : { replyTo }) });
  if (replyTo !== null) app.change({ replyTo: null });
}

function runLine(app: App, line: string, start: (entry: Entry, text: string) => void): void {
  const found = splitLine(entriesOf(app), line);
  if (found) return start(found.entry, found.rest);
  const [word] = line.split(' ');
  app.warn(`Er is hier geen opdracht ${word}. Typ / om te zien welke er zijn.`);
}

function drawField(app: App, input: HTMLInputElement): void {
  const place = placeOf(app);
  if (place) {
    const label =
      place.kind === 'dm' ? `Bericht aan ${place.name}` : `Bericht in ${placeTitle(place)}`;
    input.setAttribute('aria-label', `${label}; typ / voor opdrachten`);
    input.placeholder = `${label} · typ /`;
  }
  drawReply(app);
}

function suggestCommands(
  entries: readonly Entry[],
  text: string,
  start: (entry: Entry) => void,
): readonly Suggestion[] {
  const typed = /^\/(.*)$/u.exec(text)?.[1];
  if (typed === undefined) return [];
  return findEntries(entries, typed).map((entry) => ({
    label: `/${entry.name}`,
    hint: entry.description,
    choose: () => start(entry),
  }));
}

/** Names for the word that is being typed, when it begins with @. */
function suggestNames({ view }: App, input: HTMLInputElement): readonly Suggestion[] {
  const word = /(?:^|\s)@([\p{L}\p{N}_]*)$/u.exec(input.value)?.[1]?.toLowerCase();
  if (word === undefined) return [];
  return [view.bot, ...view.people]
    .filter(({ name }) => name.toLowerCase().startsWith(word))
    .map(({ name }) => ({
      label: `@${name}`,
      hint: name === view.bot.name ? 'stel de bot een vraag' : 'lid',
      choose() {
        input.value = `${input.value.slice(0, input.value.length - word.length)}${name} `;
        input.focus();
      },
    }));
}

function drawReply(app: App): void {
  const bar = byId('antwoordbalk', HTMLElement);
  const target = placeOf(app)?.messages.find(({ id }) => id === app.state.replyTo);
  if (!target) return bar.replaceChildren();
  if (bar.dataset['to'] === target.id && bar.childElementCount > 0) return;
  bar.dataset['to'] = target.id;
  const input = byId('invoer', HTMLInputElement);
  const stop = () => {
    app.change({ replyTo: null });
    input.focus();
  };
  bar.replaceChildren(
    el('span', {}, `Antwoord aan ${target.author.name}`),
    el('button', { type: 'button', class: 'schakel', onclick: stop }, 'Niet antwoorden'),
  );
  input.focus();
}
