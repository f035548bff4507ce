// Scores letters that are files of another kind than text: npx tsx tests/score/scoreFiles.ts <folder> <.docx|.pdf|.odt|.html> [golds]
// Their text is extracted to a temporary folder, beside the golds of the same name, and scored there by scoreLetters.ts.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createLetterReader } from '../../src/files/createLetterReader.ts';

const [folder = '.', extension = '.docx', golds = folder] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'vraagbaak-score-'));
const reader = createLetterReader();
for (const file of readdirSync(folder).filter((each) => each.endsWith(extension))) {
  const name = basename(file, extension);
  const gold = join(golds, `${name}.gold.json`);
  if (!existsSync(gold)) continue;
  const { tekst } = await reader.read({ path: join(folder, file), bron: file });
  writeFileSync(join(work, `${name}.txt`), tekst);
  copyFileSync(gold, join(work, `${name}.gold.json`));
}
spawnSync('npx', ['tsx', 'tests/score/scoreLetters.ts', work], { stdio: 'inherit' });
