import type { Vraagsteller } from '../brief.ts';
import { findFractie, findNamens } from './findFractie.ts';
import { personName } from './personName.ts';
import { splitParagraphs } from './splitParagraphs.ts';

const OPENING =
  /(?:(?:van|door|hebben|heeft|stelden?)\s+(?:(?:de|het)\s+)?|^(?=.{3,160}\s(?:heeft|hebben|stelden?)\s)(?:(?:de|het)\s+)?)(?:(?:raads|staten|kamer|burgerraads|duo-?raads|commissie)?(?:lid|leden)|heer|heren|mevrouw|dames?|hoofdingeland(?:en)?|dhr\.?|mw\.?|mevr\.?)\s+/giu;
const SEPARATOR = /^(?:\s*,\s*|\s+en\s+|\s*,\s*en\s+|\s+&\s+)/u;
const HONORIFIC =
  /^(?:(?:de\s+)?(?:heer|heren|mevrouw|dhr\.?|mw\.?|mevr\.?|raadsleden|raadslid|lid|leden)\s+)?/iu;
const PERSON = new RegExp(
  `^(?!(?:der|van de|de|van) (?:Kamer|Staten|Raad|Eerste|Tweede|Provinciale))((?:(?:\\p{Lu}[a-z]?\\.[ ]?)+)?${personName.surname})`,
  'u',
);
const PARTY =
  /^\s*[([]\s*((?:beiden?|allen?|alle)\s+)?(?:(?:van\s+)?(?:de\s+)?fractie\s+(?:van\s+)?)?([^)\]]{2,40}?)\s*[)\]]|^,?\s*(?:van|namens)\s+(?:de\s+|het\s+)?([\p{Lu}\d][\p{L}\d]*)(?:-fractie|\s+fractie|(?<=\p{Lu}\p{L}*\p{Lu}))|^,?\s*(?:namens\s+)?(?:van\s+)?(?:de\s+)?fractie\s+(?:van\s+)?(?:de\s+|het\s+)?([\p{Lu}\d][\p{L}\d-]*(?:\s\p{Lu}[\p{L}\d-]*)*)/u;
const ADDRESSED =
  /^(?:.*\s)?(?:de\s+heer|heer|mevrouw|dhr\.?|mw\.?|mevr\.?|(?:raads|staten|kamer)?(?:lid|leden))\s+(?=\p{Lu})/iu;
const SALUTATION = new RegExp(
  `(?:Geachte|Beste)\\s+(?:heer|mevrouw)\\s+(${personName.surname})\\s*,`,
  'u',
);
const ASKS =
  /(?<!\p{L})(?:uw|jouw)\s(?:\p{L}+\s){0,3}(?:\p{L}*vragen|brief|e-?mail)|(?<!\p{L})u\s[^?]{0,80}vragen/iu;
const MOST_NAMES = 12;

/** Who asked: named in the opening, else the council members addressed when the letter answers "uw vragen". */
export function findAskers(
  opening: string,
  addressees: readonly string[],
): readonly Vraagsteller[] {
  const paragraphs = splitParagraphs(opening);
  const text = paragraphs.join('\n');
  for (const paragraph of paragraphs) {
    const named = namesInText(paragraph);
    if (named.length > 0) return named;
  }
  const [, saluted] = SALUTATION.exec(opening) ?? [];
  const addressed = addressees
    .filter((addressee) => ADDRESSED.test(addressee))
    .flatMap(fromAddressee)
    .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i);
  const own =
    addressed.length > 0
      ? addressed
      : saluted === undefined
        ? []
        : [{ name: saluted, fractie: null }];
  if (own.length > 0 && ASKS.test(text)) return withFractie(own, findNamens(paragraphs));
  const party = findFractie([...paragraphs, ...addressees]);
  return party === null ? [] : [{ name: `fractie ${party}`, fractie: party }];
}

/** The one who is addressed may ask "namens" a fractie. */
function withFractie(
  names: readonly Vraagsteller[],
  fractie: string | null,
): readonly Vraagsteller[] {
  const [only] = names;
  if (!only || names.length > 1 || only.fractie !== null) return names;
  return [{ name: only.name, fractie }];
}

function namesInText(text: string): readonly Vraagsteller[] {
  for (const hit of text.matchAll(OPENING)) {
    const before = text.slice(Math.max(0, hit.index - 120), hit.index + hit[0].length + 200);
    if (!/vragen/i.test(before)) continue;
    const names = readNames(text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 500));
    if (names.length > 0) return names;
  }
  return [];
}

/** Reads "Ellian (VVD), Bushoff en Kröger (beiden GroenLinks-PvdA)" until what follows is no name. */
function readNames(list: string): readonly Vraagsteller[] {
  const names: Vraagsteller[] = [];
  let rest = list;
  while (names.length < MOST_NAMES) {
    rest = rest.slice(HONORIFIC.exec(rest)?.[0].length ?? 0);
    const [, name] = PERSON.exec(rest) ?? [];
    if (name === undefined) break;
    const party = readParty(rest.slice(name.length));
    names.push({ name: name.trim(), fractie: party.fractie });
    if (party.shared !== '') share(names, /^bei/i.test(party.shared) ? 2 : names.length);
    rest = rest.slice(name.length + party.length);
    const [separator] = SEPARATOR.exec(rest) ?? [];
    if (separator === undefined) break;
    rest = rest.slice(separator.length);
  }
  return names;
}

/** "(beiden X)" gives the last two names their fractie, "(allen X)" all that have none. */
function share(names: Vraagsteller[], count: number): void {
  const fractie = names.at(-1)?.fractie ?? null;
  for (let i = Math.max(0, names.length - count); i < names.length; i += 1) {
    const name = names[i];
    if (name) names[i] = { name: name.name, fractie: name.fractie ?? fractie };
  }
}

interface Party {
  readonly fractie: string | null;
  /** "beiden" or "allen", if it says so. */
  readonly shared: string;
  readonly length: number;
}

/** The fractie after a name: "(VVD)", "(beiden PvdA)", "van de CDA-fractie". */
function readParty(text: string): Party {
  const [whole = '', shared = '', ...groups] = PARTY.exec(text) ?? [];
  const clean = groups.find((group) => group !== undefined)?.trim() ?? '';
  const isParty = clean !== '' && !/^\d+$/.test(clean);
  return { fractie: isParty ? clean : null, shared, length: whole.length };
}

function fromAddressee(addressee: string): readonly Vraagsteller[] {
  return readNames(addressee.replace(ADDRESSED, ''));
}
