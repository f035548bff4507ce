import type { Violation } from '../types.ts';

/** Everything in `sent` that Discord's schema dropped or changed, except keys at a path in `allowed`. */
export function findUnknownKeys(
  sent: unknown,
  parsed: unknown,
  allowed: readonly string[],
): Violation[] {
  return compare(sent, parsed, '').filter(({ path }) => !allowed.includes(path));
}

function compare(sent: unknown, parsed: unknown, path: string): Violation[] {
  if (Array.isArray(sent) && Array.isArray(parsed)) {
    return sent.flatMap((item, index) => compare(item, parsed[index], join(path, String(index))));
  }
  if (isRecord(sent) && isRecord(parsed)) {
    return Object.entries(sent).flatMap(([key, value]) => {
      const here = join(path, key);
      if (key in parsed) return compare(value, parsed[key], here);
      return [{ path: here, message: 'unknown key' }];
    });
  }
  return Object.is(sent, parsed) ? [] : [{ path, message: 'changed by the schema' }];
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
