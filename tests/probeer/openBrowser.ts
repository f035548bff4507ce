import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Debian's; no browser is ever downloaded. */
const CHROMIUM = '/usr/bin/chromium';

/** Why the tests in a browser cannot run, or undefined when they can. */
export function missingBrowser(): string | undefined {
  if (!process.env['TEST_E2E']) return 'set TEST_E2E=1 (npm run test:e2e) to run them';
  return existsSync(CHROMIUM) ? undefined : `${CHROMIUM} is not there`;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe finds that is serious or critical. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  const require = createRequire(import.meta.url);
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await page.evaluate<readonly Violation[]>(
    'axe.run(document).then(({ violations }) => violations)',
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
