const GREETING =
  /^(?:hoogachtend|met (?:de )?(?:meeste )?hoogachting|(?:met )?vriendelijke groet(?:en)?|met groet)(?![\p{L}])/iu;

/** Whether a line is the greeting that ends a letter. */
export function isGreeting(text: string): boolean {
  return GREETING.test(text);
}
