import type { Correction } from '../core/correction/correction.ts';
import { BotError } from '../errors.ts';
import { correctionSchema } from './correctionSchema.ts';
import { readPlainFile } from './readPlainFile.ts';

/** What is written beside a letter, and the bytes that it is written in. */
export interface WrittenCorrection {
  readonly correction: Correction;
  readonly bytes: Uint8Array;
}

/** Ends the name of the file beside `brief.txt` that corrects its reading: `brief.txt.pairs.json`. */
const SUFFIX = '.pairs.json';

/**
 * The correction beside a letter; null when there is none.
 *
 * @throws {@link BotError} `CORRECTION_WRONG` with what is wrong in it, for the one who wrote it.
 */
export async function readCorrection(letterPath: string): Promise<WrittenCorrection | null> {
  const bytes = await readPlainFile(letterPath + SUFFIX).catch(() => null);
  if (bytes === null) return null;
  const { success, data, error } = correctionSchema.safeParse(parse(bytes));
  if (success) return { correction: data, bytes };
  const [issue] = error.issues;
  const detail = [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ');
  throw new BotError('CORRECTION_WRONG', 'a correction does not fit its schema', { detail });
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new BotError('CORRECTION_WRONG', 'a correction is no JSON', {
      cause,
      detail: 'het is geen geldige JSON; kijk haakjes, komma’s en aanhalingstekens na',
    });
  }
}
