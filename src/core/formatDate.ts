const FORMAT = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** `2024-04-08` as `8 april 2024`; null as `onbekende datum`. */
export function formatDate(iso: string | null): string {
  return iso === null ? 'onbekende datum' : FORMAT.format(new Date(`${iso}T00:00:00Z`));
}
