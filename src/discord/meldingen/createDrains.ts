import { describeError } from '../../describeError.ts';
import type { Bestemming } from '../../meldingStore.ts';
import { deliverNext, type DeliveryPorts } from './deliverNext.ts';

/** Sends what is due, to several destinations at a time and to each one message at a time. */
export interface Drains {
  /** Starts on a destination, unless it is being written to or too many are. */
  start(bestemming: Bestemming): void;
  /** Resolves when what is under way is done; aborted, after the message at hand. */
  settled(): Promise<void>;
}

/** Destinations that are written to at the same time. */
const AT_ONCE = 4;

export function createDrains(ports: DeliveryPorts, signal: AbortSignal): Drains {
  const active = new Map<string, Promise<void>>();
  const drain = async (bestemming: Bestemming): Promise<void> => {
    try {
      let isMore = true;
      while (isMore && !signal.aborted) isMore = await deliverNext(bestemming, ports);
    } catch (error) {
      ports.log.error(describeError(error), 'delivering messages failed');
    }
  };
  return {
    start: (bestemming) => {
      const key = JSON.stringify(bestemming);
      if (signal.aborted || active.has(key) || active.size >= AT_ONCE) return;
      active.set(
        key,
        drain(bestemming).finally(() => active.delete(key)),
      );
    },
    settled: async () => {
      await Promise.all(active.values());
    },
  };
}
