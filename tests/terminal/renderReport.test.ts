import { expect, it } from 'vitest';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { renderDoubts } from '../../src/terminal/renderDoubts.ts';
import { renderParsed, renderTotal } from '../../src/terminal/renderReport.ts';

it('shows no control characters of a letter', () => {
  const tekst = 'Vraag 1\nWat is \u001B[31mrood?\nAntwoord 1\nDit \u202Eniet.\n';
  const shown = renderParsed('a.txt', tekst, parseBrief(tekst));
  expect(shown).toContain('Wat is [31mrood?');
  expect(shown).not.toContain('\u001B');
  expect(shown).not.toContain('\u202E');
});

const problem = (code: 'geen-datum' | 'persoonsgegeven' | 'nummer-dubbel', message: string) => ({
  code,
  message,
  start: 0,
  end: 0,
  line: 4,
});

it('names a doubt once, and says what to do about it', () => {
  const brief = {
    kenmerk: 'zonder-datum-1',
    bron: 'a.txt',
    pairs: 1,
    isQuarantined: false,
    hasDate: false,
    problems: [
      problem('geen-datum', 'De brief noemt geen datum.'),
      problem('persoonsgegeven', 'Op regel 4 staat een e-mailadres.'),
      problem('nummer-dubbel', 'Dit nummer komt vaker voor (3).'),
    ],
    changes: [],
  };
  const unread = [
    { bron: 'b.pdf', reason: 'b.pdf is beschadigd.' },
    { bron: 'c.txt', reason: 'Geen vragen met antwoorden herkend.' },
  ];
  expect(renderDoubts({ brieven: [brief], unread }).split('\n')).toEqual([
    'Rapport: 1 brief, 5 punten om na te kijken.',
    '  Niet gelezen: b.pdf is beschadigd.',
    '  Niet gelezen: c.txt. Geen vragen met antwoorden herkend.',
    '  zonder-datum-1: geen datum gevonden in a.txt. Kent u haar, zet haar dan in a.txt.pairs.json: { "letterDate": "8 april 2024" }',
    '  zonder-datum-1: Op regel 4 staat een e-mailadres.',
    '  zonder-datum-1, regel 4: Dit nummer komt vaker voor (3).',
  ]);
});

it('counts what became of the files in words of the griffie', () => {
  const bron = 'a.txt';
  const parsed = parseBrief('');
  expect(
    renderTotal([
      { kind: 'geen-paren', bron, parsed },
      { kind: 'verwijderd', bron },
    ]),
  ).toBe(
    'Samen 2 bestanden: 1 zonder vragen met antwoorden, 1 eerder verwijderd; 0 vragen, 0 keer let op.',
  );
});
