/**
 * Puts `text` between `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws when the document lacks those marks.
 */
export function replaceMarked(document: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = document.indexOf(open);
  const end = document.indexOf(close, start);
  if (start === -1 || end === -1) throw new Error(`no marks ${name} in the document`);
  return `${document.slice(0, start)}${open}\n\n${text}\n\n${document.slice(end)}`;
}
