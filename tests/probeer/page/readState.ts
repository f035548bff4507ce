import type { MessageView, PlaceKey, PlaceView, View } from '../protocol.ts';
import type { App } from './app.ts';
import { isEphemeral, isLoading, isSilent } from './flags.ts';
import { placeTitle } from './app.ts';
import { plainText, type Names } from './renderMarkdown.ts';

/** What a phone would show of a new message. */
export interface Notice {
  readonly id: string;
  readonly place: PlaceKey;
  readonly title: string;
  /** Only what stands in the message itself: components reach no phone. */
  readonly body: string;
}

/** What each user has read, and been told of, since the page was opened. */
export interface ReadState {
  /** Takes in what came; gives what the phone should show now. */
  take(app: App, names: Names): readonly Notice[];
  /** How many messages in a place are not read yet. */
  unread(view: View, place: PlaceView): number;
}

export function createReadState(openedAt: number): ReadState {
  const read = new Set<string>();
  const told = new Set<string>();
  const isNew = (view: View, message: MessageView) =>
    message.author.id !== view.me.id &&
    Date.parse(message.sentAt) >= openedAt &&
    !isLoading(message);
  return {
    take({ view, state }, names) {
      const notices: Notice[] = [];
      for (const place of view.places) {
        const isOpen = place.key === state.place;
        for (const message of place.messages.filter((one) => isNew(view, one))) {
          const key = keyOf(view, message);
          if (!told.has(key) && !isOpen && reachesPhone(message)) {
            notices.push(toNotice(place, message, names));
          }
          told.add(key);
          if (isOpen) read.add(key);
        }
      }
      return notices;
    },
    unread(view, { messages }) {
      return messages.filter((one) => isNew(view, one) && !read.has(keyOf(view, one))).length;
    },
  };
}

function keyOf({ me }: View, { id }: MessageView): string {
  return `${me.id} ${id}`;
}

function reachesPhone(message: MessageView): boolean {
  return !isEphemeral(message) && !isSilent(message);
}

function toNotice(place: PlaceView, { id, author, content }: MessageView, names: Names): Notice {
  const title = place.kind === 'dm' ? author.name : `${author.name} in ${placeTitle(place)}`;
  return { id, place: place.key, title, body: plainText(content, names) };
}
