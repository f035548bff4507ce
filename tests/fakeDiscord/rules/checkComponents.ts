import type { Component, Violation } from '../types.ts';
import { walkComponents, type Placed } from './walkComponents.ts';

const ROW = 1;
const BUTTON = 2;
const TEXT = 10;
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

/** What Discord's schema does not say about a message's components. */
export function checkComponents(components: readonly Component[], isV2: boolean): Violation[] {
  const all = walkComponents(components);
  return [
    ...checkKinds(components, isV2),
    ...(all.length > 40 ? [at('components', `${all.length} components, at most 40 (nested)`)] : []),
    ...checkTexts(all),
    ...checkUnique(all),
    ...all.flatMap(({ component, path }) => [
      ...(component.type === ROW ? checkRow(component, path) : []),
      ...(component.type === BUTTON ? checkButton(component, path) : []),
      ...(component.type >= 3 && component.type <= 8 && component.type !== 4
        ? checkSelect(component, path)
        : []),
    ]),
  ];
}

function at(path: string, message: string): Violation {
  return { path, message };
}

function checkKinds(components: readonly Component[], isV2: boolean): Violation[] {
  if (isV2) return [];
  const strange = components.findIndex(({ type }) => type !== ROW);
  if (strange >= 0) {
    return [at(`components.${strange}.type`, 'needs the flag IS_COMPONENTS_V2 (32768)')];
  }
  return components.length > 5 ? [at('components', `${components.length} rows, at most 5`)] : [];
}

function checkTexts(all: readonly Placed[]): Violation[] {
  const texts = all.filter(({ component }) => component.type === TEXT);
  const total = texts.reduce((sum, { component }) => sum + (component.content ?? '').length, 0);
  const empty = texts.filter(({ component }) => (component.content ?? '').trim() === '');
  return [
    ...(total > 4000
      ? [at('components', `text displays hold ${total} characters, at most 4000`)]
      : []),
    ...empty.map(({ path }) => at(`${path}.content`, 'an empty text display')),
  ];
}

function checkUnique(all: readonly Placed[]): Violation[] {
  const found: Violation[] = [];
  const seen = new Set<string>();
  for (const { component, path } of all) {
    for (const key of [
      component.custom_id && `custom_id ${component.custom_id}`,
      component.id && `id ${component.id}`,
    ]) {
      if (!key) continue;
      if (seen.has(key)) found.push(at(path, `${key} occurs twice`));
      seen.add(key);
    }
  }
  return found;
}

function checkRow(row: Component, path: string): Violation[] {
  const inside = row.components ?? [];
  const buttons = inside.filter(({ type }) => type === BUTTON).length;
  const others = inside.length - buttons;
  if (others > 1) return [at(path, 'more than one select in a row')];
  return others > 0 && buttons > 0 ? [at(path, 'buttons and a select in one row')] : [];
}

function checkButton(button: Component, path: string): Violation[] {
  if (button.style === PREMIUM_STYLE) return [];
  const found = button.style === LINK_STYLE ? checkLink(button, path) : checkPlain(button, path);
  if (!button.label?.trim() && !button.emoji)
    found.push(at(`${path}.label`, 'needs a label or emoji'));
  return found;
}

function checkLink({ url, custom_id: customId }: Component, path: string): Violation[] {
  const found: Violation[] = [];
  if (!url) found.push(at(`${path}.url`, 'a link button needs a url'));
  else if (!/^(https?|discord):\/\//u.test(url))
    found.push(at(`${path}.url`, 'not http(s) or discord'));
  if (customId) found.push(at(`${path}.custom_id`, 'a link button has no custom_id'));
  return found;
}

function checkPlain({ url, custom_id: customId }: Component, path: string): Violation[] {
  const found: Violation[] = [];
  if (!customId) found.push(at(`${path}.custom_id`, 'a button needs a custom_id'));
  if (url) found.push(at(`${path}.url`, 'only a link button has a url'));
  return found;
}

function checkSelect(select: Component, path: string): Violation[] {
  const found: Violation[] = [];
  const max = select.max_values ?? 1;
  const options = select.options ?? [];
  const values = options.map(({ value }) => value);
  if ((select.min_values ?? 1) > max) found.push(at(`${path}.min_values`, 'more than max_values'));
  if (select.type === 3 && max > options.length)
    found.push(at(`${path}.max_values`, 'more than the options'));
  if (new Set(values).size < values.length)
    found.push(at(`${path}.options`, 'a value occurs twice'));
  if (options.filter((option) => option.default).length > max) {
    found.push(at(`${path}.options`, 'more defaults than max_values'));
  }
  return found;
}
