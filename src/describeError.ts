/** What of an error may stand in the log: never the whole, for those of discord.js hold what was sent and to whom. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error, code: null, message: '' };
  return { name: error.name, code: codeOf(error), message: error.message, cause: causeOf(error) };
}

function codeOf(error: Error): string | number | null {
  if (!('code' in error)) return null;
  const { code } = error;
  return typeof code === 'string' || typeof code === 'number' ? code : null;
}

/** The name alone: a cause's message may hold a path of a letter, or what was asked. */
function causeOf({ cause }: Error): string | null {
  return cause instanceof Error ? cause.name : null;
}
