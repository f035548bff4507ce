import type { Schema } from 'discord-api-spec/zod';
import { ApiError } from './apiError.ts';
import { explainIssue } from './explainIssue.ts';
import { findUnknownKeys } from './rules/findUnknownKeys.ts';
import type { Violation } from './types.ts';

export interface BodyRules<T> {
  readonly schema: Schema<T>;
  /** Paths of keys that discord.js sends and the schema does not know. */
  readonly allowed?: readonly string[];
  /** What the schema lacks. */
  readonly check?: (body: T) => readonly Violation[];
}

/**
 * A request body that keeps Discord's schema and the extra rules.
 *
 * @throws {@link ApiError} 50035 with every violation.
 */
export function parseBody<T>(sent: unknown, { schema, allowed = [], check }: BodyRules<T>): T {
  const result = schema.safeParse(sent);
  if (!result.success) throw refuse(result.error.issues.flatMap((issue) => explainIssue(issue)));
  const violations = [
    ...findUnknownKeys(sent, result.data, allowed),
    ...(check?.(result.data) ?? []),
  ];
  if (violations.length > 0) throw refuse(violations);
  return result.data;
}

function refuse(violations: readonly Violation[]): ApiError {
  return new ApiError([400, 50035], 'Invalid Form Body', violations);
}
