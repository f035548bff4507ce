/** The documents that chunks are of, in the order of their first chunk, each once. */
export function toDocuments(
  chunks: readonly { readonly metadata: Readonly<Record<string, unknown>> }[],
): readonly string[] {
  return [...new Set(chunks.map(({ metadata }) => String(metadata['key'])))];
}
