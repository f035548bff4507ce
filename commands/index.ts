import type { Command } from '../src/discord/command.ts';
import type { MessageCommand } from '../src/discord/messageCommand.ts';
import abonneer from './abonneer.ts';
import beheer from './beheer.ts';
import brieven from './brieven.ts';
import citeer from './citeer.ts';
import hulp from './hulp.ts';
import vraag from './vraag.ts';

/** All slash commands, as users see them listed. */
export const commands: readonly Command[] = [vraag, citeer, brieven, abonneer, hulp, beheer];

/** All commands in the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [];
