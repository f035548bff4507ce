import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs a script of this folder in a process of its own, with `job` in a file.
 *
 * @returns what it printed, which must be one line of JSON.
 */
export async function runJob<T>(script: string, job: object): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'vraagbaak-zoek-'));
  const file = join(folder, 'job.json');
  writeFileSync(file, JSON.stringify(job));
  try {
    return JSON.parse(await output(join(import.meta.dirname, script), file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function output(script: string, file: string): Promise<string> {
  const args = ['--expose-gc', '--import', 'tsx', script, file];
  // LangChain would send questions to a tracing service if the environment said so.
  const env = { ...process.env, LANGCHAIN_TRACING_V2: 'false', LANGSMITH_TRACING: 'false' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.on('close', (code) =>
      code === 0 ? resolve(text) : reject(new Error(`${script}: ${code}`)),
    );
  });
}
