import type { Component } from '../types.ts';

export interface Placed {
  readonly component: Component;
  readonly path: string;
  readonly parent: Component | undefined;
}

/** Every component, nested ones too, in the order in which a client shows them. */
export function walkComponents(
  components: readonly Component[],
  path = 'components',
  parent?: Component,
): Placed[] {
  return components.flatMap((component, index) => {
    const here = `${path}.${index}`;
    const nested = walkComponents(component.components ?? [], `${here}.components`, component);
    const single = [component.accessory, component.component].filter((one) => one !== undefined);
    const name = component.accessory ? 'accessory' : 'component';
    return [
      { component, path: here, parent },
      ...nested,
      ...single.map((one) => ({ component: one, path: `${here}.${name}`, parent: component })),
    ];
  });
}
