/** Tells waiting tests that something changed. */
export interface Watch {
  changed(): void;
  /** Calls back at every change, from now on. @returns what ends that. */
  onChange(listener: () => void): () => void;
  /**
   * Resolves to the first value of `probe` that is not undefined.
   * @throws Error that names `what` after `ms`.
   */
  until<T>(probe: () => T | undefined, what: string, ms?: number): Promise<T>;
}

export function createWatch(explain: () => string): Watch {
  const waiting = new Set<() => void>();
  return {
    changed() {
      for (const look of waiting) look();
    },
    onChange(listener) {
      waiting.add(listener);
      return () => {
        waiting.delete(listener);
      };
    },
    until<T>(probe: () => T | undefined, what: string, ms = 10_000) {
      const first = probe();
      if (first !== undefined) return Promise.resolve(first);
      return new Promise<T>((resolve, reject) => {
        const done = () => {
          waiting.delete(look);
          clearInterval(poll);
          clearTimeout(timer);
        };
        const look = () => {
          const value = probe();
          if (value === undefined) return;
          done();
          resolve(value);
        };
        const timer = setTimeout(() => {
          done();
          reject(new Error(`Waited ${ms} ms for ${what}. ${explain()}`));
        }, ms);
        // A probe may look at things outside the fake, which tells us nothing.
        const poll = setInterval(look, 20);
        waiting.add(look);
      });
    },
  };
}
