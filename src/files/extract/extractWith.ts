import type { ChildProcess } from 'node:child_process';
import { BotError, isFileError } from '../../errors.ts';
import type { Extracted, ScannedPage } from './extracted.ts';
import type { ExtractReply, ExtractRequest } from './extractProtocol.ts';
import { runTesseract } from './runTesseract.ts';
import { watchChild } from './watchChild.ts';

export interface ExtractorOptions {
  /** The text recognition program. */
  readonly tesseract?: string;
  readonly seconds?: number;
  readonly memoryBytes?: number;
}

type Options = ExtractorOptions & { readonly onScan?: ((place: ScannedPage) => void) | undefined };
type Scan = ExtractReply & { readonly kind: 'scan' };

/** Somebody else ended the process, such as a system that is short of memory: that says nothing of the file. */
export class ExtractorEnded extends Error {
  override readonly name = 'ExtractorEnded';
}

/** Has a process extract one file; kills it when it fails, stops answering or takes too much. */
export function extractWith(
  child: ChildProcess,
  request: ExtractRequest,
  options: Options,
): Promise<Extracted> {
  return new Promise<Extracted>((resolve, reject) => {
    const watch = watchChild(child, options, fail);
    child.channel?.ref();
    child.on('message', receive).on('exit', onExit).on('error', onExit);
    child.send(request, (error) => error && onExit());

    function end(): void {
      watch.stop();
      child.channel?.unref();
      child.off('message', receive).off('exit', onExit).off('error', onExit);
    }
    function fail(error: unknown): void {
      end();
      child.kill('SIGKILL');
      reject(isFileError(error) ? error : new BotError('FILE_DAMAGED', 'extraction failed'));
    }
    function onExit(_code?: unknown, signal?: unknown): void {
      end();
      const isEnded = signal === 'SIGKILL' || signal === 'SIGTERM';
      const text = 'the extracting process stopped';
      reject(isEnded ? new ExtractorEnded(text) : new BotError('FILE_DAMAGED', text));
      child.kill('SIGKILL');
    }
    function receive(reply: ExtractReply): void {
      if (reply.kind === 'scan')
        return void answerScan(child, reply, { ...options, watch }).catch(fail);
      end();
      if (reply.kind === 'done') return resolve(reply.extracted);
      return reject(new BotError(reply.code, reply.message));
    }
  });
}

async function answerScan(
  child: ChildProcess,
  { place, png }: Scan,
  { watch, onScan, tesseract }: Options & { readonly watch: ReturnType<typeof watchChild> },
): Promise<void> {
  watch.pause();
  onScan?.(place);
  const text = await runTesseract(png, tesseract);
  watch.restart();
  child.send({ kind: 'read', text } satisfies ExtractRequest);
}
