import { withoutInvisible } from '../core/invisible.ts';

/** Our own rendering of a text that is no quotation, in at most `max` UTF-16 units, cut at a word's end and marked; nothing in it turns our words around. */
export function clipText(text: string, max: number): string {
  const whole = withoutInvisible(text).replaceAll(/\s+/gu, ' ').trim();
  if (whole.length <= max) return whole;
  const room = whole.slice(0, max - 1);
  const words = room.slice(0, Math.max(0, room.lastIndexOf(' ')));
  const kept = words.length > max / 2 ? words : room;
  // Half a character at the end is not text.
  return `${kept.replace(/[\uD800-\uDBFF]$/u, '').trimEnd()}…`;
}
