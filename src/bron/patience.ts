/** How long and how often to try, in milliseconds. */
export interface Patience {
  readonly retries: number;
  readonly firstWait: number;
  /** For one request with its whole answer. */
  readonly timeout: number;
  /** Longest pause that the source may ask for; beyond it the run ends. */
  readonly longestPause: number;
  wait(ms: number): Promise<unknown>;
}
