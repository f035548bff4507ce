import type { BronCache } from './createBronCache.ts';
import type { BronClient } from './createBronClient.ts';

/** One organisation at the source, and what was read of it. */
export interface Bron {
  readonly client: BronClient;
  readonly cache: BronCache;
  /** Its key there: `heerlen`. */
  readonly organisatie: string;
}
