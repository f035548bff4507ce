import { parseDocument } from 'htmlparser2';
import { allWithin, elementsIn, textOf, type Element } from '../xml/element.ts';
import type { Glyphs } from './pdfPage.ts';

/** A line box this much higher than its letters holds two lines that stand beside each other. */
const TWO_LINES = 1.6;
const DESCENDS = /[gjpqyçQ,;()[\]]/u;

/** The words of Tesseract's hOCR with their places, in points, so that a scan is laid out as a PDF is. */
export function readHocr(hocr: string, pixelsPerPoint: number): readonly Glyphs[] {
  const spans = allWithin(parseDocument(hocr).children, 'span');
  const lines = spans.filter((span) => !span.attribs['class']?.startsWith('ocrx_word'));
  return lines.flatMap((line) => wordsOf(line)).map((word) => scale(word, pixelsPerPoint));
}

function wordsOf(line: Element): readonly Glyphs[] {
  const box = numbers(line, 'bbox');
  const [top = 0, bottom = 0] = [box[1], box[3]];
  const [size = bottom - top] = numbers(line, 'x_size');
  const [descent = 0] = numbers(line, 'x_descenders');
  const [, offset = 0] = numbers(line, 'baseline');
  const isOne = bottom - top < size * TWO_LINES;
  return elementsIn(line).flatMap((word) => {
    const text = wordText(word);
    const [x = 0, , right = 0, foot = 0] = numbers(word, 'bbox');
    const y = isOne ? bottom + offset : foot - (DESCENDS.test(text) ? descent : 0);
    return text === '' ? [] : [{ text, x, right, y, size }];
  });
}

/** Bold words are in an element of their own. */
function wordText(word: Element): string {
  const own = word.children.map((node) => ('attribs' in node ? wordText(node) : textOf(node)));
  return own.join('').trim();
}

/** The numbers after a name in the title: `bbox 332 633 2271 670; x_size 37`. */
function numbers({ attribs }: Element, name: string): readonly number[] {
  const fields = (attribs['title'] ?? '').split(';').map((field) => field.trim().split(' '));
  const [, ...values] = fields.find(([first]) => first === name) ?? [];
  return values.map(Number);
}

function scale({ text, x, right, y, size }: Glyphs, by: number): Glyphs {
  return { text, x: x / by, right: right / by, y: y / by, size: size / by };
}
