import type { Asker } from './asker.ts';
import type { Command } from './command.ts';
import { refuseAsk } from './refuseAsk.ts';
import type { Services } from './services.ts';

/** Why a command is not for someone here, in Dutch; null: it is, or it checks that itself. */
export function refuseCommand(
  { isForAll, isForBeheer }: Command,
  asker: Asker,
  services: Services,
): string | null {
  return isForAll || isForBeheer ? null : refuseAsk(asker, services);
}
