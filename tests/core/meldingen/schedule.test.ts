import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, isQuiet, SCHEDULE } from '../../../src/core/meldingen/schedule.ts';
import { atLocalTime, localDate, localTime } from '../../../src/core/meldingen/zonedTime.ts';

const DAY = 86_400_000;
const moment = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });
const zone = fc.constantFrom('Europe/Amsterdam', 'UTC', 'America/Curacao', 'Asia/Kathmandu');
const at = (iso: string) => Date.parse(iso);
const iso = (ms: number) => new Date(ms).toISOString();

const amsterdam = (month: number, day: number, hour: number) =>
  iso(atLocalTime({ year: 2024, month, day, hour }, 'Europe/Amsterdam'));

describe('the moment of a message', () => {
  it('of every day is the next 8 o’clock on the clocks there, never further than a day and an hour', () => {
    fc.assert(
      fc.property(moment, zone, (now, place) => {
        const due = dueAt('dagelijks', now, { ...SCHEDULE, zone: place });
        expect(due).toBeGreaterThan(now);
        expect(due - now).toBeLessThanOrEqual(DAY + 3_600_000);
        expect(localTime(due, place)).toMatchObject({ hour: 8, minute: 0 });
      }),
    );
  });

  it('of every week is the next Monday at 8, never further than a week and an hour', () => {
    fc.assert(
      fc.property(moment, zone, (now, place) => {
        const due = dueAt('wekelijks', now, { ...SCHEDULE, zone: place });
        expect(due).toBeGreaterThan(now);
        expect(due - now).toBeLessThanOrEqual(7 * DAY + 3_600_000);
        expect(localTime(due, place)).toMatchObject({ hour: 8, minute: 0, weekday: 1 });
      }),
    );
  });

  it('moves with the clock in spring and autumn', () => {
    const daily = (now: string) => iso(dueAt('dagelijks', at(now), SCHEDULE));
    expect(daily('2024-03-30T12:00:00+01:00')).toBe('2024-03-31T06:00:00.000Z');
    expect(daily('2024-03-30T07:00:00+01:00')).toBe('2024-03-30T07:00:00.000Z');
    expect(daily('2024-10-26T12:00:00+02:00')).toBe('2024-10-27T07:00:00.000Z');
    expect(daily('2024-12-31T08:00:00+01:00')).toBe('2025-01-01T07:00:00.000Z');
    expect(iso(dueAt('wekelijks', at('2024-03-28T12:00:00+01:00'), SCHEDULE))).toBe(
      '2024-04-01T06:00:00.000Z',
    );
    expect(dueAt('meteen', 5, SCHEDULE)).toBe(5);
  });

  it('is quiet from 22 to 7, in winter and in summer', () => {
    const quiet = (now: string) => isQuiet(at(now), SCHEDULE);
    expect(quiet('2024-01-10T21:59:59+01:00')).toBe(false);
    expect(quiet('2024-01-10T22:00:00+01:00')).toBe(true);
    expect(quiet('2024-07-10T06:59:59+02:00')).toBe(true);
    expect(quiet('2024-07-10T07:00:00+02:00')).toBe(false);
    const day = { ...SCHEDULE, quietFrom: 12, quietUntil: 13 };
    expect(isQuiet(at('2024-01-10T12:30:00+01:00'), day)).toBe(true);
    expect(isQuiet(at('2024-01-10T13:00:00+01:00'), day)).toBe(false);
  });
});

describe('a moment on the clocks of a place', () => {
  it('is read and made alike, but for the hour that spring skips', () => {
    fc.assert(
      fc.property(moment, zone, (now, place) => {
        const whole = now - (now % 3_600_000);
        const local = localTime(whole, place);
        const back = atLocalTime(local, place) + local.minute * 60_000;
        // The hour that autumn has twice gives either.
        expect([0, 3_600_000]).toContain(Math.abs(back - whole));
        expect(localTime(back, place)).toEqual(local);
      }),
    );
  });

  it('is right in the hours around a change', () => {
    expect(amsterdam(3, 31, 1)).toBe('2024-03-31T00:00:00.000Z');
    expect(amsterdam(3, 31, 3)).toBe('2024-03-31T01:00:00.000Z');
    expect(amsterdam(10, 27, 1)).toBe('2024-10-26T23:00:00.000Z');
    expect(amsterdam(10, 27, 3)).toBe('2024-10-27T02:00:00.000Z');
  });

  it('says which day it is there', () => {
    expect(localDate(at('2024-12-31T23:30:00Z'), 'Europe/Amsterdam')).toBe('2025-01-01');
    expect(localDate(at('2024-12-31T22:30:00Z'), 'Europe/Amsterdam')).toBe('2024-12-31');
  });
});
