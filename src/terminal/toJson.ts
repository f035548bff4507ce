import { apology } from '../app/apology.ts';
import type { Ingested } from '../app/ingestFile.ts';
import type { Hit, SearchResult } from '../app/search.ts';
import type { Status } from '../app/status.ts';
import type { ParsedBrief } from '../core/brief.ts';
import type { Speaker } from '../core/citaat.ts';
import { formatCitation } from '../core/citation.ts';
import { daysBetween } from '../core/daysBetween.ts';
import { displayText } from '../core/displayText.ts';
import { pageOf } from '../core/pageOf.ts';
import type { Passage } from '../core/passage.ts';
import type { BriefSummary, StoredBrief, StoredPair } from '../ports.ts';

/** The JSON of `vraag`: see the manual. Passages are exact slices of the stored text. */
export function searchJson(id: string, result: SearchResult): object {
  const { query, readAs, grade, searched, ms, hits } = result;
  const read = readAs === undefined ? {} : { readAs };
  return { id, query, ...read, grade, searched, ms, hits: hits.map(hitJson) };
}

function hitJson(hit: Hit): object {
  return {
    citation: formatCitation({ kenmerk: hit.brief.kenmerk, nr: hit.pair.nr }),
    score: Math.round(hit.score * 1000) / 1000,
    ...pairFields(hit),
    excerpt: hit.excerpt && slice(hit.brief.tekst, hit.excerpt),
  };
}

/** The JSON of a cited pair; with a speaker only what that one says. */
export function pairJson(stored: StoredPair, speaker?: Speaker): object {
  const { brief, pair } = stored;
  const { vraag, antwoord, ...about } = pairFields(stored);
  return {
    citation: formatCitation({ kenmerk: brief.kenmerk, nr: pair.nr }),
    ...about,
    ...(speaker !== 'college' && { vraag }),
    ...(speaker !== 'raad' && { antwoord }),
    letterDate: brief.letterDate,
    page: pageOf(brief.pages, (pair.antwoord ?? pair.vraag).start),
    bronUrl: brief.bronUrl,
    joint: pair.joint,
    status: pair.status,
  };
}

function pairFields({ brief, pair, verwijst }: StoredPair) {
  return {
    kenmerk: brief.kenmerk,
    nr: pair.nr,
    subject: brief.subject,
    vraag: { ...slice(brief.tekst, pair.vraag), by: brief.askers.map(({ name }) => name) },
    antwoord: pair.antwoord && { ...slice(brief.tekst, pair.antwoord), by: 'college' },
    ...(verwijst && { verwijst: verwijst.map(referenceJson) }),
  };
}

/** An antwoord that another one refers to. */
function referenceJson({ brief, pair }: StoredPair): object {
  return {
    citation: formatCitation({ kenmerk: brief.kenmerk, nr: pair.nr }),
    antwoord: pair.antwoord && { ...slice(brief.tekst, pair.antwoord), by: 'college' },
  };
}

function slice(tekst: string, { start, end }: Passage): object {
  return { text: tekst.slice(start, end), start, end };
}

/** The JSON of a letter in a list. */
export function briefJson(brief: BriefSummary): object {
  return {
    kenmerk: brief.kenmerk,
    letterDate: brief.letterDate,
    questionDate: brief.questionDate,
    days: daysBetween(brief.questionDate, brief.letterDate),
    subject: brief.subject,
    topic: brief.topic,
    askers: brief.askers,
    pairs: brief.pairCount,
    bron: brief.bron,
    bronUrl: brief.bronUrl,
  };
}

/** The JSON of a letter's overview. */
export function overviewJson(brief: StoredBrief, pairs: readonly StoredPair[]): object {
  return {
    ...briefJson({ ...brief, pairCount: pairs.length }),
    vragen: pairs.map(({ pair }) => ({
      nr: pair.nr,
      vraag: slice(brief.tekst, pair.vraag),
      status: pair.status,
    })),
  };
}

/** The JSON of `ontleed`: display text beside the passages. */
export function parsedJson(file: string, tekst: string, parsed: ParsedBrief): object {
  const { removed, tables, pairs, ...header } = parsed;
  const text = (passage: Passage | null) =>
    passage && displayText(tekst, passage, { removed, tables }).text;
  return {
    file,
    ...header,
    kenmerk: header.letterDate,
    pairs: pairs.map((pair) => ({
      nr: pair.nr,
      vraag: text(pair.vraag),
      antwoord: text(pair.antwoord),
      vraagPassage: pair.vraag,
      antwoordPassage: pair.antwoord,
      joint: pair.joint,
      status: pair.status,
    })),
  };
}

/** The JSON of one file of `inlezen`. */
export function ingestedJson(done: Ingested): object {
  const { kind, bron } = done;
  if ('brief' in done) {
    const { kenmerk, pairCount, problems } = done.brief;
    return { file: bron, result: kind, kenmerk, pairs: pairCount, problems };
  }
  if (done.kind === 'onleesbaar') {
    const { code } = done.error;
    const reason = apology(done.error);
    return { file: bron, result: kind, kenmerk: null, pairs: 0, problems: [], code, reason };
  }
  const problems = 'parsed' in done ? done.parsed.problems : [];
  return { file: bron, result: kind, kenmerk: null, pairs: 0, problems };
}

/** The JSON of a letter that `ophalen` withdrew. */
export function withdrawnJson({ bron, kenmerk, pairCount }: BriefSummary): object {
  return { file: bron, result: 'ingetrokken', kenmerk, pairs: pairCount, problems: [] };
}

/** The JSON of `status`. */
export function statusJson({ scope, index, ...rest }: Status): object {
  return {
    brieven: scope.brieven,
    pairs: scope.pairs,
    from: scope.from,
    to: scope.to,
    vectors: index.vectors,
    model: index.model,
    indexFile: index.file,
    agrees: index.file === 'ok',
    ...rest,
  };
}
