import type { Previous } from '../../core/gesprek/turn.ts';

/** Who asked, and where: a channel, a thread or a DM. */
export interface Place {
  readonly userId: string;
  readonly channelId: string;
}

/**
 * What was asked last, for each user in each place, so that a follow-up can be
 * understood. In memory only, for an hour, and forgotten by a restart.
 */
export interface Gesprekken {
  /**
   * @param isPublic whether the answer will be for all to see: what was asked
   * for one's own eyes then stays out of it.
   */
  recall(place: Place, isPublic: boolean): Previous | null;
  remember(place: Place, isPublic: boolean, previous: Previous): void;
  forget(place: Place): void;
  /** Does what someone asks in a place after what they asked there before, however fast they type. */
  inTurn(place: Place, work: () => Promise<void>): Promise<void>;
  /** What a message of the bot answered: a reply to it goes on from there, whoever writes it. */
  recallMessage(id: string): Previous | null;
  rememberMessage(id: string, previous: Previous): void;
}

interface Kept {
  readonly previous: Previous;
  /** In milliseconds. */
  readonly since: number;
}

const HOUR = 3_600_000;
const MOST = 1000;

/** @param now milliseconds, never back: with a clock that is set back an hour would last longer. */
export function createGesprekken(now: () => number = () => performance.now()): Gesprekken {
  /** In the order in which they were kept, oldest first. */
  const kept = new Map<string, Kept>();
  const keep = (key: string, previous: Previous): void => {
    kept.delete(key);
    kept.set(key, { previous, since: now() });
    for (const [oldest] of kept) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
  };
  const find = (key: string): Kept | null => {
    const found = kept.get(key);
    if (found && now() - found.since > HOUR) kept.delete(key);
    return found && now() - found.since <= HOUR ? found : null;
  };
  return {
    recall: (place, isPublic) => {
      const open = find(keyOf(place, true));
      const own = isPublic ? null : find(keyOf(place, false));
      return own && own.since >= (open?.since ?? 0) ? own.previous : (open?.previous ?? null);
    },
    remember: (place, isPublic, previous) => keep(keyOf(place, isPublic), previous),
    forget: (place) => {
      kept.delete(keyOf(place, true));
      kept.delete(keyOf(place, false));
    },
    inTurn: createTurns(),
    recallMessage: (id) => find(`bericht ${id}`)?.previous ?? null,
    rememberMessage: (id, previous) => keep(`bericht ${id}`, previous),
  };
}

/** One at a time for each place; nothing is kept of a place where all is done. */
function createTurns(): Gesprekken['inTurn'] {
  const last = new Map<string, Promise<void>>();
  return async (place, work) => {
    const key = keyOf(place, true);
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    try {
      await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}

function keyOf({ userId, channelId }: Place, isPublic: boolean): string {
  return `${channelId} ${userId} ${isPublic ? 'open' : 'eigen'}`;
}
