import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod';
import type { State } from '../createState.ts';
import { errors } from '../errors.ts';
import type { Interaction } from '../interaction.ts';
import { messageRules } from '../messageRules.ts';
import { removeMessage } from '../messages.ts';
import { parseBody } from '../parseBody.ts';
import { parseEdit } from '../parseEdit.ts';
import { editByInteraction, findByInteraction, followUp } from '../respond.ts';
import { noContent, ok, type RestRequest, type Route } from '../restRequest.ts';
import type { Message } from '../types.ts';

const HOOK = '/webhooks/:application/:token';
const ONE = `${HOOK}/messages/:message`;

/** What follows the first answer to an interaction, for as long as its token is good. */
export function createWebhookRoutes(state: State): Route[] {
  const find = (request: RestRequest): Interaction => {
    const interaction = state.interactions.get(request.param('token'));
    if (!interaction || request.param('application') !== state.bot.id)
      throw errors.unknownWebhook();
    if (state.clock.now() - interaction.createdAt > state.clock.tokenMs)
      throw errors.invalidToken();
    if (interaction.ackType === undefined) throw errors.unknownWebhook();
    return interaction;
  };
  const message = (request: RestRequest): Message => {
    const found = findByInteraction(state, find(request), request.param('message'));
    if (!found) throw errors.unknownMessage();
    return found;
  };
  return [
    { method: 'GET', pattern: ONE, isOpen: true, handle: (request) => ok(message(request)) },
    {
      method: 'POST',
      pattern: HOOK,
      isOpen: true,
      takesBody: true,
      handle(request) {
        const { files } = request;
        const rules = messageRules(IncomingWebhookRequestPartialSchema, { kind: 'reply', files });
        const body = parseBody(request.body, rules);
        return ok(followUp(state, find(request), { body, files }));
      },
    },
    {
      method: 'PATCH',
      pattern: ONE,
      isOpen: true,
      takesBody: true,
      handle(request) {
        const schema = IncomingWebhookUpdateRequestPartialSchema;
        const { body, message: existing } = parseEdit(request, schema, () => message(request));
        const { files } = request;
        const interaction = find(request);
        editByInteraction(state, interaction, { body, files, message: existing });
        return ok(existing);
      },
    },
    {
      method: 'DELETE',
      pattern: ONE,
      isOpen: true,
      handle(request) {
        const gone = message(request);
        removeMessage(state, gone);
        return noContent;
      },
    },
  ];
}
