import type { State } from './createState.ts';
import type { Interaction, Shown } from './interaction.ts';
import { renderText } from './renderText.ts';
import { EPHEMERAL, LOADING } from './rules/checkMessage.ts';

const DEFERRED_REPLY = 5;
const DEFERRED_UPDATE = 6;

type Given = Pick<
  Interaction,
  'kind' | 'user' | 'channel' | 'source' | 'focusedType' | 'title' | 'trigger'
>;

/** Starts an interaction: known to the routes, and its term running. */
export function createInteraction(state: State, given: Given): Interaction {
  const id = state.clock.nextId();
  const interaction: Interaction = {
    ...given,
    id,
    token: `itoken-${id}`,
    createdAt: state.clock.now(),
    startedAt: performance.now(),
    ackMs: undefined,
    ackType: undefined,
    failed: false,
    response: undefined,
    modal: undefined,
    choices: undefined,
    followUps: [],
    updates: [],
    get deferred() {
      return this.ackType === DEFERRED_REPLY || this.ackType === DEFERRED_UPDATE;
    },
    get ephemeral() {
      return ((this.response?.flags ?? 0) & EPHEMERAL) !== 0;
    },
    get text() {
      const messages = [...(this.response ? [this.response] : []), ...this.followUps];
      return messages.map((message) => renderText(message)).join('\n\n');
    },
    settled(ms) {
      return this.until(isSettled, ms);
    },
    until(test, ms) {
      const probe = () => (test(interaction) ? (interaction as Shown) : undefined);
      return state.until(probe, `an answer to ${given.title}`, ms);
    },
  };
  state.interactions.set(interaction.token, interaction);
  startTerm(state, interaction);
  return interaction;
}

function startTerm(state: State, interaction: Interaction): void {
  const timer = setTimeout(() => {
    if (interaction.ackType !== undefined) return;
    interaction.failed = true;
    state.changed();
  }, state.clock.ackMs);
  timer.unref();
}

function isSettled(shown: Shown): boolean {
  if (shown.failed || shown.modal || shown.choices) return true;
  if (shown.ackMs === undefined) return false;
  if (shown.updates.length > 0 || shown.followUps.length > 0) return !isLoading(shown);
  return shown.response !== undefined && !isLoading(shown);
}

function isLoading({ response }: Shown): boolean {
  return ((response?.flags ?? 0) & LOADING) !== 0;
}
