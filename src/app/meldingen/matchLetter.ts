import { displayText } from '../../core/displayText.ts';
import { formatCitation } from '../../core/citation.ts';
import { matchWoorden } from '../../core/meldingen/matchWoorden.ts';
import type { Wens } from '../../meldingStore.ts';
import type { Archive } from '../../ports.ts';
import { askedBy } from '../askedBy.ts';
import type { Letter } from './letter.ts';
import { matchSubject } from './matchSubject.ts';

/** Whether a letter is one that someone asked to hear of, and why (not), in Dutch. */
export type Verdict =
  | { readonly isMatch: true; readonly nr: string | null; readonly why: string }
  | { readonly isMatch: false; readonly why: string };

/** All that is wished must hold. @throws {@link BotError} `EMBEDDER_FAILED`. */
export async function matchLetter(wens: Wens, letter: Letter, archive: Archive): Promise<Verdict> {
  // The cheap ones first: no text is embedded for a letter that is not wanted anyway.
  const found: Verdict[] = [];
  for (const check of [byAsker, byWords, bySubject, byPromise]) {
    const verdict = await check(wens, letter, archive);
    if (verdict && !verdict.isMatch) return verdict;
    if (verdict) found.push(verdict);
  }
  const nr = found.flatMap((verdict) => (verdict.isMatch ? (verdict.nr ?? []) : []))[0] ?? null;
  const why = found.map((verdict) => verdict.why).join('; ');
  return { isMatch: true, nr, why: why || 'u krijgt alle brieven' };
}

type Check = (wens: Wens, letter: Letter, archive: Archive) => Promise<Verdict | null>;

const byAsker: Check = async ({ vraagsteller }, { brief }) => {
  if (vraagsteller === null) return null;
  const wanted = fold(vraagsteller);
  const isBy = brief.askers.some(({ name, fractie }) =>
    [name, fractie ?? ''].some((each) => ` ${fold(each)} `.includes(` ${wanted} `)),
  );
  if (isBy) return { isMatch: true, nr: null, why: `gevraagd door ${vraagsteller}` };
  const asked = askedBy(brief.askers);
  const why = asked ? `de vragen zijn${asked}` : 'de brief noemt niet wie het vroeg';
  return { isMatch: false, why };
};

const byWords: Check = async ({ woorden }, { pairs, bags }) => {
  if (woorden === null) return null;
  const met = matchWoorden(woorden, bags);
  if (!met) {
    const why = woorden.includes(' ') ? 'staat niet bij elkaar in één vraag' : 'staat er niet in';
    return { isMatch: false, why: `“${woorden}” ${why}` };
  }
  const nr = pairs[met.at]?.pair.nr ?? null;
  const place = nr === null ? 'in het onderwerp' : `bij vraag ${nr}`;
  return { isMatch: true, nr, why: `“${met.wish}” staat ${place}` };
};

const bySubject: Check = async ({ onderwerp }, letter, archive) => {
  if (onderwerp === null) return null;
  const met = await matchSubject(onderwerp, letter.brief.id, archive);
  if (!met || met.grade === 'geen') {
    return { isMatch: false, why: `lijkt niet genoeg op “${onderwerp}”` };
  }
  const nr = numberOf(met.pairId, letter);
  return { isMatch: true, nr, why: `vraag ${nr} lijkt op “${onderwerp}”` };
};

const byPromise: Check = async ({ volgt }, letter, archive) => {
  if (volgt === null) return null;
  const name = formatCitation(volgt);
  // A letter that was followed before its date was known has another number since.
  const kenmerk = await archive.store.currentKenmerk(volgt.kenmerk);
  const followed = (await archive.store.pairsOf(kenmerk)).find(({ pair }) => pair.nr === volgt.nr);
  if (!followed) return { isMatch: false, why: `vraag ${name} is er niet meer` };
  const { brief, pair } = followed;
  if (brief.id === letter.brief.id) {
    return pair.antwoord
      ? { isMatch: true, nr: pair.nr, why: `vraag ${name} heeft nu een antwoord` }
      : { isMatch: false, why: `dit is de brief van vraag ${name} zelf` };
  }
  const query = displayText(brief.tekst, pair.vraag, brief).text.slice(0, 1000);
  const met = await matchSubject(query, letter.brief.id, archive);
  const hit = letter.pairs.find(({ id }) => id === met?.pairId);
  if (met?.grade !== 'antwoord' || !hit?.pair.antwoord) {
    return { isMatch: false, why: `lijkt geen antwoord op vraag ${name}` };
  }
  const { nr } = hit.pair;
  return { isMatch: true, nr, why: `vraag ${nr} kan het antwoord op ${name} zijn` };
};

function numberOf(pairId: number, { pairs }: Letter): string | null {
  return pairs.find(({ id }) => id === pairId)?.pair.nr ?? null;
}

function fold(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain.replaceAll(/[^\p{L}\d]+/gu, ' ').trim();
}
