import type { Controle, Found, Outcome } from '../app/controle/controle.ts';
import { formatCitation } from '../core/citation.ts';
import type { Difference } from '../core/controle/findDifferences.ts';
import type { Span } from '../core/sentences.ts';

type ControleJson = Readonly<Record<string, unknown>> & { readonly verdict: string };

/**
 * The JSON of `controleer`. `verdict` is `letterlijk`, `bijna` or `niet`; of
 * the last `reason` says more: `te-kort`, `delen`. `start` and `end` are in the
 * letter's stored text.
 */
export function controleJson({ outcome, claim, searched }: Controle): ControleJson {
  const { verdict } = outcome;
  const isNot = verdict === 'te-kort' || verdict === 'delen';
  return {
    verdict: isNot ? 'niet' : verdict,
    ...(isNot && { reason: verdict }),
    citation: null,
    speaker: null,
    start: null,
    end: null,
    differences: [],
    ...details(outcome, claim.text),
    claimedSpeaker: claim.speaker,
    claimedCitation: claim.citation,
    searched,
  };
}

function details(outcome: Outcome, text: string): object {
  switch (outcome.verdict) {
    case 'letterlijk': {
      const { found, others, count, omitted } = outcome;
      return {
        ...placeJson(found),
        count,
        others: others.map(placeJson),
        omitted: omitted.map((span) => passageOf(found, span)),
      };
    }
    case 'bijna': {
      const { found, differences } = outcome;
      return {
        ...placeJson(found),
        differences: differences.map((difference) => differenceJson(difference, text, found)),
      };
    }
    case 'delen':
      return {
        parts: outcome.parts.map(({ from, to, found }) => ({ from, to, ...placeJson(found) })),
      };
    case 'te-kort':
      return { count: outcome.count };
    case 'niet':
      return { nearest: outcome.nearest && placeJson(outcome.nearest) };
  }
}

function placeJson(found: Found): object {
  const { brief, stored, speaker, span } = found;
  return {
    citation: formatCitation({ kenmerk: brief.kenmerk, nr: stored?.pair.nr ?? null }),
    speaker,
    ...passageOf(found, span),
  };
}

/** In the letter's stored text. */
export function passageOf({ display }: Found, { start, end }: Span): Span {
  const { offsets } = display;
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? -1) + 1 };
}

function differenceJson({ kind, yours, letters }: Difference, text: string, found: Found): object {
  return {
    kind,
    yours: text.slice(yours.start, yours.end),
    letters: found.display.text.slice(letters.start, letters.end),
  };
}
