import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../fakeDiscord/readMarkdown.ts';
import { parseMarkdown, type Block } from './page/parseMarkdown.ts';
import { readSpans, type Span } from './page/readSpans.ts';

describe('Markdown on the page', () => {
  it.each([
    ['# een', [{ kind: 'heading', level: 1 }]],
    ['-# klein', [{ kind: 'subtext' }]],
    ['> a\n> b\nc', [{ kind: 'quote', blocks: [{ kind: 'lines' }] }, { kind: 'lines' }]],
    ['a\n>>> b\nc', [{ kind: 'lines' }, { kind: 'quote' }]],
    ['- a\n  - b', [{ kind: 'list', isOrdered: false, items: [{ depth: 0 }, { depth: 1 }] }]],
    ['3. a\n4. b', [{ kind: 'list', isOrdered: true, items: [{ number: 3 }, { number: 4 }] }]],
    ['```js\nx < 1\n```', [{ kind: 'code', text: 'x < 1' }]],
    ['a ```x``` b', [{ kind: 'lines' }, { kind: 'code', text: 'x' }, { kind: 'lines' }]],
    ['``````', [{ kind: 'lines' }]],
    ['#geen kop', [{ kind: 'lines' }]],
  ])('%j has its blocks', (text, blocks) => {
    expect(parseMarkdown(text)).toMatchObject(blocks);
  });

  it.each<[string, readonly object[]]>([
    ['**a**', [{ kind: 'marked', mark: 'strong' }]],
    ['*a* _b_', [{ mark: 'em' }, { text: ' ' }, { mark: 'em' }]],
    ['__a__~~b~~', [{ mark: 'u' }, { mark: 's' }]],
    ['||a||', [{ mark: 'spoiler' }]],
    ['`**a**`', [{ kind: 'code', text: '**a**' }]],
    ['\\*a\\*', [{ kind: 'text', text: '*a*' }]],
    ['[a](https://x.nl/b)', [{ kind: 'link', href: 'https://x.nl/b' }]],
    ['[a](javascript:x)', [{ kind: 'text' }]],
    ['<https://x.nl>', [{ kind: 'link', href: 'https://x.nl' }]],
    ['zie https://x.nl/a.', [{ text: 'zie ' }, { href: 'https://x.nl/a' }, { text: '.' }]],
    ['<t:5:R>', [{ kind: 'time', seconds: 5, style: 'R' }]],
    ['<@1><@!2><@&3><#4>', [{ of: '@' }, { of: '@' }, { of: '@&' }, { of: '#', id: '4' }]],
    ['</beheer brief:7>', [{ kind: 'command', name: 'beheer brief' }]],
    ['2024_04_08', [{ kind: 'text', text: '2024_04_08' }]],
  ])('%j has its spans', (text, spans) => {
    expect(readSpans(text)).toMatchObject(spans);
  });

  it('reads as the fake says that a client does', () => {
    const mark = fc.constantFrom('', '> ', '- ', '  - ', '# ', '-# ');
    const piece = fc.constantFrom('a', ' ', '**', '*', '_', '\\', '~~', '`', '[', '](discord:a)');
    const word = fc.constantFrom('a', 'b c', '#d', '-e');
    // A span over several lines ends at a list or a heading on the page; the fake reads on.
    const one = fc.tuple(
      mark,
      fc.array(piece, { maxLength: 9 }).map((all) => all.join('')),
    );
    const many = fc.array(fc.tuple(mark, word), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(fc.tuple(one), many), (lines) => {
        const text = lines.map((line) => line.join('')).join('\n');
        fc.pre(!/^(?:-?# +|> | *- +) *\* /u.test(text)); // A mark after a mark: nobody writes that.
        expect(flat(plain(parseMarkdown(text)))).toBe(flat(readMarkdown(text)));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Without the indent of lists. */
function flat(text: string): string {
  return text.replace(/^ +/gmu, '');
}

function plain(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).join('\n');
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'code':
      return block.text;
    case 'quote':
      return plain(block.blocks).replace(/^/gmu, '> ');
    case 'list':
      return block.items
        .map(({ number, spans }) => `${number === null ? '•' : `${number}.`} ${words(spans)}`)
        .join('\n');
    case 'lines':
    case 'heading':
    case 'subtext':
      return words(block.spans);
  }
}

function words(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      if (span.kind === 'marked' || span.kind === 'link') return words(span.spans);
      return 'text' in span ? span.text : '';
    })
    .join('');
}
