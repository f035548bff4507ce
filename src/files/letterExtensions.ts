/** How the names of files end that letters are read from. */
export const LETTER_EXTENSIONS: ReadonlySet<string> = new Set([
  '.txt',
  '.md',
  '.html',
  '.htm',
  '.pdf',
  '.docx',
  '.odt',
]);
