import { BotError } from '../errors.ts';
import { isDocumentId, readChanges, type Change } from './answers.ts';
import type { Bron } from './bron.ts';
import type { BronState } from './createBronCache.ts';

const TYPE = 'application/x-ndjson';

/**
 * Reads what the source changed since the last time: letters that were removed,
 * and those of ours that must be fetched again. The first time there is nothing
 * to follow yet, and only the place to start from is asked for.
 */
export async function syncChanges(bron: Bron): Promise<void> {
  const { cache } = bron;
  const { cursor } = await cache.state();
  if (cursor === null && (await cache.letters()).length === 0) return startFollowing(bron);
  try {
    await follow(bron);
  } catch (error) {
    if (!isWrongCursor(error) || cursor === null) throw error;
    await cache.saveState({ ...(await cache.state()), cursor: null });
    await follow(bron);
  }
}

async function startFollowing({ client, cache, organisatie }: Bron): Promise<void> {
  const query = { source: organisatie, limit: '1' };
  const { headers } = await client.get({ path: '/api/export/snapshot', query, type: TYPE });
  const cursor = headers.get('X-Changes-Cursor');
  await cache.saveState({ ...(await cache.state()), cursor });
}

async function follow({ client, cache, organisatie }: Bron): Promise<void> {
  let hasMore = true;
  while (hasMore) {
    const state = await cache.state();
    const query = {
      source: organisatie,
      limit: '500',
      ...(state.cursor !== null && { cursor: state.cursor }),
    };
    const { text, headers } = await client.get({ path: '/api/export/changes', query, type: TYPE });
    let next = state;
    for (const change of readChanges(text)) next = await apply(change, next, cache);
    const cursor = headers.get('X-Next-Cursor') ?? state.cursor;
    await cache.saveState({ ...next, cursor });
    // One that says "more" but does not move would never end.
    hasMore = headers.get('X-Has-More') === 'true' && cursor !== state.cursor;
  }
}

/** Letters are written before the cursor: a run that is interrupted reads the same changes again. */
async function apply(change: Change, state: BronState, cache: Bron['cache']): Promise<BronState> {
  const { op, entity_id: id, content_hash: contentHash } = change;
  if (!isDocumentId(id) || (op !== 'delete' && op !== 'upsert')) return state;
  const others = {
    ...state,
    gone: state.gone.filter((other) => other !== id),
    unsettled: state.unsettled.filter((other) => other !== id),
  };
  if (op === 'delete') {
    await cache.remove(id);
    return { ...others, gone: [...others.gone, id], unsettled: [...others.unsettled, id] };
  }
  const letter = await cache.letter(id);
  if (letter && letter.contentHash !== contentHash) {
    await cache.save({ ...letter, contentHash, isStale: true });
  }
  return others;
}

function isWrongCursor(error: unknown): boolean {
  return error instanceof BotError && error.detail === '400 invalid_export_cursor';
}
