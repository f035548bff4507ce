import type { Message } from '../../src/discord/message.ts';
import type { Component } from '../fakeDiscord/types.ts';
import { checkComponents } from '../fakeDiscord/rules/checkComponents.ts';
import { renderText } from '../fakeDiscord/renderText.ts';

/** What a person reads of a message. */
export function readMessage({ body }: Message): string {
  const components = toWire(body);
  return renderText({ content: '', embeds: [], components, attachments: [], flags: 0 });
}

/** What Discord would refuse of a message's components. */
export function refusals({ body }: Message) {
  return checkComponents(toWire(body), true);
}

/** As the fake reads it from a request. */
function toWire(body: Message['body']): Component[] {
  const wire: { components: Component[] } = JSON.parse(JSON.stringify(body));
  return wire.components;
}
