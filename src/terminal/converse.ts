import { createInterface } from 'node:readline';
import { apology } from '../app/apology.ts';
import { cite } from '../app/cite.ts';
import { scopeText } from '../app/scopeText.ts';
import { ask } from '../app/gesprek/ask.ts';
import { visibleBrieven } from '../app/visibleBrieven.ts';
import { parseCitation } from '../core/citation.ts';
import type { Previous } from '../core/gesprek/turn.ts';
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
  const conversation: Conversation = { previous: null };
  for await (const line of lines) {
    const text = line.trim();
    if (/^(?:stop|quit|exit)$/iu.test(text)) break;
    try {
      if (text !== '') streams.out(`\n${await answer(text, conversation, archive)}\n`);
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

/** What the next line may follow up. */
interface Conversation {
  previous: Previous | null;
}

async function answer(text: string, conversation: Conversation, archive: Archive): Promise<string> {
  const word = text.toLowerCase();
  if (word === 'hulp') return HELP;
  if (word === 'brieven') return renderBrieven(await visibleBrieven(archive));
  const nummer = text.replace(/^citeer\s+/iu, '');
  if (nummer === text && !parseCitation(text)) return converseOn(text, conversation, archive);
  const cited = await cite(nummer, archive);
  if (cited.kind === 'brief') return renderOverview(cited.brief, cited.pairs);
  return cited.pairs.map((pair) => renderPair(pair)).join('\n\n');
}

async function converseOn(
  text: string,
  conversation: Conversation,
  archive: Archive,
): Promise<string> {
  const { previous } = conversation;
  const answered = await ask({ text, limit: HITS, previous }, archive);
  conversation.previous = answered.next ?? previous;
  switch (answered.kind) {
    case 'gevonden':
      return renderAnswer(answered.result, answered.at);
    case 'over':
      return renderPair(answered.stored);
    case 'geciteerd':
      return answered.cited.pairs.map((pair) => renderPair(pair)).join('\n\n');
    case 'onbekend':
      return 'Ik weet niet waarover uw vorige vraag ging. Stel uw vraag in een hele zin.';
    case 'begin':
      conversation.previous = null;
      return 'Goed, we beginnen opnieuw. Stel uw vraag.';
  }
}
