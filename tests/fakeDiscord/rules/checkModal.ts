import type { ModalBody, Violation } from '../types.ts';
import { walkComponents, type Placed } from './walkComponents.ts';

const ROW = 1;
const TEXT_INPUT = 4;
const LABEL = 18;

/** What Discord's schema does not say about a modal. */
export function checkModal({ components }: ModalBody): Violation[] {
  const all = walkComponents(components, 'data.components');
  const count = components.length;
  return [
    ...(count > 5 ? [{ path: 'data.components', message: `${count} components, at most 5` }] : []),
    ...checkUnique(all),
    ...all.flatMap((placed) => [
      ...(placed.component.type === ROW ? checkRow(placed) : []),
      ...(placed.component.type === TEXT_INPUT ? checkInput(placed) : []),
    ]),
  ];
}

function checkUnique(all: readonly Placed[]): Violation[] {
  const ids = all.map(({ component }) => component.custom_id);
  return all
    .filter((_, index) => ids[index] && ids.indexOf(ids[index]) < index)
    .map(({ component, path }) => ({
      path,
      message: `custom_id ${component.custom_id} occurs twice`,
    }));
}

function checkRow({ component, path }: Placed): Violation[] {
  const count = component.components?.length ?? 0;
  return count > 1 ? [{ path, message: 'one text input in a row' }] : [];
}

function checkInput({ component, path, parent }: Placed): Violation[] {
  const { label, value, min_length: min, max_length: max } = component;
  const wrong: [boolean, string, string][] = [
    [parent?.type === ROW && !label, 'label', 'required outside a Label'],
    [parent?.type === LABEL && Boolean(label), 'label', 'the Label has it'],
    [(min ?? 0) > (max ?? 4000), 'min_length', 'more than max_length'],
    [(value ?? '').length > (max ?? 4000), 'value', 'over max_length'],
  ];
  return wrong
    .filter(([isWrong]) => isWrong)
    .map(([, key, message]) => ({ path: `${path}.${key}`, message }));
}
