/**
 * Discord Markdown as a client shows it, as plain text: block marks and emphasis gone, escapes undone,
 * list marks as `•`, each quoted line after `quoteMark`.
 */
export function readMarkdown(text: string, quoteMark = '> '): string {
  const parts: string[] = [];
  let at = 0;
  // An empty one is not code but the marks themselves; code is on lines of its own, wherever it stands.
  for (const match of text.matchAll(/```(?:[a-z0-9_+\-.#]+\n)?\n*([^\n][\s\S]*?)\n*```\n?/giu)) {
    const before = text.slice(at, match.index).replace(/\n$/u, '');
    if (before !== '') parts.push(readBlocks(before, quoteMark));
    parts.push(match[1] ?? '');
    at = match.index + match[0].length;
  }
  const rest = text.slice(at);
  if (rest !== '' || parts.length === 0) parts.push(readBlocks(rest, quoteMark));
  return parts.join('\n');
}

function readBlocks(text: string, quoteMark: string): string {
  const rest = /^>>> ([\s\S]*)$/mu.exec(text);
  if (rest) {
    const before = text.slice(0, rest.index);
    const quoted = (rest[1] ?? '').split('\n').map((line) => quoteMark + readLine(line));
    return readBlocks(before, quoteMark) + quoted.join('\n');
  }
  // A span may run over lines inside one block, so lines are joined per block before reading spans.
  const blocks: { isQuote: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const quoted = /^ *> ([^\n]*)$/u.exec(line)?.[1];
    const isQuote = quoted !== undefined;
    const last = blocks.at(-1);
    if (last?.isQuote === isQuote) last.lines.push(quoted ?? line);
    else blocks.push({ isQuote, lines: [quoted ?? line] });
  }
  return blocks
    .map(({ isQuote, lines }) => {
      const read = readSpans(lines.map(strip).join('\n'));
      return isQuote ? read.replace(/^/gmu, quoteMark) : read;
    })
    .join('\n');
}

function readLine(line: string): string {
  return readSpans(strip(line));
}

/** Takes the mark off the start of a line: heading, subtext; a list's becomes a bullet. */
function strip(line: string): string {
  return line
    .replace(/^ *#{1,3} +(?=\S)/u, '')
    .replace(/^-# (?=\S)/u, '')
    .replace(/^( *)[*-] +(?=\S)/u, '$1• ');
}

/** Rules in Discord's order; each gives the text that is shown, with spans inside it read as well. */
const SPANS: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/\\([^0-9A-Za-z\s])/uy, (m) => m[1] ?? ''],
  [/(`+)([\s\S]*?[^`])\1(?!`)/uy, (m) => (m[2] ?? '').trim()],
  [/<(https?:\/\/[^\s>]+)>/uy, (m) => m[1] ?? ''],
  [/<t:(-?\d+)(?::[tTdDfFR])?>/uy, (m) => showTime(Number(m[1]))],
  [/<\/([^:>]+):\d+>/uy, (m) => `/${m[1]}`],
  [/<a?(:\w+:)\d+>/uy, (m) => m[1] ?? ''],
  [/<(@&|@!?|#)(\d+)>/uy, (m) => `${m[1]?.replace(/[&!]/u, '')}${m[2]}`],
  [
    /\[((?:\\.|[^\]\\])+)\]\(<?(?:https?|discord):[^)\s]+(?: "[^"]*")?\)/uy,
    (m) => readSpans(m[1] ?? ''),
  ],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/uy, (m) => readSpans(m[1] ?? '')],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/uy, (m) => readSpans(m[1] ?? '')],
  [/\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/uy, (m) => readSpans(m[1] ?? '')],
  [
    /\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/uy,
    (m) => readSpans(m[1] ?? ''),
  ],
  [/~~(?=\S)((?:\\[\s\S]|~(?!~)|[^\s~\\]|\s(?!~~))+?)~~/uy, (m) => readSpans(m[1] ?? '')],
  [/\|\|([\s\S]+?)\|\|/uy, (m) => readSpans(m[1] ?? '')],
];

function readSpans(text: string): string {
  let read = '';
  let at = 0;
  while (at < text.length) {
    const found = matchSpan(text, at);
    read += found ? found.text : (text[at] ?? '');
    at = found ? found.end : at + 1;
  }
  return read;
}

function matchSpan(text: string, at: number): { text: string; end: number } | undefined {
  if (!/[\\`<[*_~|]/u.test(text[at] ?? '')) return undefined;
  for (const [rule, show] of SPANS) {
    rule.lastIndex = at;
    const match = rule.exec(text);
    if (match) return { text: show(match), end: at + match[0].length };
  }
  return undefined;
}

function showTime(seconds: number): string {
  return new Date(seconds * 1000).toLocaleDateString('nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  });
}
