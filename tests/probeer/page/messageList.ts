import type { MessageView } from '../protocol.ts';
import { placeOf, type App } from './app.ts';
import { byId, el, swap } from './dom.ts';
import { renderMessage } from './renderMessage.ts';

const BOTTOM_PX = 80;

/** An element, and all that it was made of. */
interface Drawn {
  readonly text: string;
  readonly element: HTMLLIElement;
}
type DrawnById = ReadonlyMap<string, Drawn>;

/** Keeps the list of messages as the server says; only what changed is made anew. */
export function createMessageList(): (app: App) => void {
  const list = byId('berichten', HTMLOListElement);
  const bottom = stayAtBottom(byId('gesprek', HTMLElement));
  let drawn: DrawnById = new Map();
  let shownPlace = '';
  return (app) => {
    const place = placeOf(app);
    const where = `${app.state.user} ${place?.key}`;
    const messages = (place?.messages ?? []).filter(({ id }) => !app.state.dismissed.has(id));
    const fresh = new Map(
      messages.map((message) => [
        message.id,
        drawOne(app, { message, where, old: drawn.get(message.id) }),
      ]),
    );
    for (const [id, { element }] of drawn) if (!fresh.has(id)) remove(element);
    arrange(
      list,
      [...fresh.values()].map(({ element }) => element),
    );
    if (where !== shownPlace) bottom.go();
    else bottom.keep();
    drawn = fresh;
    shownPlace = where;
  };
}

/** Whoever has read to the end sees what comes after it; who scrolled back is left alone. */
function stayAtBottom(frame: HTMLElement): { go(): void; keep(): void } {
  let isLow = true;
  const go = () => {
    frame.scrollTop = frame.scrollHeight;
  };
  const keep = () => {
    if (isLow) go();
  };
  frame.addEventListener('scroll', () => {
    isLow = frame.scrollHeight - frame.scrollTop - frame.clientHeight < BOTTOM_PX;
  });
  new ResizeObserver(keep).observe(frame);
  return { go, keep };
}

interface Drawing {
  readonly message: MessageView;
  readonly where: string;
  readonly old: Drawn | undefined;
}

function drawOne(app: App, { message, where, old }: Drawing): Drawn {
  const thread = app.view.places.find(({ key }) => key === message.thread);
  const text = JSON.stringify([where, message, thread?.messages.length]);
  if (old?.text === text) return old;
  const element = renderMessage({ app, message });
  if (old) swap(old.element, element);
  return { text, element };
}

/** Puts the elements in order without touching those that stand right: a move loses the focus. */
function arrange(list: HTMLElement, elements: readonly HTMLElement[]): void {
  list.querySelector('.leeg')?.remove();
  for (const [index, element] of elements.entries()) {
    const there = list.children[index];
    if (there !== element) list.insertBefore(element, there ?? null);
  }
  if (elements.length === 0) list.append(el('li', { class: 'leeg' }, EMPTY));
}

const EMPTY =
  'Nog geen berichten. Typ / voor een opdracht, of stel hieronder een vraag aan @Vraagbaak.';

/** Whoever was on a message that goes, goes on where they type. */
function remove(element: HTMLElement): void {
  const hadFocus = element.contains(document.activeElement);
  element.remove();
  if (hadFocus) byId('invoer', HTMLInputElement).focus();
}
