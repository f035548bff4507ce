import { createEmbedder } from '../../../index/embedder/createEmbedder.ts';
import type { OpenModel } from './Engine.ts';

/** The product's own embedder. */
export const openModel: OpenModel = async (folder) => {
  const model = await createEmbedder(folder);
  return (passages) => model.embedDocuments([...passages]);
};
