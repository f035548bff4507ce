import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** What a process said before it was killed, a line each; with `einde` it came to its end before that. */
export async function killAfter(args: readonly string[], ms: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/crash/crashWork.ts', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  let said = '';
  const started = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('klaar\n')) resolve();
    });
  });
  await Promise.race([started, gone]);
  await Promise.race([wait(ms), gone]);
  child.kill('SIGKILL');
  await gone;
  return said.split('\n').slice(0, -1);
}
