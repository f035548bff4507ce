// What happens to a letter on its way from PDF to text, to measure how much of it the parser bears.

const FORMS = {
  gewoon: (tekst: string) => tekst,
  regel: (tekst: string) => tekst.replace(/\s+/g, ' '),
  breed: (tekst: string) => wrap(tekst, 75),
  smal: (tekst: string) => wrap(tekst, 60),
  dubbel: (tekst: string) => tekst.replace(/\r?\n/g, '\n\n'),
  krap: (tekst: string) => tekst.replace(/\n\s*\n/g, '\n'),
  crlf: (tekst: string) => tekst.replace(/\r?\n/g, '\r\n'),
  kopregel: (tekst: string) =>
    paged(tekst, (page) => `\n\fGemeente Voorbeeld, brief 2024-117, pagina ${page}\n`),
  voettekst: (tekst: string) => paged(tekst, (page) => `\nPagina ${page - 1} van 9\n\n\n`),
  eenkop: (tekst: string) => insertOnce(tekst, ['', 'Ons kenmerk: 2024-117 Blad 2', '']),
  eenkop_dicht: (tekst: string) => insertOnce(tekst, ['Gemeente Voorbeeld - pagina 2']),
  hoofdletters: (tekst: string) =>
    tekst.replace(/^(?:Vraag|Antwoord)\b/gm, (word) => word.toUpperCase()),
  vet: (tekst: string) => tekst.replace(/^((?:Vraag|Antwoord)[^\n]{0,20})$/gm, '**$1**'),
  inspring: (tekst: string) => tekst.replace(/^(?=\S)/gm, '    '),
} as const;

export type Form = keyof typeof FORMS;

export const forms = Object.keys(FORMS).filter(isForm);

export function isForm(name: string): name is Form {
  return Object.hasOwn(FORMS, name);
}

const PAGE = 45;

export function distort(tekst: string, form: Form): string {
  return FORMS[form](tekst);
}

/** Hard breaks at a width, at spaces only. */
function wrap(tekst: string, width: number): string {
  const pattern = new RegExp(`(?![^\\n]{0,${width}}$)([^\\n]{1,${width}})[ \\t]+`, 'gm');
  return tekst.replace(pattern, '$1\n');
}

function paged(tekst: string, breakAt: (page: number) => string): string {
  const lines = wrap(tekst, 90).split('\n');
  let page = 1;
  return lines
    .map((line, i) => {
      if (i === 0 || i % PAGE !== 0) return line;
      page += 1;
      return `${breakAt(page)}${line}`;
    })
    .join('\n');
}

/** One page header that appears nowhere else, in mid-sentence. */
function insertOnce(tekst: string, header: readonly string[]): string {
  const lines = wrap(tekst, 90).split('\n');
  const at = lines.findIndex(
    (line, i) => i > lines.length / 2 && /[\p{Ll},]$/u.test(line) && line.length > 60,
  );
  if (at < 0) return tekst;
  return [...lines.slice(0, at + 1), ...header, ...lines.slice(at + 1)].join('\n');
}
