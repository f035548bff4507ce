/** An engine that is measured, and how its row is called. */
export interface EngineEntry {
  readonly name: string;
  /** Module beside this file that exports `open`. */
  readonly module: string;
  readonly variant: string;
  /** Whether it takes the embedding model. */
  readonly isDense: boolean;
}

/** The product first: the others are compared with it. */
export const ENGINES: readonly EngineEntry[] = [
  { name: 'Vraagbaak', module: 'openVraagbaak.ts', variant: '', isDense: true },
  langchain('LangChain, HNSWLib, its default k of 4', 'vector 4'),
  langchain('LangChain, HNSWLib, k 100', 'vector 100'),
  langchain('LangChain, ensemble with BM25, k 4 each', 'ensemble 4'),
  langchain('LangChain, ensemble with BM25, k 100 each', 'ensemble 100'),
  words('MiniSearch', 'peers/openMinisearch.ts', 'stock'),
  words('MiniSearch, Dutch stems and stop words', 'peers/openMinisearch.ts', 'dutch'),
  words('Orama, Dutch stems and stop words', 'peers/openOrama.ts', ''),
  words('lunr, lunr-languages Dutch', 'peers/openLunr.ts', ''),
  words('SQLite FTS5, unicode61, OR', 'openFts5.ts', 'unicode61'),
  words('SQLite FTS5, trigram, OR', 'openFts5.ts', 'trigram'),
];

function langchain(name: string, variant: string): EngineEntry {
  return { name, module: 'peers/openLangchain.ts', variant, isDense: true };
}

function words(name: string, module: string, variant: string): EngineEntry {
  return { name, module, variant, isDense: false };
}
