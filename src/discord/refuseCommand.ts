import type { Asker } from './asker.ts';
import type { Command } from './command.ts';
import { refuseAsk } from './refuseAsk.ts';
import type { Access } from './services.ts';

interface Call {
  readonly asker: Asker;
  readonly subcommand: string | null;
}

/** Why a command is not for someone here, in Dutch; null: it is, or it checks that itself. */
export function refuseCommand(
  { isForAll, isForBeheer }: Command,
  { asker, subcommand }: Call,
  services: Access,
): string | null {
  const isOpen = Array.isArray(isForAll) ? isForAll.includes(subcommand) : isForAll !== undefined;
  return isOpen || isForBeheer ? null : refuseAsk(asker, services);
}
