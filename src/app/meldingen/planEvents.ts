import { dueAt, type Schedule } from '../../core/meldingen/schedule.ts';
import type { Abonnement, Bestemming, Gebeurtenis, PlannedItem } from '../../meldingStore.ts';
import type { Archive } from '../../ports.ts';
import { readLetter, type Letter } from './letter.ts';
import { matchLetter } from './matchLetter.ts';

/** When to plan; times in milliseconds. */
export interface PlanTiming {
  readonly now: number;
  readonly schedule: Schedule;
  /** A row of letters that are read one after the other is planned as one, when it has been quiet for this long. */
  readonly settleMs: number;
}

/** A row that does not end is planned all the same after so many times `settleMs`. */
const PATIENCE = 24;

/**
 * Turns what happened to letters into messages for those who asked for them.
 * Nothing of an event is planned, or all of it.
 *
 * @returns whether anything was planned.
 * @throws {@link BotError} `EMBEDDER_FAILED`: nothing is planned; try again.
 */
export async function planEvents(archive: Archive, timing: PlanTiming): Promise<boolean> {
  const events = await archive.meldingen.unplanned();
  if (events.length === 0 || !isSettled(events, timing)) return false;
  const subscriptions = await archive.meldingen.subscriptions();
  const items: PlannedItem[] = [];
  for (const event of newsOf(events)) {
    const letter = await readLetter(event.kenmerk, archive.store);
    if (letter) items.push(...(await itemsOf({ event, letter, subscriptions }, archive, timing)));
  }
  await archive.meldingen.plan(events, items);
  return true;
}

function isSettled(events: readonly Gebeurtenis[], { now, settleMs }: PlanTiming): boolean {
  // One of the future is of before the clock was set back: that is long enough ago.
  const times = events.map(({ at }) => (at > now ? now - settleMs : at));
  return now - Math.max(...times) >= settleMs || now - Math.min(...times) >= settleMs * PATIENCE;
}

/**
 * For each letter the event by which it is news: that it came, else that its words
 * changed, or that it is back: it may have been hidden before it could be told.
 */
function newsOf(events: readonly Gebeurtenis[]): readonly Gebeurtenis[] {
  const news = new Map<number, Gebeurtenis>();
  for (const event of events) {
    const { added, changed } = event.changes;
    const isNews =
      event.kind === 'nieuw' ||
      event.kind === 'hersteld' ||
      (event.kind === 'gewijzigd' && added.length + changed.length > 0);
    if (isNews && news.get(event.briefId)?.kind !== 'nieuw') news.set(event.briefId, event);
  }
  const last = new Map(events.map((event) => [event.briefId, event.kenmerk]));
  return Array.from(news.values(), (event) => {
    return { ...event, kenmerk: last.get(event.briefId) ?? event.kenmerk };
  });
}

interface News {
  readonly event: Gebeurtenis;
  readonly letter: Letter;
  readonly subscriptions: readonly Abonnement[];
}

/** One item for each destination, with all that it is wanted for. */
async function itemsOf(
  { event, letter, subscriptions }: News,
  archive: Archive,
  timing: PlanTiming,
): Promise<readonly PlannedItem[]> {
  const wanted = new Map<string, Wanted[]>();
  for (const subscription of subscriptions) {
    if (subscription.after >= event.newsId) continue;
    const verdict = await matchLetter(subscription, letter, archive);
    if (!verdict.isMatch) continue;
    const key = keyOf(subscription.bestemming);
    wanted.set(key, [...(wanted.get(key) ?? []), { subscription, nr: verdict.nr }]);
  }
  return [...wanted.values()].flatMap((each) => toItem(event, each, timing));
}

interface Wanted {
  readonly subscription: Abonnement;
  readonly nr: string | null;
}

/** Overlapping subscriptions give one message, at the first of their times; one that is paused makes nothing come sooner. */
function toItem(
  event: Gebeurtenis,
  wanted: readonly Wanted[],
  { now, schedule }: PlanTiming,
): readonly PlannedItem[] {
  const [first] = wanted;
  if (!first) return [];
  const all = wanted.map(({ subscription }) => subscription);
  const active = all.filter(({ staat }) => staat === 'actief');
  const timed = active.length > 0 ? active : all;
  return [
    {
      bestemming: first.subscription.bestemming,
      briefId: event.briefId,
      eventId: event.id,
      due: Math.min(...timed.map(({ frequentie }) => dueAt(frequentie, now, schedule))),
      isBundled: timed.every(({ frequentie }) => frequentie !== 'meteen'),
      redenen: wanted.map(({ subscription, nr }) => ({ abonnementId: subscription.id, nr })),
    },
  ];
}

function keyOf(bestemming: Bestemming): string {
  return bestemming.kind === 'dm' ? bestemming.userId : bestemming.channelId;
}
