import type { FileErrorCode } from '../../errors.ts';
import type { DugKind } from './extractText.ts';
import type { Extracted, ScannedPage } from './extracted.ts';

/** What the extracting process is sent: a file, or what stands in the scan that it asked about. */
export type ExtractRequest =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly as: DugKind }
  | { readonly kind: 'read'; readonly text: string };

export type ExtractReply =
  | { readonly kind: 'scan'; readonly place: ScannedPage; readonly png: Uint8Array }
  | { readonly kind: 'done'; readonly extracted: Extracted }
  | { readonly kind: 'failed'; readonly code: FileErrorCode; readonly message: string };
