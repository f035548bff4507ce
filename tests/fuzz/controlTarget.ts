import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, messageCommands } from '../../commands/index.ts';
import { actionControl } from '../../src/discord/actionControl.ts';
import type { Asker } from '../../src/discord/asker.ts';
import type { Control, ControlUse } from '../../src/discord/control.ts';
import { createGesprekken } from '../../src/discord/gesprek/createGesprekken.ts';
import type { Message } from '../../src/discord/message.ts';
import { parseControlId } from '../../src/discord/parseControlId.ts';
import type { Services } from '../../src/discord/services.ts';
import { toPayload } from '../../src/discord/toPayload.ts';
import { BotError } from '../../src/errors.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import { createLetterFolder } from '../../src/files/desk/createLetterFolder.ts';
import { createWaitingRoom } from '../../src/files/desk/createWaitingRoom.ts';
import { openTestArchive } from '../discord/openTestArchive.ts';
import { customId, WAITING } from './customIds.ts';
import { bend, pick, strangeText } from './strings.ts';
import type { OpenTarget, Target } from './target.ts';

const [OWN_SERVER, OTHER_SERVER] = ['100000000000000001', '100000000000000002'];
const SOMEONE: Asker = {
  userId: '200000000000000001',
  name: 'Anna',
  guildId: OTHER_SERVER,
  channelId: '3',
  canManage: false,
  roleIds: ['4'],
};
/** None of them may decide on the letter that waits, which was sent in another server than the manager's. */
const ASKERS: readonly Asker[] = [
  SOMEONE,
  { ...SOMEONE, guildId: null, roleIds: [] },
  { ...SOMEONE, guildId: '100000000000000003', canManage: true },
  { ...SOMEONE, guildId: OWN_SERVER, canManage: true },
];
const VALUES = ['2024-04-08', '2024-07-08', '3', '4a', '*', '1', ''];
/** Of these the id names the letter; the others read what a person types, as /citeer does. */
const EXACT = new Set(['heel', 'blad', 'deelblad', 'deel', 'volgende', 'brief']);

/** Every button, menu and form, with an id that someone made up. */
export const controlTarget: Target = {
  name: 'controls',
  share: 15_000,
  inTests: 300,
  open: openControls,
};

async function openControls(): Promise<OpenTarget> {
  const data = mkdtempSync(join(tmpdir(), 'vraagbaak-fuzz-'));
  const archive = await openTestArchive();
  const room = createWaitingRoom(data, { origin: undefined });
  placeWaiting(data);
  // Who may erase does; here all must be there for the next input.
  const store = { ...archive.store, remove: async () => false };
  const services: Services = {
    archive: { ...archive, store },
    beheer: {
      servers: [OWN_SERVER, OTHER_SERVER],
      room,
      folder: createLetterFolder(data, data),
      source: createFolderSource(data),
      take: () => Promise.reject(new Error('a letter was taken in')),
      eraseFetched: async () => {},
    },
    messenger: NO_MESSENGER,
    gesprekken: createGesprekken(),
    commands,
  };
  const revision = await archive.store.revision();
  return {
    check: async (random) => {
      const id = customId(random);
      const wrong = await findFault(id, useOf(random), services);
      return wrong && `${wrong}: ${JSON.stringify(id)}`;
    },
    close: async () => {
      const isWaiting = (await room.find(WAITING)) !== null;
      const isSame = (await archive.store.revision()) === revision;
      await archive.close();
      rmSync(data, { recursive: true });
      if (!isWaiting) throw new Error('a letter of another server was decided on');
      if (!isSame) throw new Error('the archive was changed');
    },
  };
}

function placeWaiting(data: string): void {
  const room = join(data, 'wachtkamer');
  mkdirSync(room, { recursive: true });
  const note = { name: 'brief.txt', guildId: OTHER_SERVER, receivedAt: new Date().toISOString() };
  writeFileSync(join(room, `${WAITING}.json`), JSON.stringify(note));
  writeFileSync(join(room, `${WAITING}.txt`), 'Vraag 1\nWaarom?\nAntwoord 1\nDaarom.\n');
}

const sends = () => Promise.reject(new Error('a message was sent'));
const NO_MESSENGER: Services['messenger'] = {
  open: sends,
  mayReceive: sends,
  send: sends,
  edit: sends,
  find: sends,
  missing: sends,
};

function useOf(random: () => number): Omit<ControlUse, 'args'> {
  const text = () =>
    random() < 0.3 ? strangeText(random) : bend(random, pick(random, VALUES, ''));
  return {
    values: random() < 0.5 ? [] : [text()],
    fields: new Map(
      random() < 0.7 ? [] : [[pick(random, ['datum', 'reden', 'vraag'], ''), text()]],
    ),
    audience: pick(random, ['asker', 'channel', 'alone'] as const, 'asker'),
    asker: pick(random, ASKERS, SOMEONE),
  };
}

async function findFault(
  id: string,
  use: Omit<ControlUse, 'args'>,
  services: Services,
): Promise<string | null> {
  const read = parseControlId(id);
  const control = read && findControl(id, read.kind);
  if (!read || !control) return null;
  if (!isFormFit(control, read.args)) return 'form too long';
  try {
    const message = await control.run({ ...use, args: read.args }, services);
    return message && checkShown(message, id, read.kind);
  } catch (error) {
    const isTold = error instanceof BotError && error.code !== 'QUOTE_NOT_VERIFIED';
    return isTold ? null : describe(error);
  }
}

/** A form within Discord's limits, or none. */
function isFormFit(control: Control, args: string): boolean {
  const form = control.form?.(args, 'Gevraagd: hoeveel?') ?? null;
  return form === null || (form.custom_id.length <= 100 && form.title.length <= 45);
}

function findControl(id: string, kind: string): Control | null {
  const own = [...commands, ...messageCommands].flatMap(({ controls = [] }) => controls);
  return own.find((control) => control.kind === kind) ?? actionControl(id);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.name) : String(error);
}

function checkShown(message: Message, id: string, kind: string): string | null {
  toPayload(message);
  const shown = message.quotes.map(({ stored }) => stored.brief.kenmerk);
  const isOwn = !EXACT.has(kind) || shown.every((kenmerk) => id.includes(kenmerk));
  return isOwn ? null : 'another letter';
}
