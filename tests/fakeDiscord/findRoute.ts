import type { Route } from './restRequest.ts';

export interface Found {
  readonly route: Route;
  readonly param: (name: string) => string;
}

/** The first route whose pattern fits; put literal ones before those with a parameter. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): Found | undefined {
  const given = path.split('/');
  for (const route of routes) {
    const wanted = route.pattern.split('/');
    if (route.method !== method || wanted.length !== given.length) continue;
    if (!wanted.every((part, index) => part.startsWith(':') || part === given[index])) continue;
    return {
      route,
      param(name) {
        const value = given[wanted.indexOf(`:${name}`)];
        if (value === undefined) throw new Error(`${route.pattern} has no :${name}`);
        return value;
      },
    };
  }
  return undefined;
}
