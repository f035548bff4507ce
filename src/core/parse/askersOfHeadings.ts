import type { Vraagsteller } from '../brief.ts';
import type { Draft } from './draft.ts';
import type { Letter } from './letter.ts';
import { lineIndexAt } from './lineIndexAt.ts';
import { personName } from './personName.ts';

const PERSON = new RegExp(
  `(?:heer|mevrouw|dhr\\.?|mw\\.?|mevr\\.?|(?:raads|staten|kamer)?lid)\\s+((?:(?:\\p{Lu}[a-z]?\\.[ ]?)+)?${personName.surname})(?:\\s*[,(]\\s*(?:(?:van\\s+)?de\\s+)?(?:fractie\\s+)?([\\p{Lu}\\d][^,():\\n]{1,40}))?`,
  'u',
);
const FRACTIE =
  /fractie\s+(?:van\s+)?(?:de\s+|het\s+)?([\p{Lu}\d][\p{L}\d+-]*(?:\s\p{Lu}[\p{L}\d-]*)*)/u;
/** A title over the vragen of one of those who ask. */
const TITLE = /^Vragen\s+(?:van|namens)\s/u;
const LINES_ABOVE = 3;

/**
 * Who asks, with those whom a heading names: "Vraag 2 (mevrouw Kuipers, Groen Wielingen)".
 * Shown as the asker of each vraag, one name of several would be given words of another.
 */
export function askersOfHeadings(
  letter: Letter,
  drafts: readonly Draft[],
  askers: readonly Vraagsteller[],
): readonly Vraagsteller[] {
  const found = drafts.flatMap((draft) => headingsOf(letter, draft)).flatMap(readAsker);
  const fresh = found.filter(
    (one, i) =>
      !askers.some((asker) => isSame(asker, one)) &&
      found.findIndex((each) => isSame(each, one)) === i,
  );
  const [only, ...others] = askers;
  const [fractie, ...more] = fresh;
  const isOwn = only?.fractie === null && others.length === 0 && more.length === 0;
  // One asker without a fractie, and one fractie over all vragen: it is that asker's.
  if (isOwn && fractie?.name === fractieName(fractie?.fractie)) {
    return [{ name: only.name, fractie: fractie?.fractie ?? null }];
  }
  return [...askers, ...fresh];
}

/** The heading of a vraag, and the title right above it. */
function headingsOf({ scan, lines }: Letter, { at, vraag }: Draft): readonly string[] {
  const above = lines
    .slice(Math.max(0, lineIndexAt(lines, at) - LINES_ABOVE), lineIndexAt(lines, at))
    .filter(({ text }) => TITLE.test(text));
  return [scan.slice(at, Math.max(at, vraag.start)), ...above.map(({ text }) => text)];
}

function readAsker(heading: string): readonly Vraagsteller[] {
  const [, name, party] = PERSON.exec(heading) ?? [];
  if (name !== undefined) return [{ name: name.trim(), fractie: party?.trim() ?? null }];
  const [, fractie] = FRACTIE.exec(heading) ?? [];
  return fractie === undefined ? [] : [{ name: fractieName(fractie), fractie }];
}

function fractieName(fractie: string | null | undefined): string {
  return `fractie ${fractie ?? ''}`;
}

/** Of the same surname, or of a fractie that a member asks for. */
function isSame(known: Vraagsteller, one: Vraagsteller): boolean {
  const [a, b] = [known, one].map(({ name }) => name.toLowerCase().split(/\s/u).at(-1));
  if (a === b) return true;
  const isFractie = one.name === fractieName(one.fractie);
  return isFractie && known.fractie?.toLowerCase() === one.fractie?.toLowerCase();
}
