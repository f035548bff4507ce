import type { Component, Embed, MessageBody, UploadedFile, Violation } from '../types.ts';
import { walkComponents } from './walkComponents.ts';

const MIB = 1024 * 1024;
const MAX_FILE = 10 * MIB;
const MAX_REQUEST = 25 * MIB;

/** What comes with a message: the parts of the multipart body, and the names the message has already. */
export interface FileContext {
  readonly files: ReadonlyMap<string, UploadedFile>;
  readonly keptNames: readonly string[];
  readonly keptIds: readonly string[];
  readonly isV2: boolean;
}

/** Files against the parts of the message that name them. */
export function checkFiles(body: MessageBody, context: FileContext): Violation[] {
  return [
    ...checkSizes(context.files),
    ...checkListed(body, context),
    ...checkReferences(body, context),
  ];
}

function checkSizes(files: ReadonlyMap<string, UploadedFile>): Violation[] {
  const sizes = [...files.values()].map(({ bytes }) => bytes.length);
  const found: Violation[] = [];
  if (sizes.length > 10)
    found.push({ path: 'files', message: `${sizes.length} files, at most 10` });
  if (sizes.some((size) => size > MAX_FILE)) found.push({ path: 'files', message: 'over 10 MiB' });
  if (sizes.reduce((sum, size) => sum + size, 0) > MAX_REQUEST) {
    found.push({ path: 'files', message: 'over 25 MiB together' });
  }
  return found;
}

function checkListed(body: MessageBody, { files, keptIds }: FileContext): Violation[] {
  const listed = body.attachments?.map(({ id }) => id);
  if (!listed) return [];
  const unknown = listed.filter((id) => !files.has(id) && !keptIds.includes(id));
  const unlisted = [...files.keys()].filter((id) => !listed.includes(id));
  return [
    ...unknown.map((id) => ({ path: 'attachments', message: `no file or attachment ${id}` })),
    ...unlisted.map((id) => ({ path: 'attachments', message: `files[${id}] is not listed` })),
  ];
}

function checkReferences(body: MessageBody, { files, keptNames, isV2 }: FileContext): Violation[] {
  const names = [...keptNames, ...[...files.values()].map(({ name }) => name)];
  const used = [...componentUrls(body.components ?? []), ...embedUrls(body.embeds ?? [])]
    .filter((url) => url.startsWith('attachment://'))
    .map((url) => url.slice('attachment://'.length));
  const odd = used.filter((name) => !/^[\w.-]+$/u.test(name));
  const missing = used.filter((name) => !names.includes(name));
  const hidden = isV2 ? [...files.values()].filter(({ name }) => !used.includes(name)) : [];
  return [
    ...odd.map((name) => ({
      path: 'attachments',
      message: `attachment://${name}: letters, digits, _ - . only`,
    })),
    ...missing.map((name) => ({
      path: 'attachments',
      message: `attachment://${name} has no file`,
    })),
    ...hidden.map(({ name }) => ({ path: 'files', message: `${name} is shown by no component` })),
  ];
}

function componentUrls(components: readonly Component[]): string[] {
  return walkComponents(components).flatMap(({ component }) => [
    ...[component.file, component.media].flatMap((media) => (media ? [media.url] : [])),
    ...(component.items ?? []).map(({ media }) => media.url),
  ]);
}

function embedUrls(embeds: readonly Embed[]): string[] {
  return embeds.flatMap(({ image, thumbnail }) =>
    [image?.url, thumbnail?.url].filter((url) => url !== undefined),
  );
}
