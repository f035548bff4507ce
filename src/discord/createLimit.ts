import { BotError } from '../errors.ts';

/** Keeps one user from asking so much that others wait. */
export interface Limit {
  /** Counts a question of this user. @throws {@link BotError} `TOO_MANY`, with the seconds to wait. */
  take(userId: string): void;
}

const MINUTE = 60_000;
/** Users that asked longest ago are forgotten first; what is kept stays small. */
const MOST_USERS = 10_000;

/**
 * @param most questions of one user in any minute.
 * @param now milliseconds, never back.
 */
export function createLimit(most: number, now: () => number = () => performance.now()): Limit {
  const asked = new Map<string, readonly number[]>();
  return {
    take: (userId) => {
      const at = now();
      const recent = (asked.get(userId) ?? []).filter((time) => at - time < MINUTE);
      const oldest = recent.at(-most);
      if (oldest !== undefined) {
        const detail = String(Math.ceil((oldest + MINUTE - at) / 1000));
        throw new BotError('TOO_MANY', 'too many questions of one user', { detail });
      }
      asked.delete(userId);
      asked.set(userId, [...recent, at]);
      const [first] = asked.keys();
      if (asked.size > MOST_USERS && first !== undefined) asked.delete(first);
    },
  };
}
