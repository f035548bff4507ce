import { scopeText } from '../app/scopeText.ts';
import type { Hit, SearchResult } from '../app/search.ts';
import type { Place } from './action.ts';
import { buildMessage } from './buildMessage.ts';
import { feedbackButtons } from './feedback/feedbackButtons.ts';
import type { Audience, Message } from './message.ts';
import { plainBlock } from './plainBlock.ts';
import { renderPlace } from './renderPlace.ts';

/** Places shown for one question: the best, and up to four more. */
export const SHOWN_HITS = 5;

/** The answer to a question: the best place, how sure that is, and where else to look. */
export function renderAnswer(result: SearchResult, audience: Audience): Message {
  const { grade, query, searched } = result;
  const hits = result.hits.slice(0, grade === 'geen' ? 1 : SHOWN_HITS);
  const [best] = hits;
  if (!best) return renderNothing(result);
  const turn = { grade, at: 0, places: hits.map(toPlace) };
  return renderPlace({ stored: best, excerpt: best.excerpt, turn, searched, query }, audience);
}

function toPlace({ brief, pair, excerpt }: Hit): Place {
  const from = pair.antwoord?.start ?? 0;
  return {
    kenmerk: brief.kenmerk,
    nr: pair.nr,
    excerpt: excerpt && { start: excerpt.start - from, end: excerpt.end - from },
  };
}

function renderNothing({ searched }: SearchResult): Message {
  return buildMessage({
    blocks: [
      plainBlock(
        '### Niet gevonden',
        'Probeer het met andere woorden, of kijk met /brieven welke brieven er zijn.',
        `-# Gezocht in ${scopeText(searched)}.`,
      ),
    ],
    moreButtons: feedbackButtons('geen', null),
  });
}
