import type { Target } from './target.ts';
import { createRandom } from './texts.ts';

/** @returns the first input that breaks a rule, by its number, and which; null when none does. */
export async function runTarget(
  target: Target,
  inputs: number,
  seed: number,
): Promise<string | null> {
  const opened = await target.open();
  try {
    for (let input = 0; input < inputs; input += 1) {
      const wrong = await checkOne(() => opened.check(createRandom(seed + input)));
      if (wrong !== null) return `input ${input}: ${wrong}`;
    }
    return null;
  } finally {
    await opened.close?.();
  }
}

async function checkOne(check: () => string | null | Promise<string | null>) {
  try {
    return await check();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? String(error)) : String(error);
  }
}
