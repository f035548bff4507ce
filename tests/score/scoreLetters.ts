// Scores the parser on a folder of letters: npx tsx tests/score/scoreLetters.ts <folder> [-v] [--vorm=regel]
// Each x.txt is compared with x.gold.json; --vorm distorts the texts first (see distort.ts).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { compareGold, type Gold } from './compareGold.ts';
import { distort, forms, isForm, type Form } from './distort.ts';

const [folder = '.', ...flags] = process.argv.slice(2);
const asked = flags.find((flag) => flag.startsWith('--vorm='))?.slice(7) ?? 'gewoon';
const isVerbose = flags.includes('-v');

function score(form: Form): void {
  const total = { gold: 0, right: 0, wrong: 0, header: 0 };
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.endsWith('.txt')) continue;
    const tekst = distort(readFileSync(join(folder, name), 'utf8'), form);
    const goldFile = join(folder, name.replace(/\.txt$/, '.gold.json'));
    const gold: Gold = JSON.parse(readFileSync(goldFile, 'utf8'));
    const parsed = parseBrief(tekst);
    const { right, missed, wrong, header, gold: count } = compareGold(tekst, parsed, gold);
    total.gold += count;
    total.right += right;
    total.wrong += wrong.length;
    total.header += header.length;
    const problems = isVerbose ? parsed.problems.map(({ message }) => `problem ${message}`) : [];
    const lines = [...missed, ...wrong, ...header, ...problems].map((line) => `  ${line}`);
    if (asked !== 'alle' && (lines.length > 0 || isVerbose)) {
      console.log(`${name}: ${right}/${count}, ${wrong.length} wrong\n${lines.join('\n')}`);
    }
  }
  console.log(form, total);
}

for (const form of asked === 'alle' ? forms : [asked]) if (isForm(form)) score(form);
