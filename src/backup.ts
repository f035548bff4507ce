/** A copy of the database that was made, checked and written to the disk. */
export interface BackupDone {
  readonly path: string;
  /** Letters in it. */
  readonly brieven: number;
}

/** A database that was put back. */
export interface Restored {
  readonly brieven: number;
  /** Where the replaced database lies now; null when there was none. */
  readonly kept: string | null;
}

/** Copies of the database; what is made from it (the index file) is not in them. */
export interface Backup {
  /** @throws {@link BotError} `BACKUP_FAILED`, `STORE_UNUSABLE`, `STORE_NEWER`. */
  write(path: string): Promise<BackupDone>;
  /**
   * Puts a copy in the place of the database, and keeps other bots away until this process ends.
   *
   * @throws {@link BotError} `BACKUP_WRONG`, `STORE_NEWER`, `ALREADY_RUNNING`, `STORE_BUSY`, `STORE_UNUSABLE`.
   */
  restore(path: string): Promise<Restored>;
}
