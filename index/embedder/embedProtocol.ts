/** What the embedding thread is started with. */
export interface EmbedWorkerData {
  readonly folder: string;
  readonly maxTokens: number;
  readonly threads: number;
}

export interface EmbedRequest {
  readonly id: number;
  /** With their prefix, as the model takes them. */
  readonly texts: readonly string[];
}

export type EmbedReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'vectors'; readonly id: number; readonly vectors: number[][] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
