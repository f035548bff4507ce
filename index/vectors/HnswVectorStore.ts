import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import { HnswGraph } from './HnswGraph.ts';

/** A graph of vectors as a LangChain vector store. Ids are whole numbers. */
export class HnswVectorStore extends VectorStore {
  /** Which documents may be found. */
  declare FilterType: (document: DocumentInterface) => boolean;
  readonly #graph: HnswGraph;
  readonly #documents = new Map<number, DocumentInterface>();

  constructor(embeddings: EmbeddingsInterface, dimension: number) {
    super(embeddings, {});
    this.#graph = new HnswGraph(dimension);
  }

  override _vectorstoreType(): string {
    return 'hnsw';
  }

  override async addDocuments(
    documents: DocumentInterface[],
    options?: { ids?: string[] },
  ): Promise<string[]> {
    const texts = documents.map(({ pageContent }) => pageContent);
    return this.addVectors(await this.embeddings.embedDocuments(texts), documents, options);
  }

  /** @throws {@link BotError} `INDEX_INCOMPATIBLE` for a vector of another length; nothing is added then. */
  override async addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
    options?: { ids?: string[] },
  ): Promise<string[]> {
    const ids = options?.ids ?? this.#newIds(vectors.length);
    await this.#graph.add(ids.map(Number), vectors, (label, at) =>
      this.#documents.set(label, documents[at] ?? new Document({ pageContent: '' })),
    );
    return ids;
  }

  override async delete({ ids }: { ids: string[] }): Promise<void> {
    await this.#graph.remove(ids.map(Number), (label) => this.#documents.delete(label));
  }

  /** At most `k` documents with their cosine, best first, of those that the filter lets through. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this['FilterType'],
  ): Promise<[DocumentInterface, number][]> {
    return this.#graph
      .near(query, k, filter && this.#labelsOf(filter))
      .flatMap(({ label, cosine }) => {
        const document = this.#documents.get(label);
        return document ? [[document, cosine]] : [];
      });
  }

  /** Asked for here and not inside hnswlib, whose process ends when a filter throws. */
  #labelsOf(filter: this['FilterType']): readonly number[] {
    const kept: number[] = [];
    for (const [label, document] of this.#documents) if (filter(document)) kept.push(label);
    return kept;
  }

  #newIds(count: number): string[] {
    let first = 0;
    for (const id of this.#documents.keys()) first = Math.max(first, id + 1);
    return Array.from({ length: count }, (_, at) => String(first + at));
  }
}
