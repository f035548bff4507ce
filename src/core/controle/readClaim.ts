import type { Speaker } from '../citaat.ts';
import { mendHyphen } from '../mendHyphen.ts';

/** What someone claims that a letter says. */
export interface Claim {
  /** All that was given, on one line. */
  readonly line: string;
  /** The words to check, on one line, without quotation marks around them. */
  readonly text: string;
  /** The same, cut where words were left out (`…`, `[...]`); at least one. */
  readonly parts: readonly string[];
  /** Who is said to say it; null when the text does not tell. */
  readonly speaker: Speaker | null;
  /** The number behind it, where it is said to stand: `2024-04-08/7`; null when there is none. */
  readonly citation: string | null;
  /** The words about the speaker that were taken off, as typed; empty when there were none. */
  readonly lead: string;
}

const COLLEGE = String.raw`(?:het )?college|(?:de )?(?:wethouder|burgemeester|gemeente)|b\s?(?:&|en)\s?w`;
const RAAD = String.raw`(?:het |de )?(?:raadslid|raadsleden|raad|fractie|vragenstellers?|vraagstellers?)`;
const SAYS =
  'zegt|zei|zeggen|schrijft|schreef|antwoordt|antwoordde|stelt|stelde|meldt|meldde|vindt|vond|vraagt|vroeg|vragen|beweert|beweerde';
/** `Het college zegt in de brief: …`, at most a short sentence. */
const LEAD = new RegExp(
  `^(?:[^:"“„]{0,40}\\b)?((${COLLEGE})|(${RAAD}))(?:\\s[^:"“„]{0,60})?\\s(?:${SAYS})(?:\\s[^:"“„]{0,60})?:\\s*`,
  'iu',
);
const SHORT_LEAD = new RegExp(`^((${COLLEGE})|(${RAAD}))(?:\\s[\\p{L}. ]{0,40})?:\\s*`, 'iu');
/** As `/citeer kopieer` gives it, and what one makes of that: "In uw antwoord op vraag 7 … schreef u: “…”". */
const COPIED =
  /^(?:(?:in|op) [^:"“„]{0,80}\s)?(?:(?:schreef|antwoordde|stelde|meldde|zei) u|u (?:schreef|antwoordde|stelde|meldde|zei))(?:\s[^:"“„]{0,60})?:\s*(?=["“„«])/iu;
const COPIED_VRAAG = /^in vraag [^:"“„]{0,60}, staat:\s*(?=["“„«])/iu;
/** The number behind a quotation: "(2024-04-08/7)". */
const NUMBER_BEHIND =
  /(?<=["”»'’])\s*[([](?:zie |bron:? )?((?:\d{4}-\d{2}-\d{2}[a-z]{0,2}|zonder-datum-\d+)(?:\/[\p{L}\d.-]{1,12})?)[)\]]\.?$/iu;
const TAIL = new RegExp(
  `["”»'’],?\\s*(?:aldus|zo (?:zegt|schrijft))\\s((${COLLEGE})|(${RAAD}))[^"”]{0,40}$`,
  'iu',
);
const OPENING = /^["“”„«»'‘’‚]+/u;
const CLOSING = /["“”„«»'‘’]+([.,;:]?)$/u;
const LEFT_OUT = /\s*(?:\[\s*(?:…|\.{2,})\s*\]|\(\s*(?:…|\.{2,})\s*\)|…|\.{3,})\s*/u;

/** Reads what is to be checked: takes off quotation marks and who is said to say it, and mends lines. */
export function readClaim(input: string): Claim {
  const line = joinLines(input);
  const { text: said, speaker, lead } = takeSpeaker(line.replace(NUMBER_BEHIND, ''));
  const text = unquote(said);
  const parts = text
    .split(LEFT_OUT)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const citation = NUMBER_BEHIND.exec(line)?.[1]?.toLowerCase() ?? null;
  return { line, text, parts: parts.length > 0 ? parts : [text], speaker, citation, lead };
}

/** A text from a PDF has its lines broken, also within words. */
function joinLines(input: string): string {
  const lines = input.split(/[\n\r\f\v\u2028\u2029]+/u).map((line) => line.trim());
  return lines
    .reduce((text, line) => {
      if (text === '' || line === '') return text + line;
      const isBroken =
        /\p{L}-$/u.test(text.slice(-3)) && mendHyphen(text, line, () => false) !== 'space';
      return isBroken ? text.slice(0, -1) + line : `${text} ${line}`;
    }, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function takeSpeaker(line: string): Pick<Claim, 'text' | 'speaker' | 'lead'> {
  const lead = LEAD.exec(line) ?? SHORT_LEAD.exec(line);
  if (lead) {
    const text = line.slice(lead[0].length);
    return { text, speaker: lead[2] === undefined ? 'raad' : 'college', lead: lead[0].trim() };
  }
  const copied = COPIED.exec(line) ?? COPIED_VRAAG.exec(line);
  if (copied) {
    const speaker = COPIED_VRAAG.test(line) ? 'raad' : 'college';
    return { text: line.slice(copied[0].length), speaker, lead: copied[0].trim() };
  }
  const tail = TAIL.exec(line);
  if (!tail) return { text: line, speaker: null, lead: '' };
  const text = line.slice(0, tail.index + 1);
  const words = line.slice(tail.index + 1).replace(/^,?\s*/u, '');
  return { text, speaker: tail[2] === undefined ? 'raad' : 'college', lead: words };
}

function unquote(text: string): string {
  return text.trim().replace(OPENING, '').replace(CLOSING, '$1').trim();
}
