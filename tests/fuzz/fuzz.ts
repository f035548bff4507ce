// Gives every target random and mutated inputs and stops at the first fault: npm run fuzz [-- <count> [<seed> [<target>]]]
import { runTarget } from './runTarget.ts';
import { targets } from './targets.ts';

const [count = 1_000_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2, 4).map(Number);
const only = process.argv[4];

console.log(`fuzz: ${count} inputs, seed ${seed}`);
for (const target of targets.filter(({ name }) => only === undefined || name === only)) {
  const inputs = only === undefined ? Math.ceil((count * target.share) / 1_000_000) : count;
  const begin = performance.now();
  const fault = await runTarget(target, inputs, seed);
  const seconds = Math.round((performance.now() - begin) / 1000);
  if (fault !== null) {
    console.error(`${target.name}, seed ${seed}, ${fault}`);
    process.exit(1);
  }
  console.log(`${target.name}: ${inputs} inputs without a fault in ${seconds} s`);
}
