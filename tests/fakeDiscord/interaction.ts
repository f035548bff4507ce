import type { Channel, Choice, Message, ModalBody, User } from './types.ts';

/** What a user sees of one thing they did: a command, a click, a form. It grows while the bot works. */
export interface Shown {
  readonly id: string;
  /** Milliseconds until the bot's first answer; undefined while there is none. */
  readonly ackMs: number | undefined;
  /** "The application did not respond". */
  readonly failed: boolean;
  /** The first answer was "thinking…" (or, for a component, a silent acknowledgement). */
  readonly deferred: boolean;
  /** The first answer is only for this user. */
  readonly ephemeral: boolean;
  /** The first answer as it is now; after an update of a message, that message. */
  readonly response: Message | undefined;
  readonly followUps: readonly Message[];
  /** Copies of each message this interaction changed, as it was after each change. */
  readonly updates: readonly Message[];
  readonly modal: ModalBody | undefined;
  readonly choices: readonly Choice[] | undefined;
  /** What the answer and its follow-ups read like; see {@link renderText}. */
  readonly text: string;
  /** Waits until nothing is "loading": answered, updated, a form shown, or failed. */
  settled(ms?: number): Promise<Shown>;
  /** Waits until `test` holds. */
  until(test: (shown: Shown) => boolean, ms?: number): Promise<Shown>;
}

/** The fake's own record of an interaction. `kind` is Discord's interaction type. */
export interface Interaction extends Shown {
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 form. */
  readonly kind: number;
  readonly user: User;
  readonly channel: Channel;
  /** The message whose component was used. */
  readonly source: Message | undefined;
  /** What opened the form. */
  readonly trigger: Interaction | undefined;
  /** The type of the option being completed. */
  readonly focusedType: number | undefined;
  readonly createdAt: number;
  readonly startedAt: number;
  /** What Discord's client calls the command, for the record on the message. */
  readonly title: string;
  ackMs: number | undefined;
  /** The callback's type. */
  ackType: number | undefined;
  failed: boolean;
  response: Message | undefined;
  modal: ModalBody | undefined;
  choices: readonly Choice[] | undefined;
  readonly followUps: Message[];
  readonly updates: Message[];
}
