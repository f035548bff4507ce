import { describe, expect, it } from 'vitest';
import { readShown } from '../../src/discord/gesprek/readShown.ts';

const answer = (lead: string) =>
  `${lead}\n### Brief 2024\\-04\\-08\n> **2020-01-01/9** staat in het citaat\n**2024\\-04\\-08/7b**, brief van 8 april 2024\nKijk ook bij:\n- 2023-02-03/1, brief van 3 februari 2023`;

describe('what a message of the bot answered, read back from its text', () => {
  it('is the pair that it shows, and the question in full', () => {
    expect(readShown(answer('Gevraagd: hoeveel bruggen zijn er?'))).toEqual({
      query: 'hoeveel bruggen zijn er?',
      filter: {},
      shown: { kenmerk: '2024-04-08', nr: '7b' },
      at: 0,
    });
  });

  it('is never the pair that the question names', () => {
    const shown = { kenmerk: '2024-04-08', nr: '7b' };
    expect(readShown(answer('Gevraagd: klopt 2021-05-06/2 nog?'))).toMatchObject({ shown });
    expect(readShown(answer('Gelezen als: het hele antwoord op 2021-05-06/2'))).toMatchObject({
      shown,
    });
  });

  it.each([
    'Gelezen als: wie stelde vraag 2024\\-04\\-08/7b?',
    'Gelezen als: het hele antwoord op 2024-04-08/7b',
    'Gevraagd: een vraag die te lang was om …',
  ])('has no question to go on from in “%s”', (lead) => {
    expect(readShown(answer(lead))?.query).toBe('');
  });

  it('knows which of the places it was', () => {
    expect(
      readShown(
        answer('Gelezen als: de derde plaats bij: hoeveel bruggen (verder is er niets gevonden)'),
      ),
    ).toMatchObject({ query: 'hoeveel bruggen', at: 2 });
  });

  it('is nothing where no pair is shown', () => {
    expect(readShown('Gevraagd: klopt 2021-05-06/2 nog?\nNiet gevonden.')).toBeNull();
  });
});
