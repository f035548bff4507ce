/** A request that may succeed later: the source is busy, broken, or could not be reached. */
export class TryLater extends Error {
  override readonly name = 'TryLater';
  /** How long the source asks to wait, in milliseconds; 0 when it does not say. */
  readonly pause: number;
  constructor(message: string, pause: number, options?: ErrorOptions) {
    super(message, options);
    this.pause = pause;
  }
}
