import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface RunningProcess {
  /** Everything it wrote to standard error so far. */
  readonly log: string;
  readonly pid: number | undefined;
  /** Ends it at once, as a crash or a power cut does. */
  kill(): void;
  /** Asks it to stop, as a service manager does; the exit status. */
  stop(): Promise<number | null>;
}

/** The real program, built. `settings` are added to the environment; of Discord's own nothing is passed on. */
export function startProcess(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): RunningProcess & { readonly exited: Promise<number | null> } {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['dist/src/main.js', ...args], {
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.on('data', (data) => (log += String(data)));
  child.stderr.on('data', (data) => (log += String(data)));
  const exited = once(child, 'exit').then(() => child.exitCode);
  return {
    get log() {
      return log;
    },
    exited,
    pid: child.pid,
    kill: () => void child.kill('SIGKILL'),
    stop() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
