/**
 * Kinds of the controls under a message. Those of a message that the outbox
 * sent end in its nonce, by which it is found again after a failure.
 */
export const CONTROLS = {
  /** Stops what the message was sent for: nonce. */
  stop: 'meldstop',
  /** Shows the user's own subscriptions: nonce. */
  show: 'meldtoon',
  /** Reads a vraag of a letter: kenmerk; chosen is its number, or {@link WHOLE}. */
  read: 'meldlees',
  /** Reads the overview of a letter; chosen is its kenmerk. */
  letter: 'meldbrief',
  /** Stops one of several subscriptions; chosen is its number. */
  stopOne: 'meldstopeen',
} as const;

/** Chosen for all vragen of a letter; no number looks like it. */
export const WHOLE = '*';
