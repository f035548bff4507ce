import type { Attachment } from 'discord.js';
import { previewLetter } from '../../app/beheer/previewLetter.ts';
import type { WaitingLetter } from '../../letterDesk.ts';
import type { Message } from '../message.ts';
import type { Managing } from './manage.ts';
import { renderDone } from './renderAdmitted.ts';
import { renderPreview } from './renderPreview.ts';

/** `/beheer brief`: fetches the file, reads it, and says what is in it; nothing is taken in yet. */
export async function receiveUpload(
  { name, url, size }: Attachment,
  managing: Managing,
): Promise<Message> {
  const { room } = managing.beheer;
  const letter = await room.receive({ name, url, size, guildId: managing.asker.guildId });
  try {
    return await look(letter, managing);
  } catch (error) {
    await room.discard(letter.id);
    throw error;
  }
}

/** Only what can be taken in goes on waiting. */
async function look(letter: WaitingLetter, { archive, beheer }: Managing): Promise<Message> {
  const preview = await previewLetter(letter, null, { archive, ...beheer });
  if (preview.done.kind === 'nieuw') return renderPreview(preview);
  await beheer.room.discard(letter.id);
  return renderDone(preview.done, false);
}
