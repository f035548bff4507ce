import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { AutoModel, AutoTokenizer, env } from '@huggingface/transformers';
import type { OpenModel } from '../Engine.ts';

/** The same file, run by transformers.js on the same runtime, as its documentation says for a model of one's own. */
export const openModel: OpenModel = async (folder) => {
  const { dimension, maxTokens, passagePrefix } = JSON.parse(
    readFileSync(join(folder, 'model.json'), 'utf8'),
  );
  const laidOut = layOut(resolve(folder), { dimension, maxTokens });
  env.allowRemoteModels = false;
  env.localModelPath = dirname(laidOut);
  const tokenizer = await AutoTokenizer.from_pretrained(basename(laidOut));
  const model = await AutoModel.from_pretrained(basename(laidOut), { dtype: 'fp32' });
  return async (passages) => {
    const texts = passages.map((passage) => passagePrefix + passage);
    const inputs = tokenizer(texts, { padding: true, truncation: true, max_length: maxTokens });
    const { embedding } = await model(inputs);
    return embedding.tolist();
  };
};

/** transformers.js wants folders of its own form, and two files that our model does without. */
function layOut(
  folder: string,
  { dimension, maxTokens }: { readonly dimension: number; readonly maxTokens: number },
): string {
  const target = mkdtempSync(join(tmpdir(), 'vraagbaak-transformers-'));
  mkdirSync(join(target, 'onnx'));
  symlinkSync(join(folder, 'model.onnx'), join(target, 'onnx', 'model.onnx'));
  symlinkSync(join(folder, 'tokenizer.json'), join(target, 'tokenizer.json'));
  const write = (name: string, content: object) =>
    writeFileSync(join(target, name), JSON.stringify(content));
  write('config.json', { model_type: 'xlm-roberta', hidden_size: dimension });
  write('tokenizer_config.json', {
    tokenizer_class: 'XLMRobertaTokenizer',
    model_max_length: maxTokens,
    pad_token: '<pad>',
  });
  return target;
}
