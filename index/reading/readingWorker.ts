import { readBrief, type BriefReading, type UnreadBrief } from '../../src/core/readBrief.ts';
import { giveWay } from '../../src/giveWay.ts';
import { textHash } from './textHash.ts';

giveWay();

/** What the thread does, under the name that the pool calls it by. */
export function read(unread: UnreadBrief): BriefReading {
  return readBrief(unread, textHash);
}
