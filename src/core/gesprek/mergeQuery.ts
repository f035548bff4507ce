import { contentWords } from '../tokenize.ts';
import { STOPWORDS } from '../stopwords.ts';

const PREPOSITION =
  /^(aan|bij|binnen|buiten|door|in|met|naar|onder|op|over|rond|tegen|tijdens|tussen|uit|van|voor|zonder)\s+(.+)$/iu;
const DETERMINER = /^(?:een|de|het|alle|deze|die)\s/iu;

/**
 * A previous question with the words of an elliptic follow-up ("voor jongeren",
 * "boetes", "een uitkering", "Maastricht") in the place of what they stand
 * against, or else behind it.
 */
export function mergeQuery(previous: string, rest: string): string {
  const [, preposition, object] = PREPOSITION.exec(rest) ?? [];
  if (preposition !== undefined && object !== undefined) {
    return replacePhrase(previous, preposition, object) ?? `${previous} ${rest}`;
  }
  return replaceNoun(previous, rest) ?? `${previous}, en ${rest}`;
}

/** `in Heerlen` becomes `in Kerkrade`: the preposition, its determiner, one word of content and a name that goes on. */
function replacePhrase(previous: string, preposition: string, object: string): string | null {
  const phrase = new RegExp(
    `(?<!\\p{L})${preposition} ((?:een |de |het |alle )?[\\p{L}\\d-]+(?: \\p{Lu}[\\p{L}-]*)*)`,
    'u',
  );
  const held = phrase.exec(previous)?.[1];
  if (held === undefined || contentWords(held).length === 0) return null;
  return previous.replace(phrase, () => `${preposition} ${object}`);
}

function replaceNoun(previous: string, rest: string): string | null {
  if (/^een\s/iu.test(rest)) return replaced(previous, /(?<!\p{L})een [\p{L}\d-]+/u, rest);
  if (DETERMINER.test(rest)) return null;
  if (/^\p{Lu}/u.test(rest)) return replaceName(previous, rest);
  const counted = /^(hoeveel|welke|hoe vaak)\s+([\p{L}-]+)/iu;
  const noun = counted.exec(previous)?.[2] ?? '';
  if (noun === '' || STOPWORDS.has(noun.toLowerCase())) return null;
  return replaced(previous, counted, `${counted.exec(previous)?.[1] ?? ''} ${rest}`);
}

/** The one other name in the question; with several there is no telling which. */
function replaceName(previous: string, name: string): string | null {
  const names = /(?<=\s)\p{Lu}[\p{L}-]+/gu;
  return (previous.match(names) ?? []).length === 1 ? previous.replace(names, () => name) : null;
}

function replaced(text: string, pattern: RegExp, by: string): string | null {
  return pattern.test(text) ? text.replace(pattern, () => by) : null;
}
