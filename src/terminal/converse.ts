import { createInterface } from 'node:readline';
import { apology } from '../app/apology.ts';
import { cite } from '../app/cite.ts';
import { scopeText } from '../app/scopeText.ts';
import { search } from '../app/search.ts';
import { visibleBrieven } from '../app/visibleBrieven.ts';
import { parseCitation } from '../core/citation.ts';
import type { Archive } from '../ports.ts';
import type { Context } from './context.ts';
import { renderAnswer, renderPair } from './renderAnswer.ts';
import { renderBrieven, renderOverview } from './renderBrieven.ts';

const HITS = 5;
const HELP = [
  'Typ een vraag in gewone woorden, of een nummer zoals 2024-04-08/7.',
  'Verder: brieven (de lijst), hulp, stop.',
].join('\n');

/** Answers each line of standard input until it ends, or until `stop`. */
export async function converse(archive: Archive, { streams, log }: Context): Promise<void> {
  const { scope } = await archive.live();
  streams.out(`Vraagbaak doorzoekt ${scopeText(scope)}.`);
  if (streams.isInteractive) streams.out(HELP);
  const lines = createInterface({ input: streams.input, crlfDelay: Infinity });
  if (streams.isInteractive) prompt(streams.note);
  for await (const line of lines) {
    const text = line.trim();
    if (/^(?:stop|quit|exit)$/iu.test(text)) break;
    try {
      if (text !== '') streams.out(`\n${await answer(text, archive)}\n`);
    } catch (error) {
      log.debug(
        { name: error instanceof Error ? error.name : 'unknown' },
        'a line was not answered',
      );
      streams.out(`\n${apology(error)}\n`);
    }
    if (streams.isInteractive) prompt(streams.note);
  }
  lines.close();
}

function prompt(note: (text: string) => void): void {
  note('Uw vraag:');
}

async function answer(text: string, archive: Archive): Promise<string> {
  const word = text.toLowerCase();
  if (word === 'hulp') return HELP;
  if (word === 'brieven') return renderBrieven(await visibleBrieven(archive));
  const nummer = text.replace(/^citeer\s+/iu, '');
  if (nummer === text && !parseCitation(text))
    return renderAnswer(await search({ text, limit: HITS }, archive));
  const cited = await cite(nummer, archive);
  if (cited.kind === 'brief') return renderOverview(cited.brief, cited.pairs);
  return cited.pairs.map((pair) => renderPair(pair)).join('\n\n');
}
