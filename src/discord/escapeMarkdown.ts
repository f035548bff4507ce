/** Marks that Discord reads anywhere: emphasis, code, spoilers, links, mentions, times, emoji; and the backslash itself. */
const ANYWHERE = /[\\*_~`|<>#[\]():@]/gu;
/** Marks that Discord reads at the start of a line only: lists and small print. */
const AT_LINE_START = /^([^\S\n\r\u2028\u2029]*)([-+]|\d+(?=\.))/gmu;

/**
 * Text that Discord shows as it stands. Its own `escapeMarkdown` of discord.js
 * leaves `#`, `-`, `1.`, `>`, `[x](y)`, `<@…>` and `<t:…>` alone. A backslash
 * before the `:` keeps `https://` from becoming a link, and `:tada:` an emoji.
 * {@link unescapeMarkdown} gives the text back.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(ANYWHERE, String.raw`\$&`)
    .replaceAll(AT_LINE_START, (_, space: string, mark: string) =>
      /\d/u.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}
