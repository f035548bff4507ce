import type { Citation } from './core/citation.ts';
import type { BriefChanges } from './ports.ts';

/** What happened to a letter, as far as people outside see it. */
export type EventKind = 'nieuw' | 'gewijzigd' | 'ingetrokken' | 'hersteld' | 'verwijderd';

/** Written in the transaction that changes the letter, by whichever process does. */
export interface Gebeurtenis {
  /** Rises. */
  readonly id: number;
  readonly kind: EventKind;
  readonly briefId: number;
  /**
   * Of the last event, up to this one, by which the letter brought words that were not
   * there before: that it came, or was corrected. Who subscribed after it has heard nothing new.
   */
  readonly newsId: number;
  /** The letter's at that moment. */
  readonly kenmerk: string;
  readonly changes: BriefChanges;
  /** Milliseconds since 1970, as all times here. */
  readonly at: number;
}

/** Where messages go. */
export type Bestemming =
  | { readonly kind: 'dm'; readonly userId: string }
  | { readonly kind: 'kanaal'; readonly guildId: string; readonly channelId: string };

export type Frequentie = 'meteen' | 'dagelijks' | 'wekelijks';

/** Which letters someone wants to hear of; all that is given must hold, and nothing given is every letter. */
export interface Wens {
  readonly woorden: string | null;
  /** Found by sense, as a question is. */
  readonly onderwerp: string | null;
  readonly vraagsteller: string | null;
  /** A vraag whose antwoord was promised for later. */
  readonly volgt: Citation | null;
}

export interface NewAbonnement extends Wens {
  readonly bestemming: Bestemming;
  readonly makerId: string;
  /** Mentioned with a new letter; only in a channel. */
  readonly roleId: string | null;
  readonly frequentie: Frequentie;
}

/** `uit`: Discord refused its messages; what waits is kept, as for `gepauzeerd`. */
type AbonnementStaat = 'actief' | 'gepauzeerd' | 'uit';

export interface Abonnement extends NewAbonnement {
  readonly id: number;
  readonly staat: AbonnementStaat;
  /** Discord's error code, for one that is `uit`. */
  readonly reden: string | null;
  /** It hears of events with a higher id only. */
  readonly after: number;
  readonly createdAt: number;
  /** Letters that wait to be told. */
  readonly waiting: number;
}

/** Whose subscriptions: those that go to a user's DM, or to the channels of a server. */
export type Eigenaar = { readonly userId: string } | { readonly guildId: string };

/** Subscriptions. Those that were stopped leave nothing behind. */
interface AbonnementStore {
  /** @returns null when `most` of this owner are there already. */
  subscribe(wish: NewAbonnement, most: number): Promise<Abonnement | null>;
  /** In the order in which they were made. */
  subscriptions(owner?: Eigenaar): Promise<readonly Abonnement[]>;
  /** What waits for one that is to hear at once is due when it is turned on. */
  setState(id: number, staat: 'actief' | 'gepauzeerd'): Promise<void>;
  /** Erases it, its words and its reasons; what waits for it alone is dropped. */
  unsubscribe(id: number): Promise<void>;
  /** Those of this maker that were turned off and that they have not heard of. */
  untold(makerId: string): Promise<readonly Abonnement[]>;
  markTold(ids: readonly number[]): Promise<void>;
}

/** Why a letter goes to a destination. */
interface Reden {
  readonly abonnementId: number;
  /** The pair that matched; null: the letter as a whole. */
  readonly nr: string | null;
}

/** A letter to be told at a destination. */
export interface PlannedItem {
  readonly bestemming: Bestemming;
  readonly briefId: number;
  readonly eventId: number;
  readonly due: number;
  /** Goes with what else is due then, in one message. */
  readonly isBundled: boolean;
  readonly redenen: readonly Reden[];
}

interface EventLog {
  /** In order. */
  unplanned(): Promise<readonly Gebeurtenis[]>;
  /**
   * In one transaction: takes these events off the list, queues the items, and
   * for every message that showed one of the letters what must change in it.
   * Events that someone else planned, and items known already, change nothing.
   */
  plan(events: readonly Gebeurtenis[], items: readonly PlannedItem[]): Promise<void>;
}

