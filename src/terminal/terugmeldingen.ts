import { countOf } from '../core/countOf.ts';
import { feedbackText } from '../app/feedbackText.ts';
import { formatDate } from '../core/formatDate.ts';
import type { FeedbackCount, KeptQuestion } from '../feedbackStore.ts';
import type { Context } from './context.ts';
import { withoutControls } from './withoutControls.ts';

interface Options {
  readonly json?: boolean;
  readonly wis?: boolean;
}

/** `terugmeldingen`: what people said about answers; with `--wis` the kept questions are erased. */
export async function terugmeldingen({ json, wis }: Options, context: Context): Promise<void> {
  const { feedback } = await context.archive();
  const { out } = context.streams;
  if (wis) {
    const erased = await feedback.forget();
    out(
      json ? JSON.stringify({ erased }) : `Gewist: ${questionsText(erased)}. De aantallen blijven.`,
    );
    return;
  }
  const [counts, questions] = [await feedback.counts(), await feedback.questions()];
  out(json ? JSON.stringify({ counts, questions }) : render(counts, questions));
}

function render(counts: readonly FeedbackCount[], questions: readonly KeptQuestion[]): string {
  if (counts.length === 0) return 'Er is nog niets teruggemeld.';
  const lines = counts.map((count) => {
    return `${formatDate(count.day)}: ${count.count} keer ${feedbackText(count)}`;
  });
  const kept = questions.map((question) => {
    const place = question.citation === null ? '' : ` (getoond: ${question.citation})`;
    return `  ${formatDate(question.day)}, ${feedbackText(question)}${place}\n  ${oneLine(question.query)}`;
  });
  const head = `Met toestemming bewaard: ${questionsText(questions.length)}.`;
  return [...lines, head, ...kept].join('\n');
}

function questionsText(count: number): string {
  return countOf(count, 'vraag', 'vragen');
}

function oneLine(text: string): string {
  return withoutControls(text.replaceAll(/\s+/gu, ' '));
}
