/** The fake's time: real time plus what a test adds, and the two terms Discord sets. All in milliseconds. */
export interface Clock {
  /** How long an interaction waits for its first answer. */
  ackMs: number;
  /** How long its token stays good after that. */
  tokenMs: number;
  /** How long a nonce is remembered. */
  nonceMs: number;
  now(): number;
  /** Lets time pass at once, for tokens, nonces, and ids; nothing waits for it. */
  advance(ms: number): void;
  /** A new snowflake, higher than all before. */
  nextId(): string;
}

const EPOCH = 1_420_070_400_000;

export function createClock(options: { ackMs?: number; tokenMs?: number } = {}): Clock {
  let offset = 0;
  let count = 0n;
  const now = () => Date.now() + offset;
  return {
    ackMs: options.ackMs ?? 3000,
    tokenMs: options.tokenMs ?? 15 * 60_000,
    nonceMs: 5 * 60_000,
    now,
    advance(ms) {
      offset += ms;
    },
    nextId() {
      count += 1n;
      return ((BigInt(now() - EPOCH) << 22n) | (count & 0x3f_ffffn)).toString();
    },
  };
}