/**
 * - `brief`: tells of one letter; `overzicht`: of several
 * - `bewerking`: brings an earlier message up to date
 * - `correctie`: replies to an earlier message with what changed
 * - `uitgezet`: tells a maker that a channel's subscription was turned off
 */
export type MeldingKind = 'brief' | 'overzicht' | 'bewerking' | 'correctie' | 'uitgezet';

/** `vervallen`: needs no sending any more. `bezig`: may have been sent. */
export type MeldingStaat = 'wacht' | 'bezig' | 'verzonden' | 'mislukt' | 'vervallen';

/** A letter in a message. */
export interface MeldingBrief {
  readonly briefId: number;
  /** The letter's present one; the last known when it was removed. */
  readonly kenmerk: string;
  readonly redenen: readonly Reden[];
  /** It is told because it got other words, and not because it came. */
  readonly isChanged: boolean;
  /** When its words last changed after it was told; null: not. */
  readonly correctedAt: number | null;
}

/** One message in the outbox. It holds no word of a letter. */
export interface Melding {
  readonly id: number;
  readonly kind: MeldingKind;
  readonly bestemming: Bestemming;
  /** The same for the same thing to tell, at most 25 characters; stands in the message as well. */
  readonly nonce: string;
  readonly staat: MeldingStaat;
  readonly attempts: number;
  /** When it was first handed to Discord; null before. */
  readonly since: number | null;
  readonly channelId: string | null;
  readonly messageId: string | null;
  /** The message that it changes or replies to. */
  readonly target: Melding | null;
  readonly event: Gebeurtenis | null;
  readonly brieven: readonly MeldingBrief[];
  /** What was turned off, for that kind. */
  readonly about: Bestemming | null;
}

/** Where a message came to stand. */
export interface SentPlace {
  readonly channelId: string;
  readonly messageId: string;
}

/** Why a message was not sent. */
interface SendFailure {
  /** See `faultText`. */
  readonly code: string;
  /** Certainly not in Discord. */
  readonly isUnsent: boolean;
}

/** The queue of what is to be sent. */
interface Outbox {
  /** Destinations with something due, each once, longest due first. */
  dueDestinations(now: number): Promise<readonly Bestemming[]>;
  /**
   * The next one due for a destination, marked `bezig` before it is given.
   * Letters that are due together become one message first.
   */
  claim(bestemming: Bestemming, now: number): Promise<Melding | null>;
  /**
   * An overview that is certainly not in Discord, without the letters of which all
   * subscriptions were paused or turned off since: each waits again by itself. One that
   * is hidden at this moment is left out as well, and told by itself when it is back,
   * and one that nobody wants any more.
   */
  withoutHeld(melding: Melding): Promise<Melding>;
  sent(id: number, place: SentPlace, now: number): Promise<void>;
  /** Tries again at `due`. */
  retry(id: number, due: number, fault: SendFailure): Promise<void>;
  /** Never tried again. */
  drop(id: number, staat: 'mislukt' | 'vervallen', code: string): Promise<void>;
  /**
   * Puts `id` back, turns its destination's subscriptions off, and queues a word to who
   * made those of a channel. One that may be in Discord is looked for again at `due`.
   */
  turnOff(id: number, fault: SendFailure & { readonly due: number }): Promise<void>;
  byNonce(nonce: string): Promise<Melding | null>;
}

/** How the messages are doing, in numbers; no user is named. */
export interface MeldingOverview {
  readonly abonnementen: Readonly<Record<AbonnementStaat, number>>;
  readonly meldingen: Readonly<Record<MeldingStaat, number>>;
  /** How many of those that wait are for subscriptions that are all paused or turned off. */
  readonly held: number;
  /** Events that are not planned yet. */
  readonly unplanned: number;
  readonly lastSent: number | null;
  /** When the first was due of those that wait and are not held. */
  readonly oldestWaiting: number | null;
  /** Codes of what failed for good or is being tried again, most often first. */
  readonly failures: readonly { readonly code: string; readonly count: number }[];
  /** Destinations that Discord refused; without channel: DMs, counted together. */
  readonly off: readonly {
    readonly channelId: string | null;
    readonly code: string;
    readonly abonnementen: number;
  }[];
}

interface MeldingReader {
  overview(): Promise<MeldingOverview>;
}

export type MeldingStore = AbonnementStore & EventLog & Outbox & MeldingReader;
