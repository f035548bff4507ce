import type { Pair } from '../../src/core/brief.ts';
import { displayText, type Layout } from '../../src/core/displayText.ts';
import { embedTexts } from '../../src/core/embedTexts.ts';
import type { Embedder, PairVector } from '../../src/ports.ts';

/** The parts of a letter that its vectors are made of. */
export type EmbeddedBrief = Layout & {
  readonly tekst: string;
  readonly subject: string | null;
  readonly topic: string | null;
};

/** Makes the vectors by which a pair is found. @throws {@link BotError} `EMBEDDER_FAILED`. */
export async function embedPair(
  brief: EmbeddedBrief,
  pair: Pair,
  embedder: Embedder,
): Promise<readonly PairVector[]> {
  const texts = embedTexts({
    subject: brief.topic ?? brief.subject ?? '',
    vraag: displayText(brief.tekst, pair.vraag, brief).text,
    antwoord: pair.antwoord ? displayText(brief.tekst, pair.antwoord, brief).text : '',
  });
  const vectors = await embedder.embedDocuments(texts.map(({ text }) => text));
  return texts.map(({ kind, part }, at) => ({ kind, part, values: vectors[at] ?? [] }));
}
