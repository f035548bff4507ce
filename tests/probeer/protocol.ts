import type {
  Attachment,
  Choice,
  Command,
  Component,
  Embed,
  ModalBody,
} from '../fakeDiscord/types.ts';

/** What the page and its server say to each other. */

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Where something is said: a channel's id, or `dm` for the user's own DM with the bot. */
export type PlaceKey = string;

export interface PlaceView {
  readonly key: PlaceKey;
  readonly name: string;
  readonly kind: 'kanaal' | 'draad' | 'dm';
  /** Of a thread: the key of its channel. */
  readonly parent: PlaceKey | null;
  readonly messages: readonly MessageView[];
  /** Until when, in epoch milliseconds, the bot is shown as typing; 0 for not. */
  readonly typingUntil: number;
}

export interface MessageView {
  readonly id: string;
  readonly author: Person & { readonly isBot: boolean };
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
  /** ISO 8601. */
  readonly sentAt: string;
  readonly isEdited: boolean;
  /** What it replies to; the text, as Markdown, is null when that message is gone. */
  readonly reply: { readonly author: string; readonly text: string | null } | null;
  /** Who used which command to get this. */
  readonly origin: { readonly user: string; readonly command: string } | null;
  /** The key of the thread that hangs on it. */
  readonly thread: PlaceKey | null;
}

export type CommandView = Pick<Command, 'id' | 'name' | 'type' | 'description' | 'options'>;

/** All that one user sees at one moment. */
export interface View {
  readonly me: Person;
  readonly bot: Person;
  readonly people: readonly Person[];
  readonly roles: readonly Person[];
  readonly places: readonly PlaceView[];
  readonly commands: {
    readonly guild: readonly CommandView[];
    readonly dm: readonly CommandView[];
  };
  readonly botState: BotState;
  /** What the bot sent that Discord would refuse. */
  readonly problems: readonly string[];
}

export type BotState = 'start' | 'klaar' | 'gestopt';

/** What came of something a user did. */
export interface Outcome {
  /** Why Discord's client would not have let the user do it. */
  readonly error?: string;
  /** The bot did not answer in time. */
  readonly failed?: boolean;
  readonly choices?: readonly Choice[];
  readonly form?: FormView;
}

export interface FormView {
  readonly id: string;
  readonly modal: ModalBody;
}

/** A file a user picked, inside JSON. */
export interface PickedFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export type GivenOption = string | number | boolean | PickedFile;
type GivenOptions = Readonly<Record<string, GivenOption>>;
type InCommand = {
  readonly name: string;
  readonly options: GivenOptions;
  readonly place: PlaceKey;
};
type OnMessage = { readonly message: string; readonly key: string };

/** One thing a user does. */
export type Action =
  | ({ readonly kind: 'slash' } & InCommand)
  | ({ readonly kind: 'complete'; readonly focused: string } & InCommand)
  | ({ readonly kind: 'click' } & OnMessage)
  | ({ readonly kind: 'select'; readonly values: readonly string[] } & OnMessage)
  | {
      readonly kind: 'submit';
      readonly form: string;
      readonly fields: Readonly<Record<string, string | boolean | readonly string[]>>;
    }
  | {
      readonly kind: 'menu';
      readonly name: string;
      readonly place: PlaceKey;
      /** One of the two. */
      readonly message?: string | undefined;
      readonly user?: string | undefined;
    }
  | {
      readonly kind: 'say';
      readonly text: string;
      readonly place: PlaceKey;
      readonly replyTo?: string | undefined;
    };
