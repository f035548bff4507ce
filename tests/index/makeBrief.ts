import { parseBrief } from '../../src/core/parseBrief.ts';
import type { NewBrief } from '../../src/ports.ts';

/** A letter with one question and one answer for each pair of texts, as the program would store it. */
export function makeBrief(
  bron: string,
  texts: readonly (readonly [vraag: string, antwoord: string])[],
  date = '8 april 2024',
): NewBrief {
  const pairs = texts.map(([vraag, antwoord], at) =>
    [`Vraag ${at + 1}`, vraag, '', `Antwoord ${at + 1}`, antwoord].join('\n'),
  );
  const tekst = [
    'De heer P. Proef',
    '',
    'Proefstad,',
    date,
    '',
    'Onderwerp: Beantwoording schriftelijke vragen',
    '',
    'Geachte heer Proef,',
    '',
    'Hieronder onze antwoorden op uw vragen.',
    '',
    pairs.join('\n\n'),
    '',
    'Hoogachtend,',
    'burgemeester en wethouders van Proefstad',
  ].join('\n');
  const parsed = parseBrief(tekst);
  const vectors = parsed.pairs.map((_, at) => [
    { kind: 'enig' as const, part: 0, values: [Math.cos(at), Math.sin(at)] },
  ]);
  return {
    bron,
    sha256: `${bron}:${tekst.length}`,
    tekst,
    parsed,
    isQuarantined: false,
    fingerprint: '',
    vectors,
  };
}
