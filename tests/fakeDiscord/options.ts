/** How the fake's world looks at the start. All optional. */
export interface FakeDiscordOptions {
  readonly token?: string;
  readonly botName?: string;
  /** Members beside the bot and `beheerder`, who may manage the guild. Default: anna and bert. */
  readonly users?: readonly (string | UserOption)[];
  /** Text channels. Default: algemeen, raad. */
  readonly channels?: readonly string[];
  readonly roles?: readonly string[];
  readonly guildName?: string;
  /** A second server that someone invited the bot to, with one channel of this name; everyone is in it. */
  readonly otherGuild?: string;
  /** How long an interaction waits for its first answer; default 3000. */
  readonly ackMs?: number;
  readonly tokenMs?: number;
  /** Privileged intents switched on in the portal, as bits; default none, so asking for one closes with 4014. */
  readonly privilegedIntents?: number;
  readonly heartbeatMs?: number;
  /** Its requests are wrong on purpose, and do not fail the run. */
  readonly isWrongMeant?: boolean;
  /** 0 for any free port. */
  readonly port?: number;
}

export interface UserOption {
  readonly name: string;
  readonly permissions?: readonly string[];
  readonly roles?: readonly string[];
  readonly dmOpen?: boolean;
}
