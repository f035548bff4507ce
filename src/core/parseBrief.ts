import type { Kind, Pair, ParsedBrief, Status, Tabel } from './brief.ts';
import { askersOfHeadings } from './parse/askersOfHeadings.ts';
import { chooseReading } from './parse/chooseReading.ts';
import { dropUnsure } from './parse/dropUnsure.ts';
import { findBare } from './parse/findBare.ts';
import { findKind } from './parse/findKind.ts';
import { findTables } from './parse/findTables.ts';
import { findWorded } from './parse/findWorded.ts';
import { labelDrafts, type Labelled } from './parse/labelDrafts.ts';
import type { Letter } from './parse/letter.ts';
import { limitLetter } from './parse/limitLetter.ts';
import { listProblems } from './parse/listProblems.ts';
import { prepareLetter } from './parse/prepareLetter.ts';
import { readHeader } from './parse/readHeader.ts';
import { settleStatus } from './parse/settleStatus.ts';
import { withoutAnnex } from './parse/withoutAnnex.ts';
import type { Passage } from './passage.ts';

/**
 * Reads a letter: its header, and its vragen each with the antwoord to it.
 *
 * Total: any text gives a result. The candidates for markers are read together in
 * several ways, and the reading that explains the whole letter best is taken; what it
 * cannot explain is in `problems`, and is never paired by guess.
 *
 * @example
 * parseBrief('Vraag 1\nWat kost het?\nAntwoord 1\nNiets.').pairs
 * // [{ nr: '1', vraag: { start: 8, end: 21 }, antwoord: { start: 33, end: 39 }, … }]
 */
export function parseBrief(tekst: string): ParsedBrief {
  const whole = prepareLetter(tekst);
  const found = { worded: findWorded(whole), bare: findBare(whole) };
  const { letter, candidates, until } = limitLetter(whole, found);
  const { scan } = letter;
  const choice = withoutAnnex(letter, chooseReading(letter, candidates));
  const settled = settleStatus(scan, dropUnsure(letter, choice.drafts));
  const kind = findKind(scan, settled);
  const drafts = kind === 'anders' ? [] : labelDrafts(letter, settled);
  const pairs = toPairs(drafts, kind);
  const header = readHeader(letter, choice.drafts[0]?.at ?? scan.length);
  const askers = askersOfHeadings(letter, drafts, header.askers);
  const passages = pairs.flatMap(({ vraag, antwoord }) => (antwoord ? [vraag, antwoord] : [vraag]));
  const tables = tablesIn(letter, passages);
  const { letterDate } = header;
  const unread = { start: until, end: tekst.length };
  const outcome = {
    scan,
    kind,
    letterDate,
    choice,
    drafts,
    worded: candidates.worded,
    tables,
    unread,
  };
  const removed = letter.removed.filter((cut) => passages.some((passage) => overlap(cut, passage)));
  return { ...header, askers, kind, pairs, problems: listProblems(outcome), removed, tables };
}

function toPairs(drafts: readonly Labelled[], kind: Kind): readonly Pair[] {
  const byAnswer = new Map<number, string[]>();
  for (const { answerId, label } of drafts) {
    const labels = byAnswer.get(answerId);
    if (labels) labels.push(label);
    else byAnswer.set(answerId, [label]);
  }
  return drafts.map(({ label, vraag, antwoord, answerId, status }) => {
    const sharing = answerId === -1 ? [] : (byAnswer.get(answerId) ?? []);
    const joint = sharing.length > 1 ? sharing : [];
    return { nr: label, vraag, antwoord, joint, status: finalStatus(status, kind) };
  });
}

function finalStatus(status: Status, kind: Kind): Status {
  return kind === 'uitstelbericht' ? 'volgt' : status;
}

function tablesIn(letter: Letter, passages: readonly Passage[]): readonly Tabel[] {
  const unique = new Map(passages.map((passage) => [passage.start, passage]));
  return [...unique.values()]
    .flatMap((passage) => findTables(letter, passage))
    .toSorted((a, b) => a.start - b.start);
}

function overlap(a: Passage, b: Passage): boolean {
  return a.start < b.end && b.start < a.end;
}
