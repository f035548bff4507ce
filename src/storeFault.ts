import { BotError, storeCodeOf, type ErrorCode } from './errors.ts';

const CODES: readonly (readonly [begin: string, code: ErrorCode])[] = [
  ['SQLITE_READONLY', 'STORE_READ_ONLY'],
  ['SQLITE_FULL', 'STORE_FULL'],
  ['SQLITE_BUSY', 'STORE_BUSY'],
  ['SQLITE_CORRUPT', 'STORE_DAMAGED'],
  ['SQLITE_NOTADB', 'STORE_DAMAGED'],
  ['SQLITE_', 'STORE_UNUSABLE'],
];

/** What SQLite says of a database that is damaged, full or locked, as an error that people hear of; any other error as it is. */
export function storeFault(error: unknown, detail = ''): unknown {
  const own = storeCodeOf(error);
  const [, code] = CODES.find(([begin]) => own.startsWith(begin)) ?? [];
  return code ? new BotError(code, 'the database failed', { cause: error, detail }) : error;
}
