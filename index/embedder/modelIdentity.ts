import type { VectorIdentity } from '../vectors/indexFile.ts';
import type { ModelInfo } from './modelFiles.ts';

/** What vectors of this model are known by: other weights under the same name are another model. */
export function modelIdentity(info: ModelInfo): VectorIdentity {
  const { name, dimension, queryPrefix, passagePrefix, sha256 } = info;
  const model = `${name}@${sha256['model.onnx'].slice(0, 12)}`;
  return { model, dimension, queryPrefix, passagePrefix };
}
