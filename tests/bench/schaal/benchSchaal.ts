/**
 * `npm run bench:schaal -- [pairs …]`: what the archive costs as it grows, by
 * default at 1,000, 10,000 and 100,000 pairs. Prints the table of
 * docs/metingen.md. Letters of ten pairs are made up; vectors come from a fast
 * stand-in, but for the rows about the model; above 10,000 pairs a pair has one
 * vector and not some seven.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askPhase } from './askPhase.ts';
import { indexPhase } from './indexPhase.ts';
import { schaalTable, type Measured } from './schaalTable.ts';

const [phase = '', folder = '', size = '0'] = process.argv.slice(2);
if (phase === 'index' || phase === 'ask') {
  const run = phase === 'index' ? indexPhase : askPhase;
  console.log(JSON.stringify(await run(folder, Number(size))));
  process.exit(0);
}

/** Each phase in a process of its own, compiled as the bot is: memory and start are then what a user has. */
function runPhase(name: string, where: string, pairs: number): string {
  const own = fileURLToPath(import.meta.url);
  const args = ['--max-old-space-size=6000', own, name, where, String(pairs)];
  return execFileSync(process.execPath, args, { encoding: 'utf8' });
}

const sizes = process.argv.slice(2).map(Number);
const measured: Measured[] = [];
for (const pairs of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
  const where = mkdtempSync(join(tmpdir(), 'vraagbaak-schaal-'));
  const load = loadavg()[0] ?? 0;
  const all: Measured = {
    ...JSON.parse(runPhase('index', where, pairs)),
    ...JSON.parse(runPhase('ask', where, pairs)),
    load,
  };
  measured.push(all);
  rmSync(where, { recursive: true });
  console.error(JSON.stringify(all));
}
console.log(`Node ${process.version}, ${availableParallelism()} cores.\n`);
console.log(schaalTable(measured));
