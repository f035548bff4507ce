import { escapeMarkdown } from './escapeMarkdown.ts';
import { introduceQuote } from './introduceQuote.ts';
import { nameAskers } from './nameAskers.ts';
import type { Speech } from './speechOf.ts';

/** More numbers than this are counted: a line as long as a page leaves no room for the quotation. */
const NAMED = 8;

/** `**Vraag 3** van A. Janssen en M. Butink:`, `**Antwoord** van het college op vraag 4 en 5 samen:` */
export function speakerLine(
  { stored, speaker }: Pick<Speech, 'stored' | 'speaker'>,
  isContinued: boolean,
): string {
  const { brief, pair } = stored;
  const more = isContinued ? ', vervolg' : '';
  const intro = introduceQuote({ speaker, pair });
  if (speaker === 'raad') return `${intro} van ${nameAskers(brief)}${more}:`;
  return intro + jointText(pair.joint) + more + ':';
}

function jointText(joint: readonly string[]): string {
  if (joint.length < 2) return '';
  if (joint.length > NAMED) {
    return ` op ${joint.length} vragen samen (${escapeMarkdown(joint[0] ?? '')} tot en met ${escapeMarkdown(joint.at(-1) ?? '')})`;
  }
  const numbers = joint.map((nr) => escapeMarkdown(nr));
  const first = numbers.slice(0, -1).join(', ');
  return ` op vraag ${first} en ${numbers.at(-1)} samen`;
}
