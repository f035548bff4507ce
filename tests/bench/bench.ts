/**
 * `npm run bench`: what a user waits for, and the memory that it takes, on the
 * two letters of seeds/. Build first (`npm run build`).
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const WARM_UP = 5;
const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-bench-'));
const env = { ...process.env, GEGEVENS_MAP: folder, LOG_LEVEL: 'error', DISCORD_TOKEN: '' };
const questions = JSON.parse(readFileSync('tests/fixtures/questions.json', 'utf8')).questions.map(
  ({ q }: { q: string }) => q,
);

/** Starts the program with these lines on its standard input; gives its output and its wall time. */
function run(args: readonly string[], input: string) {
  return new Promise<{ out: string; ms: number; peakMb: number }>((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['dist/src/main.js', ...args], { env });
    let out = '';
    let peakMb = 0;
    const watch = setInterval(() => (peakMb = Math.max(peakMb, residentMb(child.pid))), 20);
    child.stdout.on('data', (text) => (out += text));
    child.on('close', () => {
      clearInterval(watch);
      resolve({ out, ms: performance.now() - started, peakMb });
    });
    child.stdin.end(input);
  });
}

/** Linux's own count; elsewhere 0. */
function residentMb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const first = await run([], `${questions[0]}\n`);
const second = await run([], `${questions[0]}\n`);
const asked = [...questions.slice(0, WARM_UP), ...questions];
const batch = await run(['vraag', '--batch'], asked.join('\n'));
const times = batch.out
  .trim()
  .split('\n')
  .slice(WARM_UP)
  .map((line): number => JSON.parse(line).ms)
  .toSorted((a, b) => a - b);
const at = (share: number) => times[Math.floor(share * (times.length - 1))];

console.log(`cores: ${availableParallelism()}, Node ${process.version}`);
console.log(
  `first start, two letters read and one question answered: ${(first.ms / 1000).toFixed(1)} s`,
);
console.log(`later start, one question answered: ${(second.ms / 1000).toFixed(1)} s`);
console.log(
  `a warm question (${times.length}): p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`,
);
console.log(`memory, most: ${Math.max(first.peakMb, batch.peakMb).toFixed(0)} MB`);
