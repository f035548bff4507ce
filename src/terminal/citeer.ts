import { cite, type Cited } from '../app/cite.ts';
import { copiesOf, copyText, type CopiedQuote } from '../app/copyText.ts';
import { isTrueTo, type Speaker } from '../core/citaat.ts';
import { formatCitation } from '../core/citation.ts';
import { BotError } from '../errors.ts';
import type { Context } from './context.ts';
import { renderPair } from './renderAnswer.ts';
import { renderOverview } from './renderBrieven.ts';
import { overviewJson, pairJson } from './toJson.ts';

interface Options {
  readonly json?: boolean;
  readonly deel?: 'vraag' | 'antwoord';
  readonly kopieer?: boolean;
}

/** `citeer <nummer>`: a pair, a run of pairs, or a letter's overview; with `--kopieer` text to paste. */
export async function citeer(input: string, options: Options, context: Context): Promise<void> {
  const { json = false, deel, kopieer = false } = options;
  const cited = await cite(input, await context.filledArchive());
  const speaker = deel && SPEAKERS[deel];
  const texts = kopieer
    ? copies(cited, speaker ?? 'college', json)
    : shown(cited, { json, speaker });
  for (const text of texts) context.streams.out(text);
}

const SPEAKERS = { vraag: 'raad', antwoord: 'college' } as const;

interface View {
  readonly json: boolean;
  readonly speaker: Speaker | undefined;
}

function shown(cited: Cited, { json, speaker }: View): readonly string[] {
  const { pairs } = cited;
  if (cited.kind === 'brief') {
    const { brief, corrected } = cited;
    const overview = { ...overviewJson(brief, pairs), correctedOn: corrected };
    return [json ? JSON.stringify(overview) : renderOverview(brief, pairs)];
  }
  if (json) return pairs.map((pair) => JSON.stringify(pairJson(pair, speaker)));
  return [pairs.map((pair) => renderPair(pair, speaker)).join('\n\n')];
}

/** @throws {@link BotError} `QUOTE_NOT_VERIFIED`; `CITATION_UNKNOWN` when there is nothing to copy. */
function copies(cited: Cited, speaker: Speaker, json: boolean): readonly string[] {
  const found = copiesOf(cited.pairs, speaker);
  if (found.length === 0) throw new BotError('CITATION_UNKNOWN', 'nothing to copy');
  if (!found.every(({ words, citaat }) => isTrueTo(words, citaat))) {
    throw new BotError('QUOTE_NOT_VERIFIED', 'a copy differs from its letter');
  }
  return json ? found.map(copyJson) : [found.map(copyText).join('\n\n')];
}

function copyJson(copy: CopiedQuote): string {
  const { brief, pair } = copy.stored;
  const citation = formatCitation({ kenmerk: brief.kenmerk, nr: pair.nr });
  return JSON.stringify({ citation, speaker: copy.citaat.speaker, text: copyText(copy) });
}
