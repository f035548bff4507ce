// What people, programs and attackers put in a string that was to hold something else.

const STRANGE = [
  '', ' ', '\u0000', '\n', '\r\n', '\t', '\u200B', '\u202E', '\u2066', '\uFEFF', '\uD800', '\uDC00', '😀', 'é',
  '\u0301', '½', 'Ⅷ', '٣', '０', '/', '\\', '..', '../', '%', '%2f', '%0;', '%10ffff;', '%110000;', ':', '::', '|', ',',
  '~', '.', '-', '–', '--', '_', '*', '"', "'", '`', '<@1>', '@everyone', '{', '}', '[]', 'null', 'undefined', 'NaN',
  'true', '0', '-1', '1e309', '9007199254740993', '99999', '0x10', '007', '__proto__', 'constructor', 'toString',
  'a', 'Z', 'é', 'ß', 'vraag', ' en ', '; DROP TABLE brief', '${x}', '2024-02-31', '9999-99-99', '0000-00-00',
]; // prettier-ignore

export function pick<T>(random: () => number, items: readonly T[], otherwise: T): T {
  return items[Math.floor(random() * items.length)] ?? otherwise;
}

/** A string of strange pieces. */
export function strangeText(random: () => number): string {
  const count = Math.floor(random() * 6);
  return Array.from({ length: count }, () => pick(random, STRANGE, '')).join('');
}

/** The text with up to three places cut out, doubled, swapped or filled with something strange. */
export function bend(random: () => number, text: string): string {
  let bent = text;
  for (let edits = Math.floor(random() * 4); edits > 0; edits -= 1) {
    const from = Math.floor(random() * (bent.length + 1));
    const to = from + Math.floor(random() * 4);
    const part = bent.slice(from, to);
    const put = pick(random, ['', part + part, pick(random, STRANGE, ''), digit(random)], '');
    bent = `${bent.slice(0, from)}${put}${bent.slice(to)}`;
  }
  return bent;
}

function digit(random: () => number): string {
  return String(Math.floor(random() * 10));
}
