import { parseDocument } from 'htmlparser2';
import { decodeText } from '../decodeText.ts';
import type { XmlNode } from './element.ts';

/** The nodes of an XML part of a .docx or .odt. It declares no entities that are expanded. */
export function parseXml(bytes: Uint8Array | undefined): readonly XmlNode[] {
  return bytes ? parseDocument(decodeText(bytes), { xmlMode: true }).children : [];
}
