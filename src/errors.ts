/** What can be wrong with one file of a folder; the others are still read. */
const FILE_CODES = [
  'FILE_UNREADABLE',
  'FILE_NOT_PLAIN',
  'FILE_NAME_ODD',
  'FILE_KIND_UNKNOWN',
  'FILE_TOO_LARGE',
  'FILE_TOO_SLOW',
  'FILE_ENCRYPTED',
  'FILE_DAMAGED',
  'FILE_WITHOUT_TEXT',
  'OCR_MISSING',
  'OCR_FAILED',
  'CORRECTION_WRONG',
] as const;

export type FileErrorCode = (typeof FILE_CODES)[number];

/** Everything that can go wrong outside the core and that a person must hear of. */
export type ErrorCode =
  | FileErrorCode
  | 'SETTING_WRONG'
  | 'FOLDER_MISSING'
  | 'FOLDER_EMPTY'
  | 'NO_PAIRS'
  | 'MODEL_DAMAGED'
  | 'EMBEDDER_FAILED'
  | 'INDEX_INCOMPATIBLE'
  | 'STORE_UNUSABLE'
  | 'STORE_NEWER'
  | 'STORE_READ_ONLY'
  | 'STORE_BUSY'
  | 'STORE_FULL'
  | 'STORE_DAMAGED'
  | 'STORE_GONE'
  | 'STORE_LOST'
  | 'SETTING_UNPLACED'
  | 'TOO_MANY'
  | 'TOO_BUSY'
  | 'ALREADY_RUNNING'
  | 'BACKUP_FAILED'
  | 'BACKUP_WRONG'
  | 'BACKUP_UNREADABLE'
  | 'QUESTION_EMPTY'
  | 'CLAIM_EMPTY'
  | 'QUESTION_TOO_LONG'
  | 'LINE_UNREADABLE'
  | 'CITATION_UNREADABLE'
  | 'CITATION_UNKNOWN'
  | 'CITATION_AMBIGUOUS'
  | 'CITATION_RANGE_TOO_LONG'
  | 'LETTER_WANTED'
  | 'LETTER_CHANGED'
  | 'PERIOD_UNREADABLE'
  | 'PERIOD_REVERSED'
  | 'ASKER_UNKNOWN'
  | 'LETTER_UNKNOWN'
  | 'STOPPING'
  | 'ARCHIVE_EMPTY'
  | 'QUOTE_NOT_VERIFIED'
  | 'TOKEN_INVALID'
  | 'INTENT_DISALLOWED'
  | 'DISCORD_UNREACHABLE'
  | 'MEASURE_INPUT'
  | 'BRON_OFF'
  | 'BRON_UNREACHABLE'
  | 'BRON_BUSY'
  | 'BRON_REFUSED'
  | 'UPLOAD_TOO_LARGE'
  | 'UPLOAD_FAILED'
  | 'EXPORT_FAILED';

/**
 * A failure outside the core. `message` is for the log and never holds a query
 * or a letter's text, for both can name people; `detail` is what the Dutch
 * sentence for people fills in (a path, a number, the nearest citation).
 */
export class BotError extends Error {
  override readonly name = 'BotError';
  readonly code: ErrorCode;
  readonly detail: string;
  constructor(
    code: ErrorCode,
    message: string,
    options: ErrorOptions & { readonly detail?: string } = {},
  ) {
    super(message, options);
    this.code = code;
    this.detail = options.detail ?? '';
  }
}

/** Whether one file is to blame, so that reading can go on with the next. */
export function isFileError(error: unknown): error is BotError & { readonly code: FileErrorCode } {
  return error instanceof BotError && FILE_CODES.some((code) => code === error.code);
}

/** Whether SQLite itself failed. */
export function isStoreError(error: unknown): boolean {
  return storeCodeOf(error) !== '';
}

/** SQLite's own code of an error (`SQLITE_FULL`, `SQLITE_CORRUPT` …); empty for any other error. */
export function storeCodeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') ? code : '';
}
