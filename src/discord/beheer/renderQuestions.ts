import { feedbackText } from '../../app/feedbackText.ts';
import { formatDate } from '../../core/formatDate.ts';
import type { FeedbackCount, KeptQuestion } from '../../feedbackStore.ts';
import { buildMessage } from '../buildMessage.ts';
import { clipText } from '../clipText.ts';
import { controlId } from '../controlId.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';

const SHOWN_QUESTIONS = 10;
const MAX = 200;

/** How often something was said of an answer, all days together, and the questions that may be shown. */
export function renderQuestions(
  counts: readonly FeedbackCount[],
  questions: readonly KeptQuestion[],
): Message {
  const rest = questions.length - SHOWN_QUESTIONS;
  return buildMessage({
    blocks: [
      plainBlock('### Vragen zonder goed antwoord', ...countLines(counts)),
      plainBlock(
        questions.length === 0
          ? 'Niemand heeft een vraag laten bewaren.'
          : '**Bewaard, met toestemming van wie vroeg**',
        ...questions.slice(0, SHOWN_QUESTIONS).map(questionLine),
        rest > 0 ? `- en nog ${rest}; alles staat in: vraagbaak terugmeldingen` : '',
      ),
      plainBlock('-# Wie iets vroeg of terugmeldde, wordt nergens bewaard.'),
    ],
    buttons:
      questions.length === 0
        ? []
        : [{ label: 'Wis bewaarde vragen', action: controlId('beheervragen', 'wis') }],
  });
}

function countLines(counts: readonly FeedbackCount[]): readonly string[] {
  if (counts.length === 0) return ['Er is nog niets teruggemeld.'];
  const sums = new Map<string, number>();
  for (const one of counts) {
    const text = feedbackText(one);
    sums.set(text, (sums.get(text) ?? 0) + one.count);
  }
  const since = formatDate(counts.map(({ day }) => day).toSorted()[0] ?? null);
  const lines = Array.from(sums, ([text, count]) => `- ${count} keer ${text}`);
  return [`Sinds ${since}:`, ...lines.toSorted()];
}

function questionLine(question: KeptQuestion): string {
  const place = question.citation === null ? '' : ` (getoond: ${question.citation})`;
  const about = `${formatDate(question.day)}, ${feedbackText(question)}${place}`;
  return `- ${escapeMarkdown(clipText(question.query, MAX))}\n  -# ${escapeMarkdown(about)}`;
}
