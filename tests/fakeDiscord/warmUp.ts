import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';

const text = { type: 10, content: 'x' };
const button = { type: 2, style: 2, label: 'x', custom_id: 'x' };
const select = { type: 3, custom_id: 'y', options: [{ label: 'x', value: 'x' }] };
const message = {
  content: 'x',
  embeds: [{ title: 'x', fields: [{ name: 'x', value: 'x' }] }],
  components: [
    { type: 17, components: [text, { type: 9, components: [text], accessory: button }] },
    { type: 1, components: [button] },
    { type: 1, components: [select] },
    { type: 13, file: { url: 'attachment://x' } },
    { type: 14 },
  ],
  allowed_mentions: { parse: [] },
  attachments: [{ id: '0' }],
};
const input = { type: 4, style: 1, custom_id: 'x' };
const modal = {
  custom_id: 'x',
  title: 'x',
  components: [{ type: 18, label: 'x', component: input }],
};
const option = { type: 3, name: 'x', description: 'x', choices: [{ name: 'x', value: 'x' }] };
const command = {
  name: 'x',
  description: 'x',
  options: [{ ...option, type: 1, options: [option] }],
};

/** Zod compiles a schema when it first parses: tens of milliseconds that no interaction should wait for. */
export function warmUp(): void {
  for (const schema of [
    MessageCreateRequestSchema,
    MessageEditRequestPartialSchema,
    IncomingWebhookRequestPartialSchema,
    IncomingWebhookUpdateRequestPartialSchema,
  ]) {
    schema.safeParse(message);
  }
  CreateMessageInteractionCallbackRequestSchema.safeParse({ type: 4, data: message });
  UpdateMessageInteractionCallbackRequestSchema.safeParse({ type: 7, data: message });
  ModalInteractionCallbackRequestSchema.safeParse({ type: 9, data: modal });
  ApplicationCommandAutocompleteCallbackRequestSchema.safeParse({
    type: 8,
    data: { choices: [{ name: 'x', value: 'x' }] },
  });
  ApplicationCommandUpdateRequestSchema.safeParse(command);
}
