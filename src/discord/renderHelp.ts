import { scopeText } from '../app/scopeText.ts';
import type { Scope } from '../liveIndex.ts';
import { buildMessage } from './buildMessage.ts';
import type { Message } from './message.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { plainBlock } from './plainBlock.ts';
import type { Services } from './services.ts';

/** A command as the list shows it. */
type Listed = Services['commands'][number];

/** What the bot can, knows, does not do, and keeps, in plain Dutch. */
export function renderHelp(scope: Scope, commands: readonly Listed[]): Message {
  return buildMessage({
    blocks: [
      plainBlock(
        '### Vraagbaak',
        'Vraagbaak zoekt in de brieven waarin het college vragen van raadsleden beantwoordt.',
        'U krijgt de woorden uit de brief zelf, met een nummer waarmee u ze kunt terugvinden.',
      ),
      plainBlock('**Opdrachten**', ...commands.map(commandLine)),
      plainBlock(
        '**Gewoon vragen**',
        'In een kanaal of draad leest Vraagbaak alleen een bericht waarin u hem noemt (@), of een antwoord op zijn bericht waarbij de melding aan staat. In een privébericht leest hij alles.',
        'Vraag gerust door: “en in 2023?”, “wie vroeg dat?”, “en de tweede?”. Er staat dan bij hoe het is gelezen. /vraag staat op zichzelf, tenzij dat niet kan. Met “nieuwe vraag: …” begint u opnieuw.',
      ),
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
        'Van uw vraag niets op schijf: niet de tekst en niet wie haar stelde. Om door te kunnen vragen onthoudt Vraagbaak uw laatste vraag hoogstens een uur, alleen in het werkgeheugen. Alleen als u bij een terugmelding zelf ja kiest, wordt die ene vraag bewaard. Van een melding (`/abonneer`) uw gebruikersnummer en de woorden, tot u stopt, en waar de berichten staan.',
      ),
    ],
  });
}

function commandLine({ data }: Listed): string {
  return `- \`/${data.name}\`: ${escapeMarkdown(data.description)}`;
}
