import { readNumbers } from './readNumbers.ts';

const PROMISE =
  /in afwachting|volgt (?:later|zo spoedig|nog|separaat|op een later)|(?:later|separaat|nader|afzonderlijk|op een later moment|zo spoedig mogelijk)\s(?:\p{L}+\s){0,6}(?:be)?antwoord|(?:be)?antwoord\p{L}*\s(?:\p{L}+\s){0,8}(?:later|separaat|nader|zo spoedig mogelijk|volgt)|komen (?:wij|we) (?:\p{L}+\s){0,6}(?:later|nader|separaat)?\s?(?:\p{L}+\s){0,3}terug|nog niet (?:\p{L}+\s){0,3}beantwoord|(?:zal|zullen) (?:ik|wij|we) (?:u|uw raad|de raad|de Kamer) (?:\p{L}+\s){0,4}(?:separaat|later|nader|apart)\s(?:\p{L}+\s){0,3}(?:informeren|berichten)/iu;
/** What is asked of someone else is no antwoord yet. */
const AS_SOON_AS =
  /(?:^|[.!]\s)Zodra (?:wij|we|ik) (?:\p{L}+\s){0,4}(?:antwoord|reactie|uitkomsten?)\s[^.]{0,80}(?:informeren|berichten|weten)/u;
const ANNOUNCED = /(?<!\p{L})vra(?:ag|gen)\s+(?=\d)/giu;
const LATER =
  /^[^.?!]{0,120}?(?:later|separaat|nader|zo spoedig mogelijk|op een later moment|nog niet)[^.?!]{0,80}(?:be)?antwoord/i;
const LONGEST = 220;

/** Whether the text in the place of an antwoord only promises one. */
export function isPromise(text: string): boolean {
  const [first = ''] = text.split(/(?<=[.!])\s/, 1);
  if (text.length >= LONGEST || text.endsWith('?')) return false;
  return PROMISE.test(first) || AS_SOON_AS.test(text);
}

/** The numbers of which the letter says that they are answered later. */
export function announcedLater(scan: string): ReadonlySet<string> {
  const announced = new Set<string>();
  for (const hit of scan.matchAll(ANNOUNCED)) {
    const numbers = readNumbers(scan, hit.index + hit[0].length, true);
    if (!numbers || !LATER.test(scan.slice(numbers.end, numbers.end + 240))) continue;
    for (const nr of numbers.nrs) announced.add(nr);
  }
  return announced;
}
