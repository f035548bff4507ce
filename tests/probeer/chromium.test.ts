import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, missingBrowser, openBrowser } from './openBrowser.ts';
import { openStub, type Stub } from './openStub.ts';
import { startProbeer, type Probeer } from './startProbeer.ts';

const missing = missingBrowser();
if (missing) console.log(`tests of the page in a browser are skipped: ${missing}`);

const DESKTOP = { width: 1280, height: 900 };
const LETTER = `Heerlen, 3 mei 2024
Onderwerp: Beantwoording vragen ex. art. 33 RvO.
Geachte mevrouw Butink,
Naar aanleiding van uw vragen d.d. 2 april 2024 inzake het zwembad delen wij u het volgende mede.

Vraag 1
Wanneer gaat het zwembad open?

Antwoord
Het zwembad gaat in juni 2024 open.

Hoogachtend,
Burgemeester en wethouders van Heerlen
`;
const PHONE = { width: 390, height: 844 };
let browser: Browser;
let page: Page;
let url = '';
const errors: string[] = [];

async function visit(viewport = DESKTOP, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  page = await browser.newPage({ viewport, colorScheme, locale: 'nl-NL' });
  page.setDefaultTimeout(8000);
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (one) => void (one.type() === 'error' && errors.push(one.text())));
  await page.goto(url);
  await page.locator('#wie option').first().waitFor({ state: 'attached' });
}

/** Types a line and Enter, as a user without a mouse does. */
async function type(line: string): Promise<void> {
  await page.locator('#invoer').focus();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}
async function run(name: string): Promise<void> {
  await type(`/${name}`);
  await page.getByRole('button', { name: 'Verstuur opdracht' }).press('Enter');
}
/** What stands in a message; the live region repeats it for who hears the page. */
const said = (text: string) => page.locator('#berichten').getByText(text);
async function countNewLetter(): Promise<number> {
  await run('brieven');
  await said('Met /citeer en een nummer').last().waitFor();
  return said('brief van 3 mei 2024').count();
}
const last = () => page.locator('.bericht').last();

describe.skipIf(missing)('the page in a browser', { timeout: 30_000 }, () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    await page.close();
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());

  describe('with the real bot', () => {
    let probeer: Probeer;
    beforeAll(async () => {
      probeer = await startProbeer({ port: 0, brieven: undefined, gegevens: undefined });
      ({ url } = probeer);
      await probeer.ready;
    }, 120_000);
    afterAll(() => probeer.close());

    it('asks with the keyboard alone, hears the answer, and turns to the next place', async () => {
      await visit();
      await type('/vr');
      await page.keyboard.type('hoeveel vacatures zijn er in Heerlen?');
      await page.keyboard.press('Enter');
      await said('336 vacatures').waitFor();
      expect(await page.locator('#omroep').textContent()).toContain('Gevonden in de brieven');
      expect(await last().textContent()).toContain('Alleen jij kunt dit zien');
      for (let step = 0; step < 30 && (await focused()) !== 'Volgende'; step += 1) {
        await page.keyboard.press('Shift+Tab');
      }
      await page.keyboard.press('Enter');
      await said('Plaats 2 van 5').waitFor();
      expect(await focused()).toBe('Volgende');
      await page.getByLabel('Ik ben').selectOption('bert');
      await said('Nog geen berichten').waitFor();
      expect(await said('Plaats 2 van 5').count()).toBe(0);
    });

    it('completes a citation while it is typed, and shows it to everyone', async () => {
      await visit(PHONE, 'dark');
      await type('/citeer');
      await page.keyboard.type('boete');
      await page.getByRole('option', { name: /2024-04-08\/9/u }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await said('223 maatregelen').waitFor();
      expect(await last().textContent()).not.toContain('Alleen jij');
      expect(await findBarriers(page)).toEqual([]);
    });

    it('reads a letter that is dropped on the page', async () => {
      await visit();
      await page.evaluate(dropOf('zwembad.txt', LETTER));
      await page.getByText('zwembad.txt ligt in de map').waitFor();
      await expect.poll(countNewLetter, { timeout: 15_000, interval: 700 }).toBeGreaterThan(0);
      expect(probeer.fake.problems).toEqual([]);
    });
  });

  describe('with a bot that shows everything', () => {
    let stub: Stub;
    beforeAll(async () => {
      stub = await openStub();
      ({ url } = stub);
    });
    afterAll(() => stub.close());

    it('keeps the focus in a form, and gives it back', async () => {
      await visit();
      await run('formulier');
      const form = page.getByRole('dialog', { name: 'Uw gegevens' });
      await form.waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await focused('id')).toBe('invoer');
      await run('formulier');
      await form.waitFor();
      await page.keyboard.type('Anna');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await said('Anna, r').waitFor();
    });

    it('has no barriers on phone or desktop, in light or dark, and fits a phone', async () => {
      await visit();
      for (const name of ['alles', 'opmaak', 'geheim', 'meld', 'traag']) await run(name);
      await page.getByText('Nieuwe brief: 2024-04-08').first().waitFor();
      await page.getByText('reageerde niet op tijd').waitFor();
      await page.getByRole('button', { name: /Kies een letter/u }).click();
      for (const viewport of [DESKTOP, PHONE]) {
        await page.setViewportSize(viewport);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await findBarriers(page), `${viewport.width} ${colorScheme}`).toEqual([]);
        }
      }
      const wide = 'document.documentElement.scrollWidth > innerWidth';
      expect(await page.evaluate(wide)).toBe(false);
      await page.locator('#invoer').fill('/');
      await page.getByRole('button', { name: /^Menu/u }).click();
      expect(await findBarriers(page), 'with menu and commands').toEqual([]);
    });

    it('goes where the phone’s notification points, and counts it as read', async () => {
      await visit(PHONE);
      await run('meld');
      await page.getByRole('button', { name: 'Menu (1 nieuw)' }).waitFor();
      await page.getByRole('button', { name: /Vraagbaak\s*Nieuwe brief/u }).press('Enter');
      await page.getByRole('heading', { name: 'Vraagbaak (direct bericht)' }).waitFor();
      expect(await page.locator('#telefoon').isVisible()).toBe(false);
      expect(await page.locator('#menuknop').textContent()).toBe('Menu');
    });

    it('uses a command on a message, and replies, without a mouse', async () => {
      await visit();
      await type('gewone tekst');
      await last().getByRole('button', { name: 'Acties bij dit bericht van anna' }).press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await said('bewaard: ').waitFor();
      await last().getByRole('button', { name: 'Bericht sluiten' }).press('Enter');
      expect(await said('bewaard: ').count()).toBe(0);
      await last()
        .getByRole('button', { name: /Acties/u })
        .press('Enter');
      await page.keyboard.press('Enter');
      await type('mijn antwoord');
      await said('Antwoord op anna: gewone tekst').waitFor();
    });
  });
});

function focused(what: 'textContent' | 'id' = 'textContent'): Promise<string> {
  return page.evaluate<string>(`document.activeElement.${what}`);
}

/** What the browser does when a file is dropped. */
function dropOf(name: string, text: string): string {
  return `{
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    const event = { dataTransfer, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent('drop', event));
  }`;
}
