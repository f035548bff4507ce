import type { Message, MessageBody, UploadedFile, Violation } from '../types.ts';
import { checkComponents } from './checkComponents.ts';
import { checkEmbeds } from './checkEmbeds.ts';
import { checkFiles } from './checkFiles.ts';
import { checkMentions } from './checkMentions.ts';

export const EPHEMERAL = 64;
export const LOADING = 128;
export const COMPONENTS_V2 = 32_768;
const SUPPRESS_EMBEDS = 4;
const SUPPRESS_NOTIFICATIONS = 4096;

const FLAGS = {
  create: SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2,
  reply: SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2 | EPHEMERAL,
  edit: SUPPRESS_EMBEDS | COMPONENTS_V2,
} as const;

export interface MessageContext {
  /** An ordinary message, an interaction's (may be ephemeral), or an edit of either. */
  readonly kind: keyof typeof FLAGS;
  /** The message as it is before the edit. */
  readonly existing?: Message | undefined;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** What Discord's schemas do not say about a message; an edit is judged by what it leaves behind. */
export function checkMessage(body: MessageBody, context: MessageContext): Violation[] {
  const { existing, files, kind } = context;
  const left = leave(body, existing);
  const { isV2, content, embeds, components, kept } = left;
  return [
    ...checkMentions(body.allowed_mentions),
    ...checkEmbeds(embeds),
    ...checkComponents(components, isV2),
    ...checkFlags(body.flags ?? 0, FLAGS[kind]),
    ...checkNonce(body),
    ...checkFiles(body, {
      files,
      isV2,
      keptNames: kept.map(({ filename }) => filename),
      keptIds: existing?.attachments.map(({ id }) => id) ?? [],
    }),
    ...(content.length > 2000
      ? [{ path: 'content', message: `${content.length} characters, at most 2000` }]
      : []),
    ...(isV2 ? checkLegacy(body, content, embeds.length) : []),
    ...(shows(left) || files.size > 0 || carries(body)
      ? []
      : [{ path: '', message: 'Cannot send an empty message' }]),
  ];
}

type Left = ReturnType<typeof leave>;

/** What the message is afterwards. */
function leave(body: MessageBody, existing: Message | undefined) {
  return {
    isV2: (((existing?.flags ?? 0) | (body.flags ?? 0)) & COMPONENTS_V2) !== 0,
    content: after(body.content, existing?.content, ''),
    embeds: after(body.embeds, existing?.embeds, []),
    components: after(body.components, existing?.components, []),
    kept: keptAttachments(body, existing),
  };
}

function shows({ content, embeds, components, kept }: Left): boolean {
  return [content.trim(), embeds, components, kept].some(({ length }) => length > 0);
}

function carries(body: MessageBody): boolean {
  return Boolean(body.poll || body.sticker_ids?.length || body.message_reference?.type === 1);
}

function after<T>(sent: T | null | undefined, existing: T | undefined, none: T): T {
  return sent === undefined ? (existing ?? none) : (sent ?? none);
}

function keptAttachments(body: MessageBody, existing: Message | undefined) {
  const listed = body.attachments?.map(({ id }) => id);
  const before = existing?.attachments ?? [];
  return listed ? before.filter(({ id }) => listed.includes(id)) : before;
}

function checkLegacy(body: MessageBody, content: string, embeds: number): Violation[] {
  const message = 'not together with IS_COMPONENTS_V2';
  return [
    ...(content ? [{ path: 'content', message }] : []),
    ...(embeds > 0 ? [{ path: 'embeds', message }] : []),
    ...(body.poll ? [{ path: 'poll', message }] : []),
    ...(body.sticker_ids?.length ? [{ path: 'sticker_ids', message }] : []),
  ];
}

function checkFlags(flags: number, allowed: number): Violation[] {
  const strange = flags & ~allowed;
  return strange === 0 ? [] : [{ path: 'flags', message: `${strange} cannot be set here` }];
}

function checkNonce({ nonce, enforce_nonce: enforced }: MessageBody): Violation[] {
  const has = nonce !== undefined && nonce !== null && nonce !== '';
  return enforced && !has ? [{ path: 'nonce', message: 'enforce_nonce needs a nonce' }] : [];
}
