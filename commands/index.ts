import type { Command } from '../src/discord/command.ts';
import { checkQuotation } from '../src/discord/controle/checkQuotation.ts';
import type { MessageCommand } from '../src/discord/messageCommand.ts';
import { searchMessage } from '../src/discord/searchMessage.ts';
import abonneer from './abonneer.ts';
import beheer from './beheer.ts';
import brieven from './brieven.ts';
import citeer from './citeer.ts';
import controleer from './controleer.ts';
import hulp from './hulp.ts';
import vraag from './vraag.ts';

/** All slash commands, as users see them listed. */
export const commands: readonly Command[] = [
  vraag,
  citeer,
  controleer,
  brieven,
  abonneer,
  hulp,
  beheer,
];

/** All commands in the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [checkQuotation, searchMessage];
