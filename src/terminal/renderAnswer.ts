import { scopeText } from '../app/scopeText.ts';
import type { Hit, SearchResult } from '../app/search.ts';
import { askedBy } from '../app/askedBy.ts';
import type { Speaker } from '../core/citaat.ts';
import { placeText } from '../app/placeText.ts';
import { formatCitation } from '../core/citation.ts';
import { formatDate } from '../core/formatDate.ts';
import { hasLossyTable, TABLE_NOTE } from '../app/tableNote.ts';
import type { StoredPair } from '../ports.ts';
import { quoteBlock } from './quoteBlock.ts';
import { referenceLines } from './referenceLines.ts';
import { withoutControls } from './withoutControls.ts';

const HEADINGS = {
  antwoord: 'Gevonden',
  verwant: 'Mogelijk verwant; dit beantwoordt uw vraag misschien niet',
  geen: 'Niet gevonden',
} as const;

/** An answer as the terminal shows it. @param at which of the places found, from 0. */
export function renderAnswer(result: SearchResult, at = 0): string {
  const best = result.hits[at];
  const others = result.hits.filter((hit) => hit !== best);
  const searched = `Doorzocht: ${scopeText(result.searched)}.`;
  const readAs =
    result.readAs === undefined ? [] : [withoutControls(`Gelezen als: ${result.readAs}`)];
  if (!best) return [`${HEADINGS.geen}.`, ...readAs, searched].join('\n');
  const nearest =
    result.grade === 'geen' ? '\nHet dichtst erbij, maar geen antwoord op uw vraag:' : '';
  return [
    ...readAs,
    `${HEADINGS[result.grade]}.${nearest}`,
    renderHit(best),
    ...(others.length > 0 ? [`Zie ook: ${others.map(place).join(', ')}.`] : []),
    searched,
  ].join('\n');
}

function renderHit(hit: Hit): string {
  const { brief, pair, excerpt } = hit;
  const lines = [title(hit), quoteBlock({ brief, pair, speaker: 'raad', passage: pair.vraag })];
  if (!excerpt) return [...lines, noAnswer(hit)].join('\n');
  lines.push('Antwoord van het college:');
  lines.push(quoteBlock({ brief, pair, speaker: 'college', passage: excerpt }));
  if (pair.antwoord && hasLossyTable(hit, pair.antwoord)) lines.push(TABLE_NOTE);
  return [...lines, ...referenceLines(hit)].join('\n');
}

/** A whole pair, as `citeer` shows it; with a speaker only what that one says. */
export function renderPair(stored: StoredPair, speaker?: Speaker): string {
  const { brief, pair } = stored;
  const vraag = quoteBlock({ brief, pair, speaker: 'raad', passage: pair.vraag });
  const asked = speaker === 'college' ? [title(stored)] : [title(stored), vraag];
  if (speaker === 'raad') return asked.join('\n');
  if (!pair.antwoord) return [...asked, noAnswer(stored)].join('\n');
  const joint = pair.joint.length > 1 ? ` (samen op de vragen ${pair.joint.join(', ')})` : '';
  const antwoord = quoteBlock({ brief, pair, speaker: 'college', passage: pair.antwoord });
  const note = hasLossyTable(stored, pair.antwoord) ? [TABLE_NOTE] : [];
  const lines = [...asked, `Antwoord van het college${joint}:`, antwoord, ...note];
  return [...lines, ...referenceLines(stored)].join('\n');
}

function title(stored: StoredPair): string {
  const { brief, pair } = stored;
  const citation = formatCitation({ kenmerk: brief.kenmerk, nr: pair.nr });
  return `${citation}, brief van ${formatDate(brief.letterDate)}${placeText(stored)}\nVraag ${pair.nr}${askedBy(brief.askers)}:`;
}

function noAnswer({ pair }: StoredPair): string {
  return pair.status === 'volgt'
    ? 'De brief zegt dat het antwoord later volgt.'
    : 'De brief geeft op deze vraag geen antwoord.';
}

function place({ brief, pair }: StoredPair): string {
  return `${formatCitation({ kenmerk: brief.kenmerk, nr: pair.nr })} (${formatDate(brief.letterDate)})`;
}
