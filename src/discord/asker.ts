/** Who uses the bot, and where; never logged, and stored only where they ask for that. */
export interface Asker {
  readonly userId: string;
  /** As people know each other in this server; a name, not a mention. */
  readonly name: string;
  /** Null in a DM. */
  readonly guildId: string | null;
  readonly channelId: string;
  /** The channel that a thread hangs under; absent for any other channel. */
  readonly parentId?: string;
  /** Whether Discord lets them manage the server. */
  readonly canManage: boolean;
  /** Their roles in the server; empty in a DM. */
  readonly roleIds: readonly string[];
}
