import { scopeText } from '../app/scopeText.ts';
import type { Hit, SearchResult } from '../app/search.ts';
import type { Place } from './action.ts';
import { buildMessage } from './buildMessage.ts';
import { feedbackButtons } from './feedback/feedbackButtons.ts';
import type { Audience, Message } from './message.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { plainBlock } from './plainBlock.ts';
import { readAsLine } from './readAsLine.ts';
import { renderPlace } from './renderPlace.ts';

/** Places shown for one question: the best, and up to four more. */
export const SHOWN_HITS = 5;

/**
 * The answer to a question: the best place, how sure that is, and where else to look.
 *
 * @param at another of the places found, from 0.
 */
export function renderAnswer(result: SearchResult, audience: Audience, at = 0): Message {
  const { grade, query, readAs, searched } = result;
  const hits = result.hits.slice(0, grade === 'geen' ? 1 : SHOWN_HITS);
  const best = hits[at];
  if (!best) return renderNothing(result);
  const isFiltered = searched.filter === undefined ? {} : { isFiltered: true };
  const turn = { grade, at, places: hits.map(toPlace), ...isFiltered };
  return renderPlace(
    { stored: best, excerpt: best.excerpt, turn, searched, query, readAs },
    audience,
  );
}

function toPlace({ brief, pair, excerpt }: Hit): Place {
  const from = pair.antwoord?.start ?? 0;
  return {
    kenmerk: brief.kenmerk,
    nr: pair.nr,
    excerpt: excerpt && { start: excerpt.start - from, end: excerpt.end - from },
  };
}

function renderNothing({ searched, readAs }: SearchResult): Message {
  const isEmpty = searched.brieven === 0;
  const advice = isEmpty
    ? `Er zijn geen brieven ${searched.filter ?? ''}. Kies een ruimere periode of een andere naam, of kijk met /brieven welke brieven er zijn.`
    : 'Probeer het met andere woorden, of kijk met /brieven welke brieven er zijn.';
  return buildMessage({
    blocks: [
      plainBlock(
        '### Niet gevonden',
        readAsLine(readAs),
        escapeMarkdown(advice),
        isEmpty ? '' : `-# Gezocht in ${escapeMarkdown(scopeText(searched))}.`,
      ),
    ],
    moreButtons: feedbackButtons('geen', null),
  });
}
