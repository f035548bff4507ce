import { expect, it } from 'vitest';
import { overviewLines } from '../../src/app/meldingen/overviewLines.ts';

it('says in Dutch what was sent, waits or failed, and where it was refused', () => {
  const lines = overviewLines({
    abonnementen: { actief: 2, gepauzeerd: 1, uit: 2 },
    meldingen: { wacht: 3, bezig: 1, verzonden: 20, mislukt: 1, vervallen: 4 },
    held: 0,
    unplanned: 1,
    lastSent: Date.parse('2024-04-08T10:00:00Z'),
    oldestWaiting: 0,
    failures: [{ code: '50035', count: 1 }],
    off: [
      { channelId: null, code: '50007', abonnementen: 1 },
      { channelId: '12', code: '50013', abonnementen: 2 },
    ],
  });
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "Abonnementen: 2 actief, 1 gepauzeerd, 2 uitgezet.
    Meldingen: 20 verzonden, 4 wachten, 1 mislukt.
    Laatst verzonden: 8 april 2024.
    Nog te verwerken: 1 wijziging.
    Niet gelukt (1 keer): Discord weigerde het (code 50035).
    Uitgezet: 1 abonnement per privébericht, want privéberichten van Vraagbaak worden niet toegelaten.
    Uitgezet: 2 abonnementen in kanaal 12, want Vraagbaak mag in het kanaal geen berichten sturen."
  `);
});
