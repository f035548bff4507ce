/** Discord's limit for a custom id. */
const MAX = 100;

/** The custom id of a {@link Control}; null when it does not fit: leave the control out. */
export function controlId(kind: string, args: string): string | null {
  const id = `v1:${kind}:${args}`;
  return id.length <= MAX ? id : null;
}
