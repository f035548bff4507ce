import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BriefSource } from '../../../src/briefSource.ts';
import { makeLetter } from '../../fixtures/makeLetter.ts';

/** Parts of Dutch words as they stand in letters; two or three make a compound. */
const PARTS =
  'woning bouw zorg jeugd wijk plan school weg fiets pad brug haven water schap huur subsidie energie warmte net afval belasting markt plein park boom groen straat verlichting verkeer veiligheid politie handhaving vergunning toerisme winkel centrum dorp stad cultuur sport veld hal bad bibliotheek museum opvang asiel inburgering bijstand uitkering schuld hulp armoede werk arbeid loon zieken huis arts gezin kind ouder mantel wmo begroting jaar rekening reserve grond prijs beleid raad college commissie motie inspraak bewoners buurt vereniging stichting bedrijf terrein haven kade sluis dijk polder natuur gebied stikstof lucht geluid bodem riool regen klimaat zonne wind molen paneel laad paal bus halte trein station parkeer tarief zone garage'.split(
    ' ',
  );
const SMALL =
  'de het een van en in op voor met dat is zijn wordt worden door bij aan als ook niet om er naar over uit tot heeft hebben kan kunnen deze dit wij onze'.split(
    ' ',
  );
const COMMON =
  'gemeente gemeenten inwoners kosten euro besluit onderzoek overleg uitvoering maatregelen afspraken periode gevolgen mogelijkheden informatie ontwikkeling situatie bijdrage verwachting voorstel'.split(
    ' ',
  );

/** Letters of ten pairs, of some 15 words and some 80: as long as those of a real council. */
const PAIRS_IN_A_LETTER = 10;

function createDraw(seed: number) {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  /** Few are common and many are rare, as in texts. */
  const skewed = (list: readonly string[]): string =>
    list[Math.floor(list.length * (random(10_000) / 10_000) ** 2)] ?? '';
  const rare = (): string => {
    const parts = Array.from({ length: 2 + random(2) }, () => skewed(PARTS));
    return parts.join('');
  };
  const word = (): string => {
    const kind = random(10);
    if (kind < 5) return SMALL[random(SMALL.length)] ?? '';
    if (kind < 7) return skewed(COMMON);
    return kind < 8 ? skewed(PARTS) : rare();
  };
  const sentence = (length: number): string => {
    const words = Array.from({ length: length + random(6) }, word).join(' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
  return { random, rare, sentence };
}

/** The text of letter number `at`; the same number gives the same letter. */
function letterText(at: number): string {
  const { random, rare, sentence } = createDraw(at * 7919 + 17);
  const months = ['januari', 'maart', 'mei', 'juli', 'september', 'november'];
  const date = `${1 + random(27)} ${months[random(6)]} ${2005 + random(20)}`;
  const pairs = Array.from({ length: PAIRS_IN_A_LETTER }, () => {
    const antwoord = Array.from({ length: 4 + random(4) }, () => `${sentence(12)}.`).join(' ');
    return [`${sentence(10)}?`, antwoord] as const;
  });
  return makeLetter({
    date,
    askers: [`De heer P. Proef${at % 40}`],
    about: `het ${rare()}`,
    pairs,
  });
}

/** A question about something in the archive: words of one of its letters. */
export function questionText(at: number, letters: number): string {
  const words = letterText((at * 37) % letters)
    .split(/\s+/u)
    .filter((word) => /^[a-z]{6,}$/u.test(word));
  const { random } = createDraw(at + 3);
  const start = random(Math.max(words.length - 6, 1));
  return `Wat is er bekend over ${words.slice(start, start + 5).join(' ')}?`;
}

/** So many letters, as a folder would give them. */
export function makeSource(letters: number, first = 0): BriefSource {
  return {
    list: async () =>
      Array.from({ length: letters }, (_, at) => ({ bron: `${first + at}.txt`, path: '' })),
    read: async ({ bron }) => {
      // As reading a file does, it lets others go first.
      await nextTurn();
      return { sha256: bron, tekst: letterText(Number.parseInt(bron, 10)) };
    },
    holds: async () => true,
  };
}

export { PAIRS_IN_A_LETTER };
