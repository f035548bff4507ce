/** `<@&1> <@&2> `, to stand before a line; nothing without roles. */
export function roleMentions(roleIds: readonly string[]): string {
  return roleIds.map((id) => `<@&${id}> `).join('');
}
