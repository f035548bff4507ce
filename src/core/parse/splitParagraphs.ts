import { oneLine } from './oneLine.ts';

/** The paragraphs of a text, each on one line. */
export function splitParagraphs(text: string): readonly string[] {
  return text
    .replace(/\r\n?|\f/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map(oneLine);
}
