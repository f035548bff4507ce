/** A moment as the clocks in a time zone show it. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
}

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** @param at milliseconds since 1970. @param zone such as `Europe/Amsterdam`. */
export function localTime(at: number, zone: string): LocalTime {
  const format = formats.get(zone) ?? makeFormat(zone);
  formats.set(zone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const [year, month, day] = [get('year'), get('month'), get('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  return { year, month, day, hour: get('hour'), minute: get('minute'), weekday };
}

function makeFormat(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
}

/** ISO date of the day that it is then in a zone. */
export function localDate(at: number, zone: string): string {
  const { year, month, day } = localTime(at, zone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/**
 * The moment at which the clocks in a zone show this; `day` may lie outside its
 * month. An hour that is skipped in spring gives the moment an hour later on
 * the clock, one that comes twice in autumn either of the two.
 */
export function atLocalTime(
  { year, month, day, hour }: Pick<LocalTime, 'year' | 'month' | 'day' | 'hour'>,
  zone: string,
): number {
  const wanted = Date.UTC(year, month - 1, day, hour);
  // The offset on the far side of a change can differ from the one on this side.
  const first = wanted - offsetAt(wanted, zone);
  return wanted - offsetAt(first, zone);
}

/** How far a zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const { year, month, day, hour, minute } = localTime(at, zone);
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  return shown - Math.floor(at / MINUTE) * MINUTE;
}
