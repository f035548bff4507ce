import { atLocalTime, localTime } from './zonedTime.ts';

/** When messages are sent; hours from 0 to 23 as the clocks in `zone` show them. */
export interface Schedule {
  readonly zone: string;
  /** Of daily and weekly messages; the weekly ones go on Monday. */
  readonly hour: number;
  /** From this hour up to the other a message makes no sound. */
  readonly quietFrom: number;
  readonly quietUntil: number;
}

export const SCHEDULE: Schedule = {
  zone: 'Europe/Amsterdam',
  hour: 8,
  quietFrom: 22,
  quietUntil: 7,
};

const MONDAY = 1;

/** When a letter of this moment is told; times in milliseconds since 1970. */
export function dueAt(
  frequentie: 'meteen' | 'dagelijks' | 'wekelijks',
  at: number,
  { zone, hour }: Schedule,
): number {
  if (frequentie === 'meteen') return at;
  const today = localTime(at, zone);
  for (let ahead = 0; ; ahead += 1) {
    const due = atLocalTime({ ...today, day: today.day + ahead, hour }, zone);
    const isDay = frequentie === 'dagelijks' || localTime(due, zone).weekday === MONDAY;
    if (due > at && isDay) return due;
  }
}

/** Whether a message at this moment should make no sound. */
export function isQuiet(at: number, { zone, quietFrom, quietUntil }: Schedule): boolean {
  const { hour } = localTime(at, zone);
  return quietFrom > quietUntil
    ? hour >= quietFrom || hour < quietUntil
    : hour >= quietFrom && hour < quietUntil;
}
