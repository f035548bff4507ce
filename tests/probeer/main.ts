import { once } from 'node:events';
import { readFlags, USAGE } from './readFlags.ts';
import { startProbeer } from './startProbeer.ts';

// What failed half-way may leave something open, which would keep the process alive.
process.exit(await main(process.argv.slice(2)));

async function main(args: readonly string[]): Promise<number> {
  try {
    const flags = readFlags(args);
    if (flags.isHelp) console.log(USAGE);
    else await run(flags);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function run(flags: ReturnType<typeof readFlags>): Promise<void> {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());
  const probeer = await startProbeer(flags);
  console.log(`Vraagbaak op proef: ${probeer.url}`);
  console.log(`Brieven: ${probeer.brieven}. De bot leest ze nu; stoppen met Ctrl-C.`);
  probeer.ready.then(
    () => console.log('De bot is klaar.'),
    (error: unknown) => stop.signal.aborted || console.error(String(error)),
  );
  if (!stop.signal.aborted) await once(stop.signal, 'abort');
  console.log('Even stoppen …');
  await probeer.close();
}
