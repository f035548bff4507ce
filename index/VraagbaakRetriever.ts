import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Pair } from '../src/core/brief.ts';
import type { Passage } from '../src/core/passage.ts';

/** One found pair, as `search` of src/app gives it. */
export interface RetrievedPair {
  readonly score: number;
  readonly excerpt: Passage | null;
  readonly pair: Pair;
  readonly brief: {
    readonly kenmerk: string;
    readonly letterDate: string | null;
    readonly tekst: string;
  };
}

/** What a document of the retriever carries; offsets count in the letter's stored text. */
export interface RetrievedMetadata {
  readonly citation: string;
  readonly kenmerk: string;
  readonly nr: string;
  readonly letterDate: string | null;
  readonly score: number;
  readonly vraag: Passage;
  readonly antwoord: Passage | null;
  readonly excerpt: Passage | null;
}

/**
 * The archive's search as a LangChain retriever; `pageContent` is the exact
 * slice of the antwoord (of the vraag where there is none).
 *
 * `invoke` does not go through LangChain's callbacks: they send the question to
 * a tracing service when the environment says so, and questions stay here.
 */
export class VraagbaakRetriever extends BaseRetriever<RetrievedMetadata> {
  readonly #find: (query: string) => Promise<readonly RetrievedPair[]>;

  constructor(find: (query: string) => Promise<readonly RetrievedPair[]>) {
    super({});
    this.#find = find;
  }

  get lc_namespace(): string[] {
    return ['vraagbaak', 'retriever'];
  }

  override async invoke(query: string): Promise<Document<RetrievedMetadata>[]> {
    return this._getRelevantDocuments(query);
  }

  override async _getRelevantDocuments(query: string): Promise<Document<RetrievedMetadata>[]> {
    return (await this.#find(query)).map(toDocument);
  }
}

function toDocument({ brief, pair, score, excerpt }: RetrievedPair): Document<RetrievedMetadata> {
  const { start, end } = pair.antwoord ?? pair.vraag;
  return new Document({
    pageContent: brief.tekst.slice(start, end),
    metadata: {
      citation: `${brief.kenmerk}/${pair.nr}`,
      kenmerk: brief.kenmerk,
      nr: pair.nr,
      letterDate: brief.letterDate,
      score,
      vraag: pair.vraag,
      antwoord: pair.antwoord,
      excerpt,
    },
  });
}
