import { expect, it } from 'vitest';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { renderParsed } from '../../src/terminal/renderReport.ts';

it('shows no control characters of a letter', () => {
  const tekst = 'Vraag 1\nWat is \u001B[31mrood?\nAntwoord 1\nDit \u202Eniet.\n';
  const shown = renderParsed('a.txt', tekst, parseBrief(tekst));
  expect(shown).toContain('Wat is [31mrood?');
  expect(shown).not.toContain('\u001B');
  expect(shown).not.toContain('\u202E');
});
