/** Shapes on the wire, as far as the fake looks at them; Discord's own schemas check the rest. */

export type JsonObject = Record<string, unknown>;

export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: string;
  readonly avatar: null;
  readonly bot?: boolean;
  readonly public_flags: number;
  readonly flags: number;
  readonly primary_guild: null;
}

/** Someone in the guild. `permissions` is what the roles give together. */
export interface Member {
  readonly user: User;
  readonly roles: string[];
  permissions: bigint;
  dmOpen: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: string;
}

export interface Channel {
  readonly id: string;
  /** 0 text, 1 DM, 11 public thread, 12 private thread. */
  readonly type: number;
  name: string | null;
  readonly guildId: string | null;
  readonly parentId: string | null;
  /** The other person of a DM. */
  readonly recipient: User | null;
  /** Names of permissions that the bot lacks here. */
  denied: ReadonlySet<string>;
  archived: boolean;
  autoArchive: number;
  deleted: boolean;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type: string;
  readonly description?: string;
  readonly title?: string;
}

interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null;
  readonly default?: boolean | null;
}

/** Any component, of a message or a modal; `type` tells which fields it has. */
export interface Component {
  readonly type: number;
  readonly id?: number | null;
  readonly custom_id?: string | null;
  readonly style?: number;
  readonly label?: string | null;
  readonly url?: string | null;
  readonly sku_id?: string | null;
  readonly disabled?: boolean | null;
  readonly required?: boolean | null;
  readonly emoji?: { readonly id?: string | null; readonly name?: string | null } | null;
  readonly placeholder?: string | null;
  readonly options?: readonly SelectOption[];
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly value?: string | null;
  readonly content?: string;
  readonly description?: string | null;
  readonly title?: string | null;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly component?: Component;
  readonly file?: Media;
  readonly media?: Media;
  readonly items?: readonly {
    readonly media: Media;
    readonly description?: string | null;
    readonly spoiler?: boolean | null;
  }[];
  readonly divider?: boolean | null;
  readonly spacing?: number | null;
  readonly accent_color?: number | null;
  readonly spoiler?: boolean | null;
  readonly channel_types?: readonly number[] | null;
  readonly default_values?: readonly { readonly id: string }[] | null;
}

export interface Media {
  readonly url: string;
}

export interface Embed {
  readonly type?: string | null;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly url?: string | null;
  readonly fields?:
    | readonly { readonly name: string; readonly value: string; readonly inline?: boolean | null }[]
    | null;
  readonly footer?: { readonly text?: string | null } | null;
  readonly author?: { readonly name?: string | null } | null;
  readonly image?: Partial<Media> | null;
  readonly thumbnail?: Partial<Media> | null;
}

export interface AllowedMentions {
  readonly parse?: readonly (string | null)[] | null;
  readonly users?: readonly (string | null)[] | null;
  readonly roles?: readonly (string | null)[] | null;
  readonly replied_user?: boolean | null;
}

interface MessageReference {
  readonly message_id: string;
  readonly channel_id?: string | null;
  readonly type?: number | null;
  readonly fail_if_not_exists?: boolean | null;
}

/** A request body that creates or edits a message, on any route. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly Embed[] | null;
  readonly components?: readonly Component[] | null;
  readonly attachments?: readonly AttachmentBody[] | null;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly flags?: number | null;
  readonly message_reference?: MessageReference | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly poll?: object | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
}

interface AttachmentBody {
  readonly id: string;
  readonly filename?: string | null;
  readonly description?: string | null;
  readonly title?: string | null;
}

/** A message as Discord returns it. */
export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: User;
  content: string;
  embeds: readonly Embed[];
  components: readonly Component[];
  attachments: readonly Attachment[];
  flags: number;
  readonly timestamp: string;
  edited_timestamp: string | null;
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
  readonly tts: boolean;
  readonly pinned: boolean;
  readonly nonce?: string | number;
  readonly message_reference?: {
    readonly type: number;
    readonly message_id: string;
    readonly channel_id: string;
    readonly guild_id?: string;
  };
  readonly referenced_message?: Message | null;
  readonly application_id?: string;
  readonly webhook_id?: string;
  readonly interaction_metadata?: JsonObject;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly ChoiceOption[] | null;
  readonly options?: readonly CommandOption[] | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly channel_types?: readonly number[] | null;
}

interface ChoiceOption extends Choice {
  readonly name_localizations?: Readonly<Record<string, string>> | null;
}

export interface CommandBody {
  readonly name: string;
  /** 1 chat input (default), 2 user, 3 message. */
  readonly type?: number | null;
  readonly description?: string | null;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly CommandOption[] | null;
  readonly default_member_permissions?: string | number | null;
  readonly dm_permission?: boolean | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
}

export interface Command {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  readonly guild_id?: string;
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly name_localizations: Readonly<Record<string, string>> | null;
  readonly description_localizations: Readonly<Record<string, string>> | null;
  readonly default_member_permissions: string | null;
  readonly dm_permission?: boolean;
  readonly contexts: readonly number[] | null;
  readonly integration_types: readonly number[];
  readonly nsfw: boolean;
  readonly options?: readonly CommandOption[];
}

export interface ModalBody {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

/** One thing wrong with a request: where in the body, and what. */
export interface Violation {
  readonly path: string;
  readonly message: string;
}

/** One answered REST request. */
export interface LoggedRequest {
  readonly method: string;
  /** Decoded, without `/api/v10` and query. */
  readonly path: string;
  /** The pattern that matched, like `/channels/:channel/messages`. */
  readonly route: string;
  readonly query: string;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly status: number;
  /** Discord's error code, when refused. */
  readonly code?: number;
  /** By Discord's schema and the extra rules; a fault or a wrong token leaves it unchecked. */
  readonly verdict: 'valid' | 'wrong' | 'unchecked';
  /** When it came in, in `performance.now()` milliseconds. */
  readonly at: number;
}
