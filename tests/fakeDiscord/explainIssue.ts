import type { SchemaIssue } from 'discord-api-spec/zod';
import type { Violation } from './types.ts';

/** Of a union only the branch that was meant: the one whose `type` fits, or that has the fewest issues. */
export function explainIssue(issue: SchemaIssue, base = ''): Violation[] {
  const path = [base, ...issue.path.map(String)].filter(Boolean).join('.');
  const branches = issue.errors ?? [];
  if (issue.code !== 'invalid_union' || branches.length === 0) {
    return [{ path, message: describe(issue) }];
  }
  const meant = branches.filter((issues) => issues.every((one) => one.path.at(-1) !== 'type'));
  const [best = []] = (meant.length > 0 ? meant : branches).toSorted(
    (a, b) => shallow(a) - shallow(b) || a.length - b.length,
  );
  return best.flatMap((one) => explainIssue(one, path));
}

/** How many issues say that the value is another thing altogether. */
function shallow(issues: readonly SchemaIssue[]): number {
  return issues.filter(({ path }) => path.length === 0).length;
}

function describe({ code, maximum, minimum, expected, format, values }: SchemaIssue): string {
  const facts = { maximum, minimum, expected, format, values };
  const said = Object.entries(facts).filter(([, value]) => value !== undefined);
  return [code, ...said.map(([key, value]) => `${key} ${String(value)}`)].join(', ');
}
