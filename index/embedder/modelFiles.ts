import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BotError } from '../../src/errors.ts';
import { fileSha256 } from '../fileSha256.ts';

const SCHEMA = z.object({
  name: z.string(),
  dimension: z.int().positive(),
  maxTokens: z.int().positive(),
  queryPrefix: z.string(),
  passagePrefix: z.string(),
  sha256: z.object({ 'model.onnx': z.string(), 'tokenizer.json': z.string() }),
});

/** What `model.json` says of the embedding model beside it. */
export type ModelInfo = z.infer<typeof SCHEMA>;

/**
 * Reads `model.json` and checks the sums of the files that it names.
 *
 * @throws {@link BotError} `MODEL_DAMAGED` when a file is missing or differs.
 */
export async function readModelInfo(folder: string): Promise<ModelInfo> {
  try {
    const info = SCHEMA.parse(JSON.parse(await readFile(join(folder, 'model.json'), 'utf8')));
    for (const [name, expected] of Object.entries(info.sha256)) {
      if ((await fileSha256(join(folder, name))) !== expected) throw new Error(`${name} differs`);
    }
    return info;
  } catch (cause) {
    throw new BotError('MODEL_DAMAGED', 'the embedding model is missing or damaged', {
      cause,
      detail: folder,
    });
  }
}
