import type { Pair } from '../../src/core/brief.ts';
import { displayText, type Layout } from '../../src/core/displayText.ts';
import { embedTexts } from '../../src/core/embedTexts.ts';
import type { Passage } from '../../src/core/passage.ts';
import type { Embedder, PairVector } from '../../src/ports.ts';

/** The parts of a letter that its vectors are made of. */
export type EmbeddedBrief = Layout & {
  readonly tekst: string;
  readonly subject: string | null;
  readonly topic: string | null;
};

/** The vectors by which pairs of one letter are found, a list for each. @throws {@link BotError} `EMBEDDER_FAILED`. */
export async function embedPairs(
  brief: EmbeddedBrief,
  pairs: readonly Pair[],
  embedder: Embedder,
): Promise<readonly (readonly PairVector[])[]> {
  const shown = (passage: Passage | null) =>
    passage ? displayText(brief.tekst, passage, brief).text : '';
  const texts = pairs.map((pair) =>
    embedTexts({
      subject: brief.topic ?? brief.subject ?? '',
      vraag: shown(pair.vraag),
      antwoord: shown(pair.antwoord),
    }),
  );
  const vectors = await embedder.embedDocuments(texts.flat().map(({ text }) => text));
  let at = 0;
  return texts.map((own) =>
    own.map(({ kind, part }) => {
      at += 1;
      return { kind, part, values: vectors[at - 1] ?? [] };
    }),
  );
}
