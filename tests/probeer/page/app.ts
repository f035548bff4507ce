import type {
  Action,
  MessageView,
  Outcome,
  Person,
  PlaceKey,
  PlaceView,
  View,
} from '../protocol.ts';
import type { Names } from './renderMarkdown.ts';

/** What the page knows beside what the server tells. */
export interface State {
  readonly user: string;
  readonly place: PlaceKey;
  readonly replyTo: string | null;
  /** Ids of ephemeral messages that were put away. */
  readonly dismissed: ReadonlySet<string>;
}

/** What every part of the page can see and do. */
export interface App {
  readonly state: State;
  readonly view: View;
  /** Changes what is shown. */
  change(part: Partial<State>): void;
  /** Does what a user does; opens a form that comes back, and tells what went wrong. */
  act(action: Action): Promise<Outcome>;
  /** Opens the form of a command, with its first text filled in. */
  startCommand(name: string, text?: string): void;
  /** Tells the user something went wrong. */
  warn(text: string): void;
}

/** A message of the page, with what it takes to use it. */
export interface Shown {
  readonly app: App;
  readonly message: MessageView;
}

export function placeOf({ view, state }: App): PlaceView | undefined {
  return view.places.find(({ key }) => key === state.place) ?? view.places[0];
}

export function placeTitle({ kind, name }: PlaceView): string {
  if (kind === 'dm') return `${name} (direct bericht)`;
  return kind === 'draad' ? `Draad: ${name}` : `#${name}`;
}

export function namesOf(app: App): Names {
  const { view } = app;
  return {
    user: nameIn([view.bot, ...view.people]),
    role: nameIn(view.roles),
    channel: (id) => view.places.find(({ key }) => key === id)?.name,
    open: (place) => app.change({ place }),
    start: (name) => app.startCommand(name),
  };
}

function nameIn(list: readonly Person[]): (id: string) => string | undefined {
  return (id) => list.find((one) => one.id === id)?.name;
}
