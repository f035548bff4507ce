import type { State } from './createState.ts';
import { findComponent } from './findComponent.ts';
import { fillForm, type FieldValue } from './fillForm.ts';
import type { Shown } from './interaction.ts';
import { findMember, findPlace, type Where } from './people.ts';
import { findCommand, resolveCommand } from './resolveCommand.ts';
import type { OptionValue } from './resolveOptions.ts';
import { sendInteraction } from './sendInteraction.ts';
import type { Choice, Message } from './types.ts';
import { toMember } from './wire.ts';

/** What users do with commands and components. Each resolves at the bot's first answer. */
export interface Uses {
  slash(
    name: string,
    options?: Readonly<Record<string, OptionValue>>,
    where?: Where,
  ): Promise<Shown>;
  /** The choices for the option `focused`. @throws Error when none came in time. */
  autocomplete(
    name: string,
    options: Readonly<Record<string, OptionValue>>,
    focused: string,
    where?: Where,
  ): Promise<readonly Choice[]>;
  /** A button, by custom id or label. */
  click(message: Message | string | undefined, key: string, where?: Where): Promise<Shown>;
  select(
    message: Message | string | undefined,
    key: string,
    values: readonly string[],
    where?: Where,
  ): Promise<Shown>;
  /** Fills in the form that `shown` opened; fields by custom id. */
  submitModal(shown: Shown, fields: Readonly<Record<string, FieldValue>>): Promise<Shown>;
  /** On a message, or on a user (by name). */
  contextMenu(name: string, target: Message | string, where?: Where): Promise<Shown>;
}

export function createUses(state: State): Uses {
  return {
    async slash(name, options = {}, where = {}) {
      const { member, channel } = findPlace(state, where);
      const { focusedType: _, ...data } = resolveCommand(state, { name, options, member, channel });
      return sendInteraction(state, { kind: 2, member, channel, data, title: name });
    },
    async autocomplete(...given) {
      const [name, options, focused, where = {}] = given;
      const { member, channel } = findPlace(state, where);
      const { focusedType, ...data } = resolveCommand(state, {
        name,
        options,
        member,
        channel,
        focused,
      });
      const shown = await sendInteraction(state, {
        kind: 4,
        member,
        channel,
        data,
        title: name,
        focusedType,
      });
      if (!shown.choices)
        throw new Error(`No choices for ${focused} within ${state.clock.ackMs} ms`);
      return shown.choices;
    },
    async click(target, key, where = {}) {
      const member = findMember(state, where.user);
      const { message, component } = findComponent(state, { target, key, member });
      if (component.type !== 2) throw new Error(`${key} is not a button`);
      return press(
        message,
        { component_type: 2, custom_id: component.custom_id, id: component.id },
        where,
      );
    },
    async select(...given) {
      const [target, key, values, where = {}] = given;
      const member = findMember(state, where.user);
      const { message, component } = findComponent(state, { target, key, member });
      const known = component.options?.map(({ value }) => value) ?? [];
      const strange = component.type === 3 ? values.filter((value) => !known.includes(value)) : [];
      if (strange.length > 0)
        throw new Error(`${key} has no ${strange.join(', ')}; it has ${known.join(', ')}`);
      if (
        values.length < (component.min_values ?? 1) ||
        values.length > (component.max_values ?? 1)
      ) {
        throw new Error(`${key} does not take ${values.length} values`);
      }
      const { type, custom_id: customId, id } = component;
      return press(message, { component_type: type, custom_id: customId, id, values }, where);
    },
    async submitModal(shown, fields) {
      const trigger = [...state.interactions.values()].find(({ id }) => id === shown.id);
      if (!trigger || !shown.modal) throw new Error('There is no form to submit');
      const data = fillForm(shown.modal, fields);
      const { user, channel, source } = trigger;
      const member = findMember(state, user.id);
      return sendInteraction(state, {
        kind: 5,
        member,
        channel,
        data,
        title: shown.modal.title,
        source,
        trigger,
      });
    },
    async contextMenu(name, target, where = {}) {
      const { member, channel } = findPlace(state, {
        ...where,
        ...(typeof target === 'string' ? {} : { channel: target.channel_id }),
      });
      const type = typeof target === 'string' ? 2 : 3;
      const command = findCommand(state, { name, type, member, channel });
      const aimed = typeof target === 'string' ? aimAtUser(state, target) : aimAtMessage(target);
      const data = { id: command.id, name, type, ...aimed };
      return sendInteraction(state, { kind: 2, member, channel, data, title: name });
    },
  };

  function press(source: Message, data: object, where: Where): Promise<Shown> {
    const member = findMember(state, where.user);
    const channel = state.channels.get(source.channel_id);
    if (!channel) throw new Error(`No channel ${source.channel_id}`);
    return sendInteraction(state, { kind: 3, member, channel, data, title: 'a component', source });
  }
}

function aimAtMessage(target: Message): object {
  return { target_id: target.id, resolved: { messages: { [target.id]: target } } };
}

function aimAtUser(state: State, who: string): object {
  const member = findMember(state, who);
  const { id } = member.user;
  return {
    target_id: id,
    resolved: { users: { [id]: member.user }, members: { [id]: toMember(member, false) } },
  };
}
