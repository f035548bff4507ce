import { countOf } from '../core/countOf.ts';
import { daysBetween } from '../core/daysBetween.ts';
import { formatDate } from '../core/formatDate.ts';
import type { StoredBrief, StoredPair } from '../ports.ts';
import { clipText } from './clipText.ts';
import { dateText } from './dateText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { nameAskers } from './nameAskers.ts';
import { ownText } from './ownText.ts';
import { sourceLink } from './sourceLink.ts';

const MAX_SUBJECT = 300;
const MAX_KENMERK = 60;
/** Numbers that are named; more are counted. */
const NAMED = 12;

/**
 * What one wants to know of a letter before reading it: about what, of when, who
 * asked, what is not answered. Lines of Markdown; what the letter does not say is left out.
 */
export function briefHead(
  brief: StoredBrief,
  pairs: readonly StoredPair[],
  corrected: readonly string[],
): readonly string[] {
  const { subject, topic, onsKenmerk } = brief;
  const date = dateText(brief.letterDate);
  return [
    `B${date.slice(1)}.`,
    subject ? `Onderwerp: ${ownText(subject, MAX_SUBJECT)}` : '',
    topic && topic !== subject ? `Over: ${ownText(topic, MAX_SUBJECT)}` : '',
    askedText(brief),
    `Vragen van ${nameAskers(brief)}.`,
    onsKenmerk ? `Ons kenmerk: ${ownText(onsKenmerk, MAX_KENMERK)}` : '',
    ...unansweredTexts(brief, pairs),
    ...corrected.map(
      (day) => `Verbeterd op ${formatDate(day)}: deze brief is door een nieuwe versie vervangen.`,
    ),
    sourceLink(brief),
  ].filter((line) => line !== '');
}

/** `De vragen zijn van 19 februari 2024; beantwoord na 49 dagen.` */
function askedText({ questionDate, letterDate }: StoredBrief): string {
  if (questionDate === null) return '';
  const days = daysBetween(questionDate, letterDate);
  const after =
    days !== null && days >= 0 ? `; beantwoord na ${countOf(days, 'dag', 'dagen')}` : '';
  return `De vragen zijn van ${formatDate(questionDate)}${after}.`;
}

function unansweredTexts({ kind }: StoredBrief, pairs: readonly StoredPair[]): readonly string[] {
  if (kind === 'uitstelbericht') return ['Dit is een uitstelbericht: de antwoorden volgen later.'];
  const later = numbersOf(pairs, 'volgt');
  const none = numbersOf(pairs, 'onbeantwoord');
  const all = pairs.length > 0 && later === '' && none === '';
  return [
    all ? answeredText(pairs.length) : '',
    later ? `**Antwoord volgt later:** ${later}.` : '',
    none ? `**Niet beantwoord in deze brief:** ${none}.` : '',
  ];
}

function answeredText(count: number): string {
  return count === 1
    ? 'De vraag is in deze brief beantwoord.'
    : `Alle ${count} vragen zijn in deze brief beantwoord.`;
}

function numbersOf(pairs: readonly StoredPair[], status: StoredPair['pair']['status']): string {
  const numbers = pairs.filter(({ pair }) => pair.status === status).map(({ pair }) => pair.nr);
  if (numbers.length === 0) return '';
  if (numbers.length > NAMED) return `${numbers.length} vragen`;
  const named = numbers.map((nr) => escapeMarkdown(clipText(nr, MAX_KENMERK))).join(', ');
  return `${numbers.length === 1 ? 'vraag' : 'vragen'} ${named}`;
}
