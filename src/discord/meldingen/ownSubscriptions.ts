import type { Abonnement, MeldingStore } from '../../meldingStore.ts';
import type { Asker } from '../asker.ts';

/** Those that someone may see and change: their own, and in a server that they manage those of its channels. */
export async function ownSubscriptions(
  { userId, guildId, canManage }: Asker,
  store: MeldingStore,
): Promise<readonly Abonnement[]> {
  const own = await store.subscriptions({ userId });
  const shared = guildId !== null && canManage ? await store.subscriptions({ guildId }) : [];
  return [...own, ...shared];
}
