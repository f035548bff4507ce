import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { FeedbackStore } from '../../src/feedbackStore.ts';
import type { Context } from '../../src/terminal/context.ts';
import { terugmeldingen } from '../../src/terminal/terugmeldingen.ts';
import { openTestArchive } from '../discord/openTestArchive.ts';

function never(): never {
  throw new Error('not used here');
}

async function open(): Promise<{ feedback: FeedbackStore; context: Context; said: string[] }> {
  const archive = await openTestArchive();
  const said: string[] = [];
  const streams = {
    input: process.stdin,
    out: (text: string) => said.push(text),
    note: () => {},
    isInteractive: false,
    isTerminal: false,
  };
  const context: Context = {
    streams,
    log: pino({ level: 'silent' }),
    folder: '',
    data: 'unused',
    source: { list: never, read: never, holds: never },
    progress: { step: never, scan: never, stop: never },
    eraseFetched: never,
    published: never,
    archive: async () => archive,
    filledArchive: async () => archive,
    scratchIndex: never,
  };
  return { feedback: archive.feedback, context, said };
}

describe('terugmeldingen', () => {
  it('shows the counts and the questions that were kept, and erases these', async () => {
    const { feedback, context, said } = await open();
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
