import { countOf } from '../core/countOf.ts';
import { formatDate } from '../core/formatDate.ts';
import type { Scope } from '../liveIndex.ts';

/**
 * What was searched, for people: "2 brieven met 22 vragen, van 8 april 2024 tot
 * en met 8 juli 2024"; with a filter also which: "(alleen: van A. Janssen, uit 2024)".
 */
export function scopeText(scope: Scope): string {
  return scope.filter ? `${extentText(scope)} (alleen: ${scope.filter})` : extentText(scope);
}

function extentText({ brieven, pairs, from, to }: Scope): string {
  const letters = countOf(brieven, 'brief', 'brieven');
  const answers = countOf(pairs, 'vraag', 'vragen');
  if (from === null || to === null) return `${letters} met ${answers}`;
  const period =
    from === to
      ? `van ${formatDate(from)}`
      : `van ${formatDate(from)} tot en met ${formatDate(to)}`;
  return `${letters} met ${answers}, ${period}`;
}
