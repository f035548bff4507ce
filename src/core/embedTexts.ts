import { antwoordParts } from './antwoordParts.ts';

/** A text to make one vector of. */
export interface EmbedText {
  /** Of the vraag, a part of the antwoord, both together, or all that there is. */
  readonly kind: 'vraag' | 'antwoord' | 'beide' | 'enig';
  /** 0, or the place of the part in the antwoord. */
  readonly part: number;
  readonly text: string;
}

/** An antwoord this short ("Ja.", "Zie vraag 2.") says nothing without its vraag. */
const TRIVIAL_CHARACTERS = 40;

/**
 * The texts by which a pair is found: its vraag, its antwoord in parts of whole
 * sentences, and both together, led by the letter's subject, which tells what
 * "dit bericht" is about.
 */
export function embedTexts(pair: {
  readonly subject: string;
  readonly vraag: string;
  readonly antwoord: string;
}): readonly EmbedText[] {
  const vraag = pair.vraag.trim();
  const antwoord = pair.antwoord.trim();
  const isTrivial = vraag !== '' && antwoord.length <= TRIVIAL_CHARACTERS;
  const divided = isTrivial ? [] : antwoordParts(antwoord);
  const texts: EmbedText[] = [
    ...(vraag ? [{ kind: 'vraag' as const, part: 0, text: vraag }] : []),
    ...divided.map(({ start, end }, part) => ({
      kind: 'antwoord' as const,
      part,
      text: antwoord.slice(start, end),
    })),
  ];
  const whole = [pair.subject, vraag, antwoord].filter((text) => text !== '').join('\n');
  if (texts.length === 1 && texts[0]?.text === whole)
    return [{ kind: 'enig', part: 0, text: whole }];
  return whole === '' ? [] : [...texts, { kind: 'beide', part: 0, text: whole }];
}
