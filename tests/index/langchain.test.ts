import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BaseRetriever } from '@langchain/core/retrievers';
import { FakeVectorStore, SyntheticEmbeddings } from '@langchain/core/utils/testing';
import { VectorStore } from '@langchain/core/vectorstores';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openArchive } from '../../index/openArchive.ts';
import { HnswVectorStore } from '../../index/vectors/HnswVectorStore.ts';
import { VraagbaakRetriever } from '../../index/VraagbaakRetriever.ts';
import { ingest } from '../../src/app/ingest.ts';
import { search } from '../../src/app/search.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import { readHere } from '../fixtures/readHere.ts';

/** The README's example: another embedding model and another store. */
async function openWithOthers() {
  const embeddings = new SyntheticEmbeddings({ vectorSize: 64 });
  const archive = await openArchive({
    folder: mkdtempSync(join(tmpdir(), 'vraagbaak-')),
    embeddings,
    identity: { model: 'synthetic', dimension: 64, queryPrefix: '', passagePrefix: '' },
    vectorStore: new FakeVectorStore(embeddings),
    reading: readHere,
  });
  await ingest(createFolderSource('seeds'), () => {}, archive);
  const retriever = new VraagbaakRetriever(
    async (q) => (await search({ text: q, limit: 5 }, archive)).hits,
  );
  return { archive, retriever };
}

afterEach(() => vi.unstubAllEnvs());

describe('LangChain', () => {
  it('plugs in another embedding model and another vector store', async () => {
    const { archive, retriever } = await openWithOthers();
    const documents = await retriever.invoke('Hoeveel vacatures zijn er in Heerlen?');
    const { store } = archive;
    expect(documents).toHaveLength(5);
    for (const { pageContent, metadata } of documents) {
      const brief = await store.brief(metadata.kenmerk);
      const { start, end } = metadata.antwoord ?? metadata.vraag;
      expect(brief?.tekst.slice(start, end)).toBe(pageContent);
      expect(metadata.citation).toBe(`${metadata.kenmerk}/${metadata.nr}`);
    }
    expect(documents.map(({ metadata }) => metadata.citation)).toContain('2024-04-08/3');
    await archive.close();
  });

  it('finds its own interfaces: a retriever and a vector store', async () => {
    expect(new VraagbaakRetriever(async () => [])).toBeInstanceOf(BaseRetriever);
    const store = new HnswVectorStore(new SyntheticEmbeddings({ vectorSize: 8 }), 8);
    expect(store).toBeInstanceOf(VectorStore);
    await store.addDocuments([{ pageContent: 'brug', metadata: { nr: 1 } }]);
    const [hit] = await store.similaritySearch('brug', 1);
    expect(hit?.metadata).toEqual({ nr: 1 });
  });

  it('sends no question to a tracing service, whatever the environment says', async () => {
    const { archive, retriever } = await openWithOthers();
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end('{}');
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    for (const name of ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING_V2']) {
      vi.stubEnv(name, 'true');
    }
    for (const name of ['LANGSMITH_ENDPOINT', 'LANGCHAIN_ENDPOINT']) {
      vi.stubEnv(name, `http://127.0.0.1:${port}`);
    }
    for (const name of ['LANGSMITH_API_KEY', 'LANGCHAIN_API_KEY']) vi.stubEnv(name, 'sleutel');
    await retriever.invoke('Hoeveel vacatures zijn er?');
    await new Promise((resolve) => void setTimeout(resolve, 1500));
    expect(requests).toBe(0);
    server.close();
    await archive.close();
  });
});
