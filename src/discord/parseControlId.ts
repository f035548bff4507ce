/** Reads what `controlId` wrote; null for any other text. */
export function parseControlId(
  id: string,
): { readonly kind: string; readonly args: string } | null {
  const [, kind, args] = /^v1:([a-z]+):(.*)$/su.exec(id) ?? [];
  return kind === undefined || args === undefined ? null : { kind, args };
}
