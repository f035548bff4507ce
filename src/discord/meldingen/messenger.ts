import type { Bestemming, SentPlace } from '../../meldingStore.ts';
import type { Post } from './toPost.ts';

/** What sending of one's own accord needs of Discord. All throw discord.js's errors. */
export interface Messenger {
  /** The channel to write in; for a user their DM, which is opened. */
  open(bestemming: Bestemming): Promise<string>;
  /**
   * @param replyTo a message to reply to; one that is gone is left out.
   * @returns the id of the message, of an earlier one when Discord knows the nonce.
   */
  send(
    channelId: string,
    post: Post,
    about: { readonly nonce: string; readonly replyTo?: string },
  ): Promise<string>;
  edit(place: SentPlace, post: Post): Promise<void>;
  /**
   * The bot's own message with this nonce, as Discord knows it or as a control of
   * the message bears it, that was sent after `since` (milliseconds since 1970).
   */
  find(channelId: string, nonce: string, since: number): Promise<string | null>;
  /** See `mayReceive`. */
  mayReceive(bestemming: Bestemming): Promise<boolean>;
  /** What the bot may not do in a channel of this server and needs, in Dutch; null when it is no channel to write in. */
  missing(guildId: string, channelId: string): Promise<readonly string[] | null>;
}
