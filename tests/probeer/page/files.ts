import type { PickedFile } from '../protocol.ts';
import { el } from './dom.ts';

/** Where our own server has an attachment of the fake; undefined for what is elsewhere. */
export function attachmentPath(url: string, user: string): string | undefined {
  const id = /\/attachments\/(\d+)\//u.exec(url)?.[1];
  return id && `/bijlage/${id}?wie=${encodeURIComponent(user)}`;
}

/** The last part of an address, as a name. */
export function fileName(url: string): string {
  return decodeURIComponent(url.split('/').at(-1) ?? url);
}

function sizeText(bytes: number): string {
  const kilo = bytes / 1000;
  return kilo < 1000 ? `${Math.max(1, Math.round(kilo))} kB` : `${(kilo / 1000).toFixed(1)} MB`;
}

/** A file that can be downloaded. */
export function renderFile(
  url: string,
  { user, size }: { readonly user: string; readonly size: number | undefined },
): HTMLElement {
  const name = fileName(url);
  const path = attachmentPath(url, user);
  const how = size === undefined ? '' : ` (${sizeText(size)})`;
  const face = [
    el('span', { class: 'blad', 'aria-hidden': 'true' }),
    el('span', {}, name, el('small', {}, how)),
  ];
  if (!path) return el('span', { class: 'bestand' }, ...face);
  return el('a', { class: 'bestand', href: path, download: name }, ...face);
}

export async function readFile(file: File): Promise<PickedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCodePoint(...bytes.subarray(at, at + 0x8000));
  }
  const type = file.type || 'application/octet-stream';
  return { name: file.name, type, base64: btoa(binary) };
}
