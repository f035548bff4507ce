import type { State } from '../createState.ts';
import { errors } from '../errors.ts';
import type { Interaction } from '../interaction.ts';
import { prepareAnswer, readType } from '../prepareAnswer.ts';
import { noContent, ok, type RestRequest, type Route } from '../restRequest.ts';
import type { JsonObject } from '../types.ts';

/** The first answer to an interaction. */
export function createInteractionRoutes(state: State): Route[] {
  return [
    {
      method: 'POST',
      pattern: '/interactions/:interaction/:token/callback',
      isOpen: true,
      takesBody: true,
      handle(request) {
        const interaction = find(state, request);
        const type = readType(request.body);
        const carryOut = prepareAnswer({ state, interaction, type }, request);
        if (interaction.ackType !== undefined) throw errors.alreadyAcknowledged();
        const isLate = state.clock.now() - interaction.createdAt > state.clock.ackMs;
        if (interaction.failed || isLate) throw errors.unknownInteraction();
        interaction.ackType = type;
        interaction.ackMs = performance.now() - interaction.startedAt;
        carryOut();
        state.changed();
        if (request.query.get('with_response') !== 'true') return noContent;
        return ok(describe(interaction, type));
      },
    },
  ];
}

function find(state: State, request: RestRequest): Interaction {
  const interaction = state.interactions.get(request.param('token'));
  if (interaction?.id !== request.param('interaction')) throw errors.unknownInteraction();
  return interaction;
}

function describe(interaction: Interaction, type: number): JsonObject {
  const message = [4, 5, 7].includes(type) ? interaction.response : undefined;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.kind,
      ...(message ? { response_message_id: message.id } : {}),
      response_message_loading: type === 5,
      response_message_ephemeral: interaction.ephemeral,
    },
    resource: { type, ...(message ? { message } : {}) },
  };
}
