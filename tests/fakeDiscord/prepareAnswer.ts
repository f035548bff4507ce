import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { ApiError } from './apiError.ts';
import type { State } from './createState.ts';
import type { Interaction } from './interaction.ts';
import { callbackRules } from './messageRules.ts';
import { parseBody } from './parseBody.ts';
import { answerInteraction, editByInteraction } from './respond.ts';
import type { RestRequest } from './restRequest.ts';
import { checkChoices } from './rules/checkChoices.ts';
import { LOADING } from './rules/checkMessage.ts';
import { checkModal } from './rules/checkModal.ts';
import type { Violation } from './types.ts';

interface Given {
  readonly state: State;
  readonly interaction: Interaction;
  /** The callback's type. */
  readonly type: number;
}

type Prepare = (given: Given, request: RestRequest) => () => void;

const ANSWERS: Readonly<Record<number, Prepare>> = {
  4: prepareReply,
  5: prepareDefer,
  6: prepareQuiet,
  7: prepareUpdate,
  8: prepareChoices,
  9: prepareModal,
};

/** Checks the body of an interaction's first answer, and gives back what it does. @throws {@link ApiError} */
export function prepareAnswer(given: Given, request: RestRequest): () => void {
  const prepare = ANSWERS[given.type];
  if (!prepare) throw refuse(`${given.type} is no callback type`);
  const misplaced = checkPlace(given.interaction, given.type);
  if (misplaced) throw refuse(misplaced);
  return prepare(given, request);
}

/** @throws {@link ApiError} for a body without a type. */
export function readType(sent: unknown): number {
  const isObject = typeof sent === 'object' && sent !== null;
  const type = isObject && 'type' in sent ? sent.type : undefined;
  if (typeof type !== 'number') throw refuse('This field is required');
  return type;
}

function refuse(message: string): ApiError {
  return new ApiError([400, 50035], 'Invalid Form Body', [{ path: 'type', message }]);
}

/** Which answers fit which interaction. */
function checkPlace({ kind, source }: Interaction, type: number): string | undefined {
  const isCompleting = kind === 4;
  if (isCompleting !== (type === 8)) return `${type} does not fit interaction type ${kind}`;
  if ((type === 6 || type === 7) && !source) return 'there is no message to update';
  return type === 9 && kind === 5 ? 'a form cannot follow a form' : undefined;
}

function prepareReply({ state, interaction }: Given, { body: sent, files }: RestRequest) {
  const context = { kind: 'reply', files } as const;
  const schema = CreateMessageInteractionCallbackRequestSchema;
  const { data } = parseBody(sent, callbackRules(schema, context));
  return () => answerInteraction(state, interaction, { body: data ?? {}, files });
}

function prepareDefer({ state, interaction }: Given, { body: sent, files }: RestRequest) {
  const { data } = parseBody(sent, {
    schema: CreateMessageInteractionCallbackRequestSchema,
    check: (body) => checkDefer(body.data ?? {}),
  });
  const body = { flags: (data?.flags ?? 0) | LOADING };
  return () => answerInteraction(state, interaction, { body, files });
}

function checkDefer(data: object): Violation[] {
  const entries = Object.entries(data);
  const extra = entries.filter(([key]) => key !== 'flags');
  const strange = entries.some(([key, value]) => key === 'flags' && (Number(value) & ~64) !== 0);
  return [
    ...extra.map(([key]) => ({
      path: `data.${key}`,
      message: 'a deferral carries nothing but flags',
    })),
    ...(strange ? [{ path: 'data.flags', message: 'only EPHEMERAL' }] : []),
  ];
}

function prepareQuiet(_: Given, { body: sent }: RestRequest) {
  parseBody(sent, { schema: UpdateMessageInteractionCallbackRequestSchema });
  return () => undefined;
}

function prepareUpdate({ state, interaction }: Given, { body: sent, files }: RestRequest) {
  const message = interaction.source;
  const context = { kind: 'edit', existing: message, files } as const;
  const schema = UpdateMessageInteractionCallbackRequestSchema;
  const { data } = parseBody(sent, callbackRules(schema, context));
  return () => {
    if (message) editByInteraction(state, interaction, { body: data ?? {}, files, message });
  };
}

function prepareChoices({ interaction }: Given, { body: sent }: RestRequest) {
  const { data } = parseBody(sent, {
    schema: ApplicationCommandAutocompleteCallbackRequestSchema,
    check: (body) => checkChoices(body.data?.choices ?? [], interaction.focusedType ?? 3),
  });
  return () => {
    interaction.choices = data?.choices ?? [];
  };
}

function prepareModal({ interaction }: Given, { body: sent }: RestRequest) {
  const { data } = parseBody(sent, {
    schema: ModalInteractionCallbackRequestSchema,
    check: (body) => checkModal(body.data),
  });
  return () => {
    interaction.modal = data;
  };
}
