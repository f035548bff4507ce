/** Which letters are searched; all that is given must hold. Empty: all letters. */
export interface Filter {
  /** ISO dates, both included, on the letter's date; an undated letter is outside any period. */
  readonly from?: string;
  readonly until?: string;
  /** Name or fractie of a vraagsteller, as a person types it. */
  readonly asker?: string;
  readonly kenmerk?: string;
}

/** Whether a filter asks for anything. */
export function isFiltered({ from, until, asker, kenmerk }: Filter): boolean {
  return [from, until, asker, kenmerk].some((part) => part !== undefined);
}
