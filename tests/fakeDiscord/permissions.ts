/** Permission bits by Discord's names, as far as the fake gives or checks them. */
const permissions: Readonly<Record<string, bigint>> = {
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseExternalEmojis: 1n << 18n,
  ManageRoles: 1n << 28n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  CreatePrivateThreads: 1n << 36n,
  SendMessagesInThreads: 1n << 38n,
};

/** The bits of several names together. */
export function permissionBits(names: Iterable<string>): bigint {
  let bits = 0n;
  for (const name of names) {
    const bit = permissions[name];
    if (bit === undefined) throw new Error(`Unknown permission ${name}`);
    bits |= bit;
  }
  return bits;
}
