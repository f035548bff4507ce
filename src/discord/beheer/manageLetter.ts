import { release } from '../../app/release.ts';
import { withdraw } from '../../app/withdraw.ts';
import type { Archive, BriefSummary } from '../../ports.ts';
import type { Message } from '../message.ts';
import { renderNotice } from '../renderNotice.ts';

/** `intrekken`: out of all answers. @throws {@link BotError} `CITATION_UNKNOWN`. */
export async function withdrawLetter(input: string, archive: Archive): Promise<Message> {
  const { kenmerk } = await withdraw(input, true, archive);
  return renderNotice(
    `Brief ${kenmerk} is ingetrokken en wordt niet meer gevonden. Terugzetten kan met /beheer herstel ${kenmerk}.`,
  );
}

/** `herstel`: back in the answers; one in quarantine stays hidden. @throws {@link BotError} `CITATION_UNKNOWN`. */
export async function restoreLetter(input: string, archive: Archive): Promise<Message> {
  const { kenmerk } = await withdraw(input, false, archive);
  const isHidden = (await summaryOf(kenmerk, archive))?.isQuarantined;
  return renderNotice(
    isHidden
      ? `Brief ${kenmerk} is niet meer ingetrokken, maar staat in quarantaine. Kijk haar na en geef haar vrij met /beheer vrijgeven ${kenmerk}.`
      : `Brief ${kenmerk} is weer te vinden.`,
  );
}

/** `vrijgeven`: out of quarantine. @throws {@link BotError} `CITATION_UNKNOWN`. */
export async function releaseLetter(input: string, archive: Archive): Promise<Message> {
  const { kenmerk } = await release(input, archive);
  const brief = await summaryOf(kenmerk, archive);
  return renderNotice(
    brief?.isWithdrawn
      ? `Brief ${kenmerk} is vrijgegeven, maar is ook ingetrokken. Terugzetten kan met /beheer herstel ${kenmerk}.`
      : `Brief ${kenmerk} is vrijgegeven en wordt nu gevonden.`,
  );
}

async function summaryOf(kenmerk: string, { store }: Archive): Promise<BriefSummary | undefined> {
  return (await store.summaries()).find((brief) => brief.kenmerk === kenmerk);
}
