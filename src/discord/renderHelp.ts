import { scopeText } from '../app/scopeText.ts';
import type { Scope } from '../ports.ts';
import { buildMessage } from './buildMessage.ts';
import type { Message } from './message.ts';
import { plainBlock } from './plainBlock.ts';

const FOR_GRIFFIE = [
  '**Voor de griffie**',
  '- `/beheer` houdt het archief bij: brieven insturen, intrekken en wissen, instellingen, stand en export. Dit staat hier alleen voor wie dat mag.',
];

/** What the bot knows, does not do, and keeps, in plain Dutch. */
export function renderHelp(
  scope: Scope,
  { canManage = false }: { readonly canManage?: boolean } = {},
): Message {
  return buildMessage({
    blocks: [
      plainBlock(
        '### Vraagbaak',
        'Vraagbaak zoekt in de brieven waarin het college vragen van raadsleden beantwoordt.',
        'U krijgt de woorden uit de brief zelf, met een nummer waarmee u ze kunt terugvinden.',
      ),
      plainBlock(
        '**Zo vraagt u iets**',
        '- `/vraag` zoekt een antwoord. Alleen u ziet het, tenzij u `openbaar` kiest.',
        '- `/citeer` toont één antwoord op nummer, bijvoorbeeld 2024-04-08/3. Met `kopieer` krijgt u het om te plakken.',
        '- `/controleer` zegt of een citaat letterlijk in een brief staat, en wie het zegt.',
        '- `/brieven` laat zien welke brieven er zijn.',
        '- `/abonneer` stuurt u bericht van nieuwe brieven.',
        '- Of noem Vraagbaak in een bericht, antwoord op een bericht van Vraagbaak, of stuur een privébericht.',
      ),
      plainBlock(...(canManage ? FOR_GRIFFIE : [])),
      plainBlock(
        '**Wat Vraagbaak weet**',
        `Alleen wat in de ingelezen brieven staat: ${scopeText(scope)}.`,
      ),
      plainBlock(
        '**Wat Vraagbaak niet doet**',
        'Vraagbaak verzint niets, vat niets samen en geeft geen mening. Staat het er niet in, dan zegt Vraagbaak dat. Wat een raadslid in een vraag beweert, is niet wat het college zegt; er staat altijd bij wie het zegt. Klopt een citaat niet letterlijk met de brief, dan wordt het niet verstuurd.',
      ),
      plainBlock(
        '**Wat Vraagbaak bewaart**',
        'Van uw vraag niets: niet de tekst en niet wie haar stelde. Alleen als u bij een terugmelding zelf ja kiest, wordt die ene vraag bewaard. Van een melding (`/abonneer`) uw gebruikersnummer en de woorden, tot u stopt, en waar de berichten staan. Wat in een kanaal wordt gezegd zonder Vraagbaak te noemen, ziet Vraagbaak niet.',
      ),
    ],
  });
}
