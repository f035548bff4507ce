import { isTrueTo, type Speaker } from '../core/citaat.ts';
import { displayText } from '../core/displayText.ts';
import { hasTurning } from '../core/invisible.ts';
import { BotError } from '../errors.ts';
import type { StoredPair } from '../ports.ts';
import { checkCompared } from './checkCompared.ts';
import { checkCopied } from './checkCopied.ts';
import { cutMarks } from './cutMarks.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { citationText } from './citationText.ts';
import { listLine } from './listLine.ts';
import type { Message, Quote } from './message.ts';
import { speakerLine } from './speakerLine.ts';
import { textsOf } from './textsOf.ts';
import { unescapeMarkdown } from './unescapeMarkdown.ts';

/** Quoted lines that stand together, and the line above them. */
interface Quoted {
  readonly intro: string;
  readonly shown: string;
}

/**
 * The gate that every message passes just before it is sent. Each quoted block
 * must be one of the message's quotations, under words that name its speaker,
 * and say what the letter says there; a quotation that leaves words out must be
 * marked as cut.
 *
 * @throws {@link BotError} `QUOTE_NOT_VERIFIED`: send nothing.
 */
export function checkMessage(message: Message): void {
  const { body, quotes } = message;
  const texts = [body.content ?? '', ...textsOf(body.components)];
  const blocks = texts.flatMap(findQuoted);
  const fault =
    blocks.length === quotes.length
      ? quotes.map((quote, at) => findFault(quote, blocks[at])).find(Boolean)
      : `${blocks.length} quoted blocks for ${quotes.length} quotations`;
  // Its number stands in our own words, so that a quotation can be looked up.
  const own = texts
    .join('\n')
    .split('\n')
    .filter((line) => !/^\s*>/u.test(line))
    .join('\n');
  const isCited = quotes.every((quote) => isCitedIn(own, quote));
  if (!isCited) throw new BotError('QUOTE_NOT_VERIFIED', 'a quotation without its number');
  const loose = checkCompared(texts, message.compared ?? []) ?? checkCopied(texts, message);
  const turned = texts.some(hasTurning) ? 'a mark that turns words around' : null;
  const first = fault ?? loose ?? turned;
  if (first) throw new BotError('QUOTE_NOT_VERIFIED', first);
}

/** By its whole number; the line above a vraag names the number itself, so there the letter's kenmerk does. */
function isCitedIn(own: string, { stored, citaat }: Quote): boolean {
  const isVraag = citaat.speaker === 'raad';
  return (
    own.includes(citationText(stored)) ||
    (isVraag && own.includes(escapeMarkdown(stored.brief.kenmerk)))
  );
}

/** All lines that Discord would show as quoted, also such as we never write (`>>> `). */
function findQuoted(content: string): readonly Quoted[] {
  const found: { intro: string; lines: string[] }[] = [];
  let above = '';
  let isInside = false;
  for (const line of content.split('\n')) {
    const isQuoted = /^\s*>/u.test(line);
    if (isQuoted && !isInside) found.push({ intro: above, lines: [] });
    if (isQuoted) found.at(-1)?.lines.push(line);
    isInside = isQuoted;
    above = line;
  }
  return found.map(({ intro, lines }) => ({ intro, shown: lines.join('\n') }));
}

/** What is wrong with a quotation, in words for the log, which hold nothing of the letter. */
function findFault(quote: Quote, block: Quoted | undefined): string | null {
  const { citaat } = quote;
  if (block?.shown !== quote.shown) return 'a quoted block that is not the quotation';
  const { speaker } = citaat;
  if (!introsOf(quote.stored, speaker).includes(block.intro))
    return 'a quotation without its speaker';
  if (citaat.pair !== quote.stored.pair) return 'a quotation of another pair';
  const escaped = wordsOf(quote);
  if (escaped === null) return 'a quotation without its marks';
  const words = unescapeMarkdown(escaped);
  if (escapeMarkdown(words) !== escaped) return 'a quotation that Discord would format';
  if (!isTrueTo(words, citaat)) return 'a quotation that is not what the letter says';
  return isMarked(quote) ? null : 'a cut that is not marked';
}

/** The lines that may stand above a quotation; all of them say who speaks, or in a list which vraag it is. */
function introsOf(stored: StoredPair, speaker: Speaker): readonly string[] {
  const lines = [false, true].map((more) => speakerLine({ stored, speaker }, more));
  return speaker === 'raad' ? [...lines, listLine(stored)] : lines;
}

/** The letter's words as they stand in the message, without `> ` and cut marks; null when one of those is missing. */
function wordsOf({ shown, cut }: Quote): string | null {
  const lines = shown.split('\n');
  if (!lines.every((line) => line.startsWith('> '))) return null;
  const text = lines.map((line) => line.slice(2)).join('\n');
  if (cut.start && !text.startsWith(cutMarks.start)) return null;
  if (cut.end && !text.endsWith(cutMarks.end)) return null;
  return text.slice(
    cut.start ? cutMarks.start.length : 0,
    text.length - (cut.end ? cutMarks.end.length : 0),
  );
}

/** Whether a mark stands wherever the speaker says more before or after the quoted passage. */
function isMarked({ citaat, cut }: Quote): boolean {
  const { brief, pair, speaker, passage } = citaat;
  const own = speaker === 'raad' ? pair.vraag : pair.antwoord;
  if (!own) return false;
  const says = (start: number, end: number) =>
    displayText(brief.tekst, { start, end }, { removed: brief.removed, tables: [] }).text !== '';
  return (cut.start || !says(own.start, passage.start)) && (cut.end || !says(passage.end, own.end));
}
