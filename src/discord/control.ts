import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Asker } from './asker.ts';
import type { Audience, Message } from './message.ts';
import type { Services } from './services.ts';

/**
 * Where the outcome of a control goes: in the place of the message (`turn`), to
 * the whole channel (`share`), or to the user alone (`own`).
 */
export type Way = 'turn' | 'share' | 'own';

/** A press of a button, a choice from a menu, or a form that was filled in. */
export interface ControlUse {
  /** What stands in the custom id after the kind. Anyone can make it up: check it. */
  readonly args: string;
  /** Chosen from a menu; else empty. */
  readonly values: readonly string[];
  /** Filled in, by the field's custom id; else empty. */
  readonly fields: ReadonlyMap<string, string>;
  readonly audience: Audience;
  readonly asker: Asker;
}

/**
 * What a button, menu or form does. All that it needs stands in its custom id,
 * so that it works after a restart and for years.
 */
export interface Control {
  /** Small letters; in the custom id `v1:<kind>:<args>`, see `controlId`. */
  readonly kind: string;
  readonly way: Way;
  /** Also for those who may not ask here, such as the end of a subscription. */
  readonly isForAll?: true;
  /** Null when what it is about has gone since. */
  run(use: ControlUse, services: Services): Promise<Message | null>;
  /** Opens this form instead of running; the form's custom id names the control that takes it. `shown`: the texts of the message, if it answers this user; else empty. */
  form?(args: string, shown: string): APIModalInteractionResponseCallbackData | null;
}
