/** What goes wrong on the way, for requests that match. */
export interface Fault {
  readonly method?: string;
  /** Matched against the route's pattern (`/channels/:channel/messages`) when a string, else against the path. */
  readonly route?: string | RegExp;
  /** How many requests; default 1. */
  readonly times?: number;
  /** Whether the request is carried out first (502 after success); default false. */
  readonly after?: boolean;
  /**
   * An HTTP status with Discord's kind of body (429 takes `retryAfter` and `global`),
   * `hang` (no answer), `reset` (the connection breaks), or `slow` (only `delayMs`).
   */
  readonly kind: number | 'hang' | 'reset' | 'slow';
  readonly code?: number;
  readonly message?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly global?: boolean;
  readonly delayMs?: number;
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly pattern: string;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault for this request, counted down. */
  take(call: Call): Fault | undefined;
}

export function createFaults(): Faults {
  let pending: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      pending.push({ fault, left: fault.times ?? 1 });
    },
    clear() {
      pending = [];
    },
    take(call) {
      const found = pending.find(({ fault, left }) => left > 0 && matches(fault, call));
      if (found) found.left -= 1;
      return found?.fault;
    },
  };
}

function matches(fault: Fault, { method, path, pattern }: Call): boolean {
  if (fault.method !== undefined && fault.method !== method) return false;
  if (fault.route === undefined) return true;
  return typeof fault.route === 'string' ? fault.route === pattern : fault.route.test(path);
}
