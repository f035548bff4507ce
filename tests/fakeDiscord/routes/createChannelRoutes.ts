import {
  CreatePrivateChannelRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  UpdateThreadRequestPartialSchema,
} from 'discord-api-spec/zod';
import { createChannel, type State } from '../createState.ts';
import { errors } from '../errors.ts';
import { getMessage } from '../messages.ts';
import { parseBody } from '../parseBody.ts';
import { getChannel, may, openDm } from '../places.ts';
import { noContent, ok, type RestRequest, type Route } from '../restRequest.ts';
import type { Channel } from '../types.ts';
import { toChannel } from '../wire.ts';

/** Channels themselves: DMs, threads, typing. */
export function createChannelRoutes(state: State): Route[] {
  const place = (request: RestRequest) => getChannel(state, request.param('channel'));
  return [
    {
      method: 'GET',
      pattern: '/channels/:channel',
      handle: (request) => ok(toChannel(state, place(request))),
    },
    {
      method: 'POST',
      pattern: '/channels/:channel/typing',
      handle(request) {
        const channel = place(request);
        if (!may(state, channel, 'SendMessages')) throw errors.missingPermissions();
        state.typing.push(channel.id);
        return noContent;
      },
    },
    {
      method: 'POST',
      pattern: '/users/@me/channels',
      takesBody: true,
      handle(request) {
        const body = parseBody(request.body, { schema: CreatePrivateChannelRequestSchema });
        const member = state.members.get(body.recipient_id ?? '');
        if (!member) throw errors.unknownUser();
        return ok(toChannel(state, openDm(state, member)));
      },
    },
    {
      method: 'POST',
      pattern: '/channels/:channel/messages/:message/threads',
      takesBody: true,
      handle(request) {
        const rules = { schema: CreateTextThreadWithMessageRequestSchema, allowed: ['type'] };
        const body = parseBody(request.body, rules);
        const parent = place(request);
        const { id } = getMessage(state, parent, request.param('message'));
        if (state.channels.has(id)) throw errors.threadExists();
        return { status: 201, body: addThread(state, { ...body, id, type: 11, parent }) };
      },
    },
    {
      method: 'POST',
      pattern: '/channels/:channel/threads',
      takesBody: true,
      handle(request) {
        const body = parseBody(request.body, {
          schema: CreateTextThreadWithoutMessageRequestSchema,
        });
        const id = state.clock.nextId();
        const type = body.type ?? 12;
        return {
          status: 201,
          body: addThread(state, { ...body, id, type, parent: place(request) }),
        };
      },
    },
    {
      method: 'PATCH',
      pattern: '/channels/:channel',
      takesBody: true,
      handle(request) {
        const body = parseBody(request.body, { schema: UpdateThreadRequestPartialSchema });
        const channel = place(request);
        if (channel.type === 0) throw errors.missingPermissions();
        if (body.name) channel.name = body.name;
        channel.archived = body.archived ?? channel.archived;
        state.dispatch('THREAD_UPDATE', () => toChannel(state, channel));
        return ok(toChannel(state, channel));
      },
    },
  ];
}

interface NewThread {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly parent: Channel;
  readonly auto_archive_duration?: number | null;
}

function addThread(
  state: State,
  { parent, auto_archive_duration: minutes, ...given }: NewThread,
): object {
  if (!may(state, parent, given.type === 12 ? 'CreatePrivateThreads' : 'CreatePublicThreads')) {
    throw errors.missingPermissions();
  }
  const { id, type, name } = given;
  const thread = createChannel({
    id,
    type,
    name,
    guildId: parent.guildId,
    parentId: parent.id,
    autoArchive: minutes ?? 1440,
  });
  state.channels.set(id, thread);
  const body = { ...toChannel(state, thread), newly_created: true };
  state.dispatch('THREAD_CREATE', () => body);
  return body;
}
