import { escapeMarkdown } from './escapeMarkdown.ts';
import { introduceQuote } from './introduceQuote.ts';
import { nameAskers } from './nameAskers.ts';
import type { Speech } from './speechOf.ts';

/** `**Vraag 3** van A. Janssen en M. Butink:`, `**Antwoord** van het college op vraag 4 en 5 samen:` */
export function speakerLine({ stored, speaker }: Speech, isContinued: boolean): string {
  const { brief, pair } = stored;
  const more = isContinued ? ', vervolg' : '';
  const intro = introduceQuote({ speaker, pair });
  if (speaker === 'raad') return `${intro} van ${nameAskers(brief)}${more}:`;
  return intro + jointText(pair.joint) + more + ':';
}

function jointText(joint: readonly string[]): string {
  if (joint.length < 2) return '';
  const numbers = joint.map((nr) => escapeMarkdown(nr));
  const first = numbers.slice(0, -1).join(', ');
  return ` op vraag ${first} en ${numbers.at(-1)} samen`;
}
