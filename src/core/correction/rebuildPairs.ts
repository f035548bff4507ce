import type { Pair, Status } from '../brief.ts';
import type { Passage } from '../passage.ts';
import type { Located, Refusal } from './correction.ts';
import { linkGroups, type Group } from './linkGroups.ts';
import { samePassage } from './samePassage.ts';

/** A pair as the corrections would have it. */
export interface Revised {
  /** The number it was read under; of a new pair its own. */
  readonly key: string;
  readonly nr: string;
  readonly vraag: Passage;
  readonly antwoord: Passage | null;
  readonly status: Status;
  readonly old: Pair | null;
  readonly group: Group | null;
  /** Numbers of the corrections that had a say in it. */
  readonly by: readonly string[];
}

/** The pairs after the corrections, and which corrections cannot be followed. */
export interface Rebuilt {
  readonly revised: readonly Revised[];
  readonly refusals: readonly Refusal[];
}

/** By the number in the reading. */
export type Live = ReadonlyMap<string, Located>;

interface Sources {
  readonly live: Live;
  readonly olds: ReadonlyMap<string, Pair>;
}

/** Puts corrections over the pairs that were read. */
export function rebuildPairs(pairs: readonly Pair[], live: Live): Rebuilt {
  const sources = { live, olds: new Map(pairs.map((pair) => [pair.nr, pair])) };
  const keys = [...new Set([...sources.olds.keys(), ...live.keys()])];
  const kept = keys.filter((key) => live.get(key)?.correction.weg !== true);
  const { groups, refusals } = linkGroups(live, new Set(kept));
  const all = kept.map((key) => revise(key, groups.get(key) ?? null, sources));
  const revised = all.flatMap((each) => ('vraag' in each ? [each] : []));
  const failed = all.flatMap((each) => ('reason' in each ? [each] : []));
  const unknown = [...live.keys()].filter((key) => !kept.includes(key) && !sources.olds.has(key));
  return {
    revised,
    refusals: [
      ...refusals,
      ...failed,
      ...unknown.map((nr) => ({ nr, reason: 'dit nummer is niet gelezen, dus kan het niet weg' })),
      ...repeatedNumbers(revised),
    ],
  };
}

function revise(key: string, group: Group | null, sources: Sources): Revised | Refusal {
  const located = sources.live.get(key) ?? null;
  const old = sources.olds.get(key) ?? null;
  const vraag = vraagOf(key, sources) ?? sharedVraag(key, group, sources);
  if (!vraag) return refuse(key, 'dit nummer is nieuw, maar de tekst van de vraag ontbreekt');
  const antwoord = settleAntwoord(key, group, sources);
  if (antwoord && 'reason' in antwoord) return antwoord;
  const { status: wanted, renummer: nr = key } = located?.correction ?? {};
  const status = statusOf(antwoord, wanted, old);
  return { key, nr, vraag, antwoord, status, old, group, by: authors(key, group, located) };
}

function differing(key: string, group: Group | null, { live }: Sources): Refusal {
  const members = [...(group?.members ?? [])];
  const numbers = members.join(', ');
  const culprit = live.has(key) ? key : (group?.by[0] ?? key);
  const reason = members.some((nr) => live.get(nr)?.antwoord)
    ? `de vragen ${numbers} delen een antwoord, maar hebben er verschillende`
    : `de vragen ${numbers} hebben in de brief elk een ander antwoord; noem bij "antwoord" wat het antwoord op die vragen samen is`;
  return refuse(culprit, reason);
}

function vraagOf(nr: string, { live, olds }: Sources): Passage | null {
  return live.get(nr)?.vraag ?? olds.get(nr)?.vraag ?? null;
}

function refuse(nr: string, reason: string): Refusal {
  return { nr, reason };
}

function authors(key: string, group: Group | null, located: Located | null): readonly string[] {
  const own = located ? [key] : [];
  return [...new Set([...own, ...(group?.by ?? [])])];
}

/** The antwoord as far as the status allows one. */
function settleAntwoord(
  key: string,
  group: Group | null,
  sources: Sources,
): Passage | null | Refusal {
  const wanted = sources.live.get(key)?.correction.status;
  if (wanted === 'volgt' || wanted === 'onbeantwoord') return null;
  const answer = answerOf(key, group, sources);
  if (answer === 'verschilt') return differing(key, group, sources);
  return wanted === 'beantwoord' && !answer
    ? refuse(key, 'de status is "beantwoord", maar er is geen antwoord')
    : answer;
}

function statusOf(antwoord: Passage | null, wanted: Status | undefined, old: Pair | null): Status {
  if (antwoord) return 'beantwoord';
  if (wanted !== undefined) return wanted;
  return old?.status === 'volgt' ? 'volgt' : 'onbeantwoord';
}

/** A new number can be asked in the same words as the numbers it is answered with. */
function sharedVraag(key: string, group: Group | null, sources: Sources): Passage | null {
  const others = [...(group?.members ?? [])].filter((member) => member !== key);
  const found = distinct(others.map((nr) => vraagOf(nr, sources)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * The antwoord of a number: of its group, when it has one. Typed ones go before those that were
 * read; among several that were read a choice would leave out what the letter says.
 */
function answerOf(
  key: string,
  group: Group | null,
  { live, olds }: Sources,
): Passage | null | 'verschilt' {
  const readAs = (nr: string): Passage | null => olds.get(nr)?.antwoord ?? null;
  if (!group) return live.get(key)?.antwoord ?? readAs(key);
  const members = [...group.members];
  const choices = [members.map((nr) => live.get(nr)?.antwoord), members.map(readAs)].map(distinct);
  const choice = choices.find(({ length }) => length > 0) ?? [];
  return choice.length > 1 ? 'verschilt' : (choice[0] ?? null);
}

function distinct(passages: readonly (Passage | null | undefined)[]): readonly Passage[] {
  const found: Passage[] = [];
  for (const passage of passages)
    if (passage && !found.some((each) => samePassage(each, passage))) found.push(passage);
  return found;
}

function repeatedNumbers(revised: readonly Revised[]): readonly Refusal[] {
  const counts = new Map<string, number>();
  for (const { nr } of revised) counts.set(nr, (counts.get(nr) ?? 0) + 1);
  return revised
    .filter(({ nr, key, old }) => (counts.get(nr) ?? 0) > 1 && (nr !== key || old === null))
    .map(({ nr, key }) => ({ nr: key, reason: `het nummer ${nr} zou dan twee keer voorkomen` }));
}
