import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Folders and packages that the files of a folder may import, besides those of the same folder. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  src: [
    'src/app',
    'src/bron',
    'src/core',
    'src/discord',
    'src/files',
    'src/metriek',
    'src/terminal',
    'index',
    'commands',
    'commander',
    'dotenv',
    'pino',
    'zod',
    'node:',
  ],
  'src/app': ['src/core', 'src'],
  'src/bron': ['src', 'p-retry', 'zod', 'node:'],
  'src/files': [
    'src',
    'src/core',
    '@napi-rs/canvas',
    'chokidar',
    'htmlparser2',
    'iconv-lite',
    'pdfjs-dist',
    'yauzl',
    'zod',
    'node:',
  ],
  'src/metriek': ['src', 'prom-client', 'node:'],
  'src/terminal': [
    'src/core',
    'src/app',
    'src/files',
    'src',
    'commander',
    'cli-progress',
    'pino',
    'zod',
    'node:',
  ],
  'src/discord': ['src/core', 'src/app', 'src', 'discord.js', 'p-retry', 'node:'],
  commands: ['src/core', 'src/app', 'src/discord', 'src', 'discord.js'],
  index: [
    'src/core',
    'src',
    '@langchain/core',
    '@huggingface/tokenizers',
    'better-sqlite3',
    'hnswlib-node',
    'onnxruntime-node',
    'p-queue',
    'tinypool',
    'zod',
    'node:',
  ],
};
/** Files of src itself that others may import: ports and errors, not the wiring. */
const SHARED = [
  'src/backup.ts',
  'src/briefSource.ts',
  'src/liveIndex.ts',
  'src/ports.ts',
  'src/feedbackStore.ts',
  'src/letterDesk.ts',
  'src/meldingStore.ts',
  'src/newReference.ts',
  'src/storeFault.ts',
  'src/machine.ts',
  'src/metrics.ts',
  'src/settingsStore.ts',
  'src/errors.ts',
  'src/describeError.ts',
  'src/builtFile.ts',
  'src/giveWay.ts',
  'src/settleWithin.ts',
];

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}
const files = ['src', 'commands', 'index'].flatMap(sources);

/** These are one each, whatever folders they have inside. */
function folderOf(file: string): string {
  return (
    ['index', 'src/app', 'src/core', 'src/discord', 'src/files'].find((whole) =>
      file.startsWith(`${whole}/`),
    ) ?? dirname(file)
  );
}
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return Array.from(text.matchAll(/(?:from|import\() ?'([^']+)'/g), ([, to = '']) => to);
}
it.each(files)('%s imports only what its folder may', (file) => {
  const folder = folderOf(file);
  const allowed = MAY_IMPORT[folder];
  expect(allowed, `${folder} is not in the list of folders`).toBeDefined();
  for (const to of importsOf(file)) {
    expect(isAllowed(file, to, allowed ?? []), `${file} may not import ${to}`).toBe(true);
  }
});

function isAllowed(file: string, to: string, allowed: readonly string[]): boolean {
  if (!to.startsWith('.')) {
    return allowed.some(
      (name) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
  }
  const folder = folderOf(file);
  const target = join(dirname(file), to);
  if (folderOf(target) === folder) return true;
  return (
    allowed.includes(folderOf(target)) && (folderOf(target) !== 'src' || SHARED.includes(target))
  );
}

it('only main reads the environment', () => {
  const readers = files
    .filter((file) => readFileSync(file, 'utf8').includes('process.env'))
    .filter((file) => file !== 'index/embedder/disableTelemetry.ts');
  expect(readers).toEqual(['src/main.ts']);
});

it('the core holds no clock, no chance and no promise', () => {
  const core = files.filter((file) => file.startsWith('src/core/'));
  const impure = core.filter((file) =>
    /\bDate\.now|new Date\(\)|Math\.random|\basync\b|\bawait\b/.test(readFileSync(file, 'utf8')),
  );
  expect(impure).toEqual([]);
});
