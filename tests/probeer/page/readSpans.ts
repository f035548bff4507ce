export type Mark = 'strong' | 'em' | 'u' | 's' | 'spoiler';

export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'marked'; readonly mark: Mark; readonly spans: readonly Span[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly spans: readonly Span[] }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'mention'; readonly of: '@' | '@&' | '#'; readonly id: string }
  | { readonly kind: 'emoji'; readonly text: string };

type Make = (match: RegExpExecArray) => Span;

const marked =
  (mark: Mark): Make =>
  (match) => ({ kind: 'marked', mark, spans: readSpans(match[1] ?? '') });
const link = (match: RegExpExecArray): Span => {
  const href = match[1] ?? '';
  return { kind: 'link', href, spans: [{ kind: 'text', text: href }] };
};

/** Rules in Discord's order, as in the fake's `readMarkdown`. */
const RULES: readonly [RegExp, Make][] = [
  [/\\([^0-9A-Za-z\s])/uy, (m) => ({ kind: 'text', text: m[1] ?? '' })],
  [/(`+)([\s\S]*?[^`])\1(?!`)/uy, (m) => ({ kind: 'code', text: (m[2] ?? '').trim() })],
  [/<(https?:\/\/[^\s>]+)>/uy, link],
  [/(https?:\/\/[^\s<]+[^<.,:;"'\])\s])/uy, link],
  [
    /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/uy,
    (m) => ({ kind: 'time', seconds: Number(m[1]), style: m[2] ?? 'f' }),
  ],
  [/<\/([^:>]+):\d+>/uy, (m) => ({ kind: 'command', name: m[1] ?? '' })],
  [/<a?(:\w+:)\d+>/uy, (m) => ({ kind: 'emoji', text: m[1] ?? '' })],
  [
    /<(@&|@!?|#)(\d+)>/uy,
    (m) => ({ kind: 'mention', of: m[1] === '@&' || m[1] === '#' ? m[1] : '@', id: m[2] ?? '' }),
  ],
  [
    /\[((?:\\.|[^\]\\])+)\]\(<?((?:https?|discord):[^)\s>]+)>?(?: "[^"]*")?\)/uy,
    (m) => ({ kind: 'link', href: m[2] ?? '', spans: readSpans(m[1] ?? '') }),
  ],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/uy, marked('strong')],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/uy, marked('u')],
  [/\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/uy, marked('em')],
  [/\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/uy, marked('em')],
  [/~~(?=\S)((?:\\[\s\S]|~(?!~)|[^\s~\\]|\s(?!~~))+?)~~/uy, marked('s')],
  [/\|\|([\s\S]+?)\|\|/uy, marked('spoiler')],
];

/** What stands inside a line: marks, links, mentions. */
export function readSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let plain = '';
  const flush = () => {
    if (plain) spans.push({ kind: 'text', text: plain });
    plain = '';
  };
  let at = 0;
  while (at < text.length) {
    const found = findSpan(text, at);
    if (found && found.span.kind !== 'text') {
      flush();
      spans.push(found.span);
    } else {
      plain += found?.span.kind === 'text' ? found.span.text : (text[at] ?? '');
    }
    at = found ? found.end : at + 1;
  }
  flush();
  return spans;
}

function findSpan(text: string, at: number): { span: Span; end: number } | undefined {
  if (!/[\\`<[*_~|h]/u.test(text[at] ?? '')) return undefined;
  for (const [rule, make] of RULES) {
    rule.lastIndex = at;
    const match = rule.exec(text);
    if (match) return { span: make(match), end: at + match[0].length };
  }
  return undefined;
}
