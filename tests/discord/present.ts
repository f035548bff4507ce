/** The value, which the test takes for granted. @throws Error where it is not there. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new Error('something the test needs is not there');
  return value;
}
