import { walkComponents } from './rules/walkComponents.ts';
import type { Component, ModalBody } from './types.ts';

export type FieldValue = string | boolean | readonly string[];
type Fields = Readonly<Record<string, FieldValue>>;

const TEXT_INPUT = 4;
const CHECKBOX = 23;

/** The `data` of a submitted form. @throws Error where the client would not let the user submit. */
export function fillForm(modal: ModalBody, fields: Fields): object {
  const inputs = walkComponents(modal.components).flatMap(
    ({ component }) => component.custom_id ?? [],
  );
  for (const name of Object.keys(fields)) {
    if (!inputs.includes(name))
      throw new Error(`The form has no ${name}; it has ${inputs.join(', ')}`);
  }
  return {
    custom_id: modal.custom_id,
    components: modal.components.map((component, index) => fill(component, index + 1, fields)),
  };
}

function fill(component: Component, id: number, fields: Fields): object {
  const { type, component: labelled, components: inside } = component;
  if (labelled) return { type, id, component: fill(labelled, id * 100, fields) };
  if (inside)
    return { type, id, components: inside.map((one, n) => fill(one, id * 100 + n, fields)) };
  if (!component.custom_id) return { type, id };
  const key = component.custom_id;
  const value = fields[key] ?? component.value ?? empty(type);
  assertFits(component, key, value);
  return { type, id, custom_id: key, ...(Array.isArray(value) ? { values: value } : { value }) };
}

function assertFits(component: Component, key: string, value: FieldValue): void {
  if (typeof value === 'boolean') return;
  if (value.length === 0) {
    if (component.required ?? true) throw new Error(`${key} is required`);
    return;
  }
  const [min, max] = [component.min_length ?? 0, component.max_length ?? 4000];
  const isText = typeof value === 'string';
  if (isText && (value.length < min || value.length > max)) {
    throw new Error(`${key}: ${value.length} characters do not fit`);
  }
}

function empty(type: number): FieldValue {
  if (type === TEXT_INPUT) return '';
  return type === CHECKBOX ? false : [];
}
