import type { Violation } from './types.ts';

/** What Discord answers instead of doing what was asked. Codes as in its documentation. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly violations: readonly Violation[];

  constructor(
    [status, code]: readonly [status: number, code: number],
    message: string,
    violations: readonly Violation[] = [],
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.violations = violations;
  }

  /** The JSON body, with Discord's nested `errors` for a refused request body. */
  toBody(): object {
    const body = { message: this.message, code: this.code };
    return this.violations.length === 0 ? body : { ...body, errors: nest(this.violations) };
  }
}

interface Nested {
  [key: string]: Nested | { code: string; message: string }[];
}

function nest(violations: readonly Violation[]): Nested {
  const root: Nested = {};
  for (const { path, message } of violations) {
    let node = root;
    for (const key of path.split('.').filter(Boolean)) {
      const next = node[key];
      const child: Nested = next === undefined || Array.isArray(next) ? {} : next;
      node[key] = child;
      node = child;
    }
    const list = node['_errors'];
    node['_errors'] = [...(Array.isArray(list) ? list : []), { code: 'INVALID', message }];
  }
  return root;
}
