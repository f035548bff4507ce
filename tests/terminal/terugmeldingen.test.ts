import { describe, expect, it } from 'vitest';
import { terugmeldingen } from '../../src/terminal/terugmeldingen.ts';
import { openTestArchive } from '../discord/openTestArchive.ts';
import { makeContext } from './makeContext.ts';

describe('terugmeldingen', () => {
  it('shows the counts and the questions that were kept, and erases these', async () => {
    const archive = await openTestArchive();
    const { feedback } = archive;
    const { context, said } = makeContext(archive);
    const wrong = { grade: 'antwoord', verdict: 'klopt-niet', reason: 'brief' } as const;
    await terugmeldingen({}, context);
    await feedback.count(wrong);
    await feedback.keep({
      ...wrong,
      query: 'wie\nbetaalt\u202E de brug?',
      citation: '2024-04-08/3',
    });
    await terugmeldingen({}, context);
    await terugmeldingen({ json: true }, context);
    await terugmeldingen({ wis: true }, context);
    await terugmeldingen({ json: true }, context);
    const [empty, shown = '', json = '', erased, after = ''] = said;
    expect(empty).toBe('Er is nog niets teruggemeld.');
    expect(shown).toMatch(/1 keer klopt niet \(verkeerde brief\), bij: gevonden\nMet toestemming/u);
    expect(shown).toContain('wie betaalt\uFFFD de brug?');
    expect(JSON.parse(json)).toMatchObject({ counts: [{ count: 1 }], questions: [wrong] });
    expect(erased).toBe('Gewist: 1 vraag. De aantallen blijven.');
    expect(JSON.parse(after)).toMatchObject({ counts: [{ count: 1 }], questions: [] });
  });
});
