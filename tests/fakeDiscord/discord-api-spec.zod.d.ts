/** What the tests use of `discord-api-spec/zod`, which ships no types of its own. */
/* oxlint-disable typescript/consistent-type-imports -- an ambient module cannot import a relative one */
declare module 'discord-api-spec/zod' {
  type Wire = import('./types.ts').JsonObject;
  type MessageBody = import('./types.ts').MessageBody;
  type CommandBody = import('./types.ts').CommandBody;
  type ModalBody = import('./types.ts').ModalBody;

  interface SchemaIssue {
    readonly code: string;
    readonly path: readonly PropertyKey[];
    readonly message: string;
    /** For `invalid_union`: the issues of each branch. */
    readonly errors?: readonly (readonly SchemaIssue[])[];
    readonly maximum?: number | bigint;
    readonly minimum?: number | bigint;
    readonly expected?: string;
    readonly values?: readonly unknown[];
    readonly format?: string;
  }

  export interface Schema<T> {
    safeParse(
      value: unknown,
    ):
      | { readonly success: true; readonly data: T }
      | { readonly success: false; readonly error: { readonly issues: readonly SchemaIssue[] } };
  }

  interface ThreadBody {
    readonly name: string;
    readonly type?: number | null;
    readonly auto_archive_duration?: number | null;
  }
  interface ThreadPatch {
    readonly name?: string | null;
    readonly archived?: boolean | null;
  }

  export const ApplicationCommandUpdateRequestSchema: Schema<CommandBody>;
  export const ApplicationCommandCreateRequestSchema: Schema<CommandBody>;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema<{
    readonly data?: { readonly choices?: readonly import('./types.ts').Choice[] | null };
  }>;
  export const CreateMessageInteractionCallbackRequestSchema: Schema<{
    readonly data?: MessageBody | null;
  }>;
  export const UpdateMessageInteractionCallbackRequestSchema: Schema<{
    readonly data?: MessageBody | null;
  }>;
  export const ModalInteractionCallbackRequestSchema: Schema<{ readonly data: ModalBody }>;
  export const CreatePrivateChannelRequestSchema: Schema<{ readonly recipient_id?: string | null }>;
  export const CreateTextThreadWithMessageRequestSchema: Schema<ThreadBody>;
  export const CreateTextThreadWithoutMessageRequestSchema: Schema<ThreadBody>;
  export const UpdateThreadRequestPartialSchema: Schema<ThreadPatch>;
  export const IncomingWebhookRequestPartialSchema: Schema<MessageBody>;
  export const IncomingWebhookUpdateRequestPartialSchema: Schema<MessageBody>;
  export const MessageCreateRequestSchema: Schema<MessageBody>;
  export const MessageEditRequestPartialSchema: Schema<MessageBody>;

  /** For the fake's own answers. */
  export const MessageResponseSchema: Schema<Wire>;
  export const ApplicationCommandResponseSchema: Schema<Wire>;
  export const UserPIIResponseSchema: Schema<Wire>;
  export const GuildRoleResponseSchema: Schema<Wire>;
  export const GatewayBotResponseSchema: Schema<Wire>;
  export const GuildMemberResponseSchema: Schema<Wire>;
}
