import type { CommandView } from '../protocol.ts';
import type { App, Shown } from './app.ts';
import { createDisclosure } from './disclosure.ts';
import { el } from './dom.ts';

const ON_USER = 2;
const ON_MESSAGE = 3;

/** What can be done with a message: reply, and the registered commands for messages and their authors. */
export function renderActions(shown: Shown): HTMLElement {
  const { app, message } = shown;
  const { element } = createDisclosure(
    {
      text: '⋯',
      props: { class: 'meer', 'aria-label': `Acties bij dit bericht van ${message.author.name}` },
    },
    (close) => {
      const row = (text: string, act: () => void) =>
        el(
          'button',
          {
            type: 'button',
            class: 'regel',
            onclick: () => {
              close();
              act();
            },
          },
          text,
        );
      const reply = row('Beantwoorden', () => app.change({ replyTo: message.id }));
      return [
        reply,
        ...commandsHere(app).map((one) => row(labelOf(one, shown), () => use(one, shown))),
      ];
    },
  );
  element.classList.add('acties');
  return element;
}

function commandsHere({ view, state }: App): readonly CommandView[] {
  const here = state.place === 'dm' ? view.commands.dm : view.commands.guild;
  return here.filter(({ type }) => type === ON_USER || type === ON_MESSAGE);
}

function labelOf({ name, type }: CommandView, { message }: Shown): string {
  return type === ON_USER ? `App: ${name} (over ${message.author.name})` : `App: ${name}`;
}

function use({ name, type }: CommandView, { app, message }: Shown): void {
  const target = type === ON_USER ? { user: message.author.id } : { message: message.id };
  void app.act({ kind: 'menu', name, place: app.state.place, ...target });
}
