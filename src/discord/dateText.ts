import { formatDate } from '../core/formatDate.ts';

/** `brief van 8 april 2024`. @param date ISO; null: the letter has none. */
export function dateText(date: string | null): string {
  return date === null ? 'brief zonder datum' : `brief van ${formatDate(date)}`;
}
