import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What the browser gets: text by path. */
export type Page = ReadonlyMap<string, { readonly type: string; readonly text: string }>;

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
const at = (name: string) => fileURLToPath(new URL(`page/${name}`, import.meta.url));

/** The page as one script and one style sheet, made at every start. */
export async function bundlePage(): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [at('page.ts'), at('page.css')],
    bundle: true,
    write: false,
    outdir: '/',
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const files = outputFiles.map(({ path, text }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const type = TYPES[name.slice(name.lastIndexOf('.'))] ?? 'text/plain';
    return [`/${name}`, { type, text }] as const;
  });
  const html = { type: 'text/html', text: readFileSync(at('index.html'), 'utf8') };
  return new Map([...files, ['/', html]]);
}
