import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { exportArchive, type ExportPorts } from '../../app/beheer/exportArchive.ts';
import { buildMessage } from '../buildMessage.ts';
import type { Message, MessageFile } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import { renderNotice } from '../renderNotice.ts';

/** A letter's text packs to about a fifth; beyond this it is not even tried. */
const MOST_TIMES = 12;
const pack = promisify(gzip);

/** `/beheer export`. @param maxFile of a file in the answer, in bytes. */
export async function exportFile(maxFile: number, ports: ExportPorts): Promise<Message> {
  const file = await makeFile(maxFile, ports);
  if (!file) return renderNotice(TOO_LARGE);
  return buildMessage({
    blocks: [
      plainBlock(
        'Alle brieven met hun vragen en antwoorden, correcties en instellingen.',
        '-# Zonder abonnementen, gestelde vragen en gebruikers. Van een brief in quarantaine alleen het nummer. Bewaar het bestand waar anderen er niet bij kunnen.',
      ),
    ],
    file,
  });
}

const TOO_LARGE =
  'De export is te groot om hier te sturen. Maak haar op de computer waar Vraagbaak draait: vraagbaak exporteer export.json';

async function makeFile(maxFile: number, ports: ExportPorts): Promise<MessageFile | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of exportArchive(false, ports)) {
    parts.push(Buffer.from(part));
    size += parts.at(-1)?.length ?? 0;
    if (size > maxFile * MOST_TIMES) return null;
  }
  const json = Buffer.concat(parts);
  const name = `vraagbaak-export-${new Date().toISOString().slice(0, 10)}.json`;
  if (size <= maxFile) return { name, text: json };
  const packed = await pack(json);
  return packed.length <= maxFile ? { name: `${name}.gz`, text: packed } : null;
}
