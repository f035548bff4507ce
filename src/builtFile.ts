/** Under vitest and tsx this file is TypeScript, which a worker of Node 20 cannot run: they take the built ones. */
const BUILT = new URL(import.meta.url.endsWith('.ts') ? '../dist/' : '../', import.meta.url);

/** Where a compiled file lies that is run in a thread or process of its own. @param path from the root of the sources. */
export function builtFile(path: string): URL {
  return new URL(path, BUILT);
}
