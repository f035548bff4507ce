/** What a user did that the bot answers. */
export type UseKind = 'command' | 'control' | 'autocomplete' | 'message';

/** Counts what the bot does, for who keeps it; nothing of who asked, or what. */
export interface Metrics {
  /** A question that was searched for. @param ms the search, in milliseconds. */
  question(grade: string, ms: number): void;
  /** Something that was answered, or failed. @param ms from Discord's event to the end of the answer. */
  used(kind: UseKind, ms: number): void;
}
