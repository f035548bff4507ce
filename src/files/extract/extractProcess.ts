import { isFileError } from '../../errors.ts';
import { giveWay } from '../../giveWay.ts';
import type { ScannedPage } from './extracted.ts';
import type { ExtractReply, ExtractRequest } from './extractProtocol.ts';
import { extractText } from './extractText.ts';

// Started with `fork`: takes one file at a time, and ends when the parent is gone.
giveWay();

let giveText: ((text: string) => void) | undefined;

process.on('message', (request: ExtractRequest) => {
  if (request.kind === 'read') giveText?.(request.text);
  else void extract(request).then(send);
});
process.on('disconnect', () => process.exit());

async function extract(request: ExtractRequest & { kind: 'file' }): Promise<ExtractReply> {
  try {
    const bytes = Buffer.from(request.bytes);
    return { kind: 'done', extracted: await extractText(bytes, request.as, readScan) };
  } catch (error) {
    const code = isFileError(error) ? error.code : 'FILE_DAMAGED';
    // The message of a library can hold words of the letter; its name does not.
    const message = isFileError(error) ? error.message : nameOf(error);
    return { kind: 'failed', code, message };
  }
}

function readScan(png: Uint8Array, place: ScannedPage): Promise<string> {
  return new Promise((resolve) => {
    giveText = resolve;
    send({ kind: 'scan', place, png });
  });
}

function send(reply: ExtractReply): void {
  process.send?.(reply);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
