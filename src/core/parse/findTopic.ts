import { splitParagraphs } from './splitParagraphs.ts';

const TOPIC =
  /[Vv]ragen(?:[^.]|(?<=\bd)\.|(?<=\bd\.d)\.|\.(?=\p{L}|\d)){0,260}?\s(?:inzake|over|betreffende|met betrekking tot|aangaande|omtrent|m\.b\.t\.)\s+(.{3,400}?)(?:,?\s+(?:delen wij|deel ik|berichten wij|bericht ik|beantwoorden wij|beantwoord ik|antwoorden wij|hebben wij|kunnen wij|worden|gesteld|ontvangen|willen wij|bieden wij)|\s*\((?:ingezonden|ontvangen)|\.(?:\s|$)|:$)/u;

const HEADING = /^\s*(?:onderwerp|betreft)/i;

/** What the questions are about, from the opening sentence. */
export function findTopic(opening: string): string | null {
  for (const paragraph of splitParagraphs(opening)) {
    if (HEADING.test(paragraph)) continue;
    const [, topic] = TOPIC.exec(paragraph) ?? [];
    if (topic !== undefined) return topic.replace(/[,;]$/, '').trim();
  }
  return null;
}
