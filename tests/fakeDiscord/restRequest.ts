import type { UploadedFile } from './types.ts';

/** A request as a route gets it. */
export interface RestRequest {
  readonly method: string;
  /** Decoded, without `/api/v10` and query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The JSON, or undefined. */
  readonly body: unknown;
  /** Files of a multipart body by their number. */
  readonly files: ReadonlyMap<string, UploadedFile>;
  /** The value of `:name` in the route's pattern. */
  readonly param: (name: string) => string;
}

/** What a route answers; no body is 204. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** Like `/channels/:channel/messages`; `@me` and `@original` are literal. */
  readonly pattern: string;
  /** Needs no `Authorization`: the token is in the path. */
  readonly isOpen?: boolean;
  /** Reads `request.body`, and has it checked. */
  readonly takesBody?: boolean;
  handle(request: RestRequest): Answer;
}

export const noContent: Answer = { status: 204 };

export function ok(body: unknown): Answer {
  return { status: 200, body };
}
