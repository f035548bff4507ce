import type { Asker } from '../asker.ts';
import type { Message } from '../message.ts';
import { refuseManage } from '../refuseManage.ts';
import { renderNotice } from '../renderNotice.ts';
import type { Services } from '../services.ts';
import type { Beheer } from './beheer.ts';

/** Services of someone who may manage the archive, in the server where they do. */
export interface Managing extends Services {
  readonly beheer: Beheer;
  readonly asker: Asker & { readonly guildId: string };
}

/** Does `work` for someone who may manage the archive here; tells anyone else why not. */
export async function manage(
  asker: Asker,
  services: Services,
  work: (managing: Managing) => Promise<Message>,
): Promise<Message> {
  const { guildId } = asker;
  const { beheer } = services;
  const refusal = refuseManage(asker, services);
  if (refusal !== null || guildId === null || !beheer) return renderNotice(refusal ?? '');
  return work({ ...services, beheer, asker: { ...asker, guildId } });
}
