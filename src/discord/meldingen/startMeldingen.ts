import { planEvents } from '../../app/meldingen/planEvents.ts';
import { describeError } from '../../describeError.ts';
import { createDrains } from './createDrains.ts';
import type { DeliveryPorts } from './deliverNext.ts';

export interface MeldingenOptions extends DeliveryPorts {
  /** Pause between looks at the database, which other processes write in as well; in milliseconds. */
  readonly pollMs: number;
  /** See `PlanTiming`. */
  readonly settleMs: number;
}

export interface Meldingen {
  /** Starts nothing more; resolves when what is under way is done. */
  stop(): Promise<void>;
}

/** After planning failed, in milliseconds. */
const PLAN_AGAIN = 30_000;

/** Plans and sends messages until it is stopped. */
export function startMeldingen(options: MeldingenOptions): Meldingen {
  const { archive, log, pollMs, now } = options;
  const stopping = new AbortController();
  const drains = createDrains(options, stopping.signal);
  const plan = createPlanner(options);
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    try {
      await plan();
      for (const each of await archive.meldingen.dueDestinations(now())) drains.start(each);
    } catch (error) {
      log.error(describeError(error), 'looking for messages failed');
    }
    if (!stopping.signal.aborted) timer = setTimeout(loop, pollMs);
  };
  const loop = (): void => {
    looking = look();
  };
  loop();
  return {
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await looking;
      await drains.settled();
    },
  };
}

/** Plans at each call; after a failure not before some time has passed. */
function createPlanner({ archive, log, now, schedule, settleMs }: MeldingenOptions) {
  let failed = -Infinity;
  return async (): Promise<void> => {
    const since = now() - failed;
    // Less than nothing: the clock was set back.
    if (since >= 0 && since < PLAN_AGAIN) return;
    try {
      await planEvents(archive, { now: now(), schedule, settleMs });
    } catch (error) {
      failed = now();
      log.error(describeError(error), 'planning messages failed');
    }
  };
}
