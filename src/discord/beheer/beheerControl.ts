import type { Control, ControlUse } from '../control.ts';
import type { Message } from '../message.ts';
import { manage, type Managing } from './manage.ts';

type Work = (use: ControlUse, managing: Managing) => Promise<Message>;

/** A control that only works for those who may manage the archive, at the moment they use it. */
export function beheerControl(
  kind: string,
  work: Work,
  form?: NonNullable<Control['form']>,
): Control {
  return {
    kind,
    way: 'turn',
    isForAll: true,
    run: async (use, services) => manage(use.asker, services, (managing) => work(use, managing)),
    ...(form && { form }),
  };
}
