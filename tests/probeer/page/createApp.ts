import type { Action, Outcome, View } from '../protocol.ts';
import { send } from './api.ts';
import type { App, State } from './app.ts';
import { openModal } from './modal.ts';
import { warn } from './warn.ts';

interface Stage {
  /** Follows what another user sees. */
  readonly listen: (user: string) => void;
  readonly draw: () => void;
  readonly startCommand: App['startCommand'];
}

export interface LiveApp extends App {
  /** Takes in what the server says. */
  take(view: View): void;
}

export function createApp(stage: Stage): LiveApp {
  let state: State = { user: 'anna', place: '', replyTo: null, dismissed: new Set() };
  let current: View | undefined;
  const app: LiveApp = {
    get state() {
      return state;
    },
    get view() {
      if (!current) throw new Error('Nothing is known yet');
      return current;
    },
    take(view) {
      current = view;
      const isThere = view.places.some(({ key }) => key === state.place);
      if (!isThere) state = { ...state, place: view.places[0]?.key ?? '' };
    },
    change(part) {
      const isOther = part.user !== undefined && part.user !== state.user;
      state = { ...state, ...part };
      // The view at hand is another's: nothing is drawn until the new one is there.
      if (isOther) stage.listen(state.user);
      else stage.draw();
    },
    async act(action) {
      const outcome = await send(state.user, action);
      if (outcome.form) openModal(app, outcome.form);
      if (!HANDLED.includes(action.kind)) complain(outcome);
      return outcome;
    },
    startCommand: stage.startCommand,
    warn,
  };
  return app;
}

/** What shows its own trouble, or needs none. */
const HANDLED: readonly Action['kind'][] = ['submit', 'complete'];

function complain({ failed, error }: Outcome): void {
  if (failed) warn('De toepassing reageerde niet op tijd.');
  if (error) warn(`Dit kan niet: ${error}`);
}
