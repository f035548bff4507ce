import { sentences } from './sentences.ts';

/** A text to make one vector of. */
export interface EmbedText {
  readonly kind: 'vraag' | 'antwoord' | 'beide' | 'enig';
  /** 0, or the place of the part in a long antwoord. */
  readonly part: number;
  readonly text: string;
}

/** About 250 pieces of the model: the length of part that finds best in long Dutch texts. */
const PART_CHARACTERS = 1000;
/** An antwoord this short ("Ja.", "Zie vraag 2.") says nothing without its vraag. */
const TRIVIAL_CHARACTERS = 40;

/**
 * The texts by which a pair is found: its vraag, its antwoord in parts of whole
 * sentences, and both together. Each is led by the letter's subject, which
 * tells what "dit bericht" is about.
 */
export function embedTexts(pair: {
  readonly subject: string;
  readonly vraag: string;
  readonly antwoord: string;
}): readonly EmbedText[] {
  const vraag = pair.vraag.trim();
  const antwoord = pair.antwoord.trim();
  const texts: EmbedText[] = [];
  if (vraag) texts.push({ kind: 'vraag', part: 0, text: join(pair.subject, vraag) });
  const divided =
    antwoord && (antwoord.length > TRIVIAL_CHARACTERS || !vraag) ? parts(antwoord) : [];
  for (const [part, text] of divided.entries()) {
    texts.push({ kind: 'antwoord', part, text: join(pair.subject, text) });
  }
  const whole = [vraag, antwoord].filter((text) => text !== '').join('\n');
  if ((vraag && antwoord) || divided.length > 1)
    texts.push({ kind: 'beide', part: 0, text: whole });
  return texts.length === 1 ? texts.map((only) => ({ ...only, kind: 'enig' })) : texts;
}

function join(subject: string, text: string): string {
  return subject ? `${subject}\n${text}` : text;
}

function parts(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  let end = 0;
  for (const sentence of sentences(text)) {
    if (end > start && sentence.end - start > PART_CHARACTERS) {
      found.push(text.slice(start, end));
      start = sentence.start;
    }
    end = sentence.end;
  }
  found.push(text.slice(start, Math.max(end, start)));
  return found.filter((part) => part.trim() !== '');
}
