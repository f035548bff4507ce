import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createLetterReader } from '../../src/files/createLetterReader.ts';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { makeTextPdf, type Word } from './makePdf.ts';
import { makeDocx, makeZip } from './makeZip.ts';

const reader = createLetterReader();

async function read(name: string, data: Buffer | string): Promise<string> {
  const path = join(newFolder(), name);
  writeFileSync(path, data);
  return (await reader.read({ path, bron: name })).tekst;
}

describe('encodings', () => {
  const TEXT = 'Vraag 1\nKost de coöperatie € 5 – of “niets”?\nAntwoord\nJa, beëindigd.';
  const PLAIN = 'Vraag 1\nKost de coöperatie niets?\nAntwoord\nJa, beëindigd.';
  it.each(['utf8', 'utf-16le', 'utf-16be', 'windows-1252'])('a text in %s', async (encoding) => {
    expect(await read('a.txt', iconv.encode(TEXT, encoding, { addBOM: false }))).toBe(TEXT);
  });
  it.each(['utf8', 'utf-16le', 'utf-16be'])('a text in %s with a mark', async (encoding) => {
    expect(await read('a.txt', iconv.encode(TEXT, encoding, { addBOM: true }))).toBe(TEXT);
  });
  it.each(['utf-8', 'windows-1252', 'iso-8859-1', 'iso-8859-15', 'ibm850'])(
    'a page that says it is %s',
    async (charset) => {
      const page = `<html><head><meta charset="${charset}"></head><body><p>${PLAIN}</p></body></html>`;
      expect(await read('a.html', iconv.encode(page, charset))).toBe(PLAIN.replaceAll('\n', ' '));
    },
  );
  it('a page that says UTF-8 and is not', async () => {
    const page = iconv.encode('<meta charset="utf-8"><p>€ 5, coöperatie</p>', 'windows-1252');
    expect(await read('a.html', page)).toBe('€ 5, coöperatie');
  });
});

describe('kinds by their bytes', () => {
  it('reads a .txt that is a PDF, and a .pdf that is a Word file', async () => {
    const pdf = makeTextPdf([
      [{ x: 72, y: 72, text: 'Vraag 1, die lang genoeg is om tekst te zijn' }],
    ]);
    expect(await read('a.txt', pdf)).toBe('Vraag 1, die lang genoeg is om tekst te zijn');
    expect(await read('a.pdf', makeDocx(p('Vraag 1')))).toBe('Vraag 1');
  });
  it('reads a page without the name of one', async () => {
    expect(await read('a.txt', '<!DOCTYPE html>\n<p>Vraag 1</p>')).toBe('Vraag 1');
  });
});

describe('html', () => {
  it('keeps lists, tables and lines, and leaves out what is not shown', async () => {
    const page = `<html><head><title>t</title><style>p{}</style></head><body><nav>menu</nav>
      <h1>Beantwoording</h1><ol start="3"><li>Klopt het?<li><p>En dit?</p></ol><ul><li>punt</ul>
      <table><tr><th>Jaar<th>Aantal<tr><td>2023<td>1.517</table><p hidden>weg</p>
      <p>een<br>twee <b>vet</b>gedrukt</p><script>x()</script><!-- niet --></body></html>`;
    expect(await read('a.html', page)).toBe(
      'Beantwoording\n3. Klopt het?\n4. En dit?\n• punt\n\n| Jaar | Aantal |\n| 2023 | 1.517 |\n\neen\ntwee vetgedrukt',
    );
  });
});

const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const listed = (text: string, numId = 1, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
const LEVELS = [
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Vraag %1"/></w:lvl>',
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2."/></w:lvl>',
].join('');
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${LEVELS}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;

describe('docx', () => {
  it('prints the numbers that Word counts', async () => {
    const body = [listed('Een?'), listed('deel', 1, 1), listed('deel', 1, 1), p('Antwoord')];
    const file = makeDocx(
      [
        ...body,
        listed('Twee?'),
        listed('deel', 1, 1),
        listed('Zeven?', 2),
        listed('Acht?', 2),
      ].join(''),
      {
        numbering: NUMBERING,
      },
    );
    expect((await read('a.docx', file)).split('\n')).toEqual([
      'Vraag 1 Een?',
      '1a. deel',
      '1b. deel',
      'Antwoord',
      'Vraag 2 Twee?',
      '2a. deel',
      'Vraag 7 Zeven?',
      'Vraag 8 Acht?',
    ]);
  });
  it('takes a number from the style of a paragraph, also one that it is based on', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="V"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="W"><w:basedOn w:val="V"/></w:style>`;
    const file = makeDocx(
      p('Een?', '<w:pStyle w:val="V"/>') + p('Twee?', '<w:pStyle w:val="W"/>'),
      {
        numbering: NUMBERING,
        styles,
      },
    );
    expect(await read('a.docx', file)).toBe('Vraag 1 Een?\nVraag 2 Twee?');
  });
  it('keeps tables as rows, unfolds those that are there for layout, and takes the letterhead', async () => {
    const cell = (text: string) =>
      `<w:tc>${text
        .split('/')
        .map((each) => p(each))
        .join('')}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const body = `<w:tbl>${row('Jaar', 'Aantal')}${row('2023', '')}</w:tbl><w:tbl>${row('Vraag 1', 'een/twee/drie')}</w:tbl>
      <w:sectPr><w:headerReference w:type="default" r:id="r-header"/></w:sectPr>`;
    const file = makeDocx(body, { header: `<w:hdr>${p('Ons kenmerk 12')}</w:hdr>` });
    expect(await read('a.docx', file)).toBe(
      'Ons kenmerk 12\n\n| Jaar | Aantal |\n\n2023\nVraag 1\neen\ntwee\ndrie',
    );
  });
  it('puts footnotes at the end, and leaves out what was deleted or hidden', async () => {
    const body = `<w:p><w:r><w:t>Zie de nota</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>
      <w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins><w:r><w:t>.</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r>
      <w:r><w:tab/><w:t>ge\u00adbroken</w:t><w:br/><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>`;
    const footnotes = `<w:footnote w:id="2">${p('Kamerstuk 1.')}</w:footnote>`;
    expect(await read('a.docx', makeDocx(body, { footnotes }))).toBe(
      'Zie de nota1.\tgebroken\n-\n\n1 Kamerstuk 1.',
    );
  });
});

it('an .odt keeps its numbers, tables and notes', async () => {
  const content = `<d><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>
    <office:text><text:list text:style-name="L"><text:list-item><text:p>Een?</text:p></text:list-item></text:list><text:p>Antwoord<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>De noot.</text:p></text:note-body></text:note></text:p>
    <text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>Twee?<text:line-break/>zo<text:s text:c="2"/>ja</text:p></text:list-item></text:list>
    <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table></office:text></d>`;
  const file = makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', data: content },
  ]);
  expect(await read('a.odt', file)).toBe(
    '1. Een?\nAntwoord1\n2. Twee?\nzo  ja\n\n| a | b |\n\n1 De noot.',
  );
});

/** A run of Word's, its words, and the mark of a footnote. */
const run = (inside: string) => `<w:r>${inside}</w:r>`;
const said = (text: string) => run(`<w:t xml:space="preserve">${text}</w:t>`);
const mark = (id: number) => run(`<w:footnoteReference w:id="${id}"/>`);
const odtNote = (text: string) =>
  `<text:note><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`;

describe('the mark of a footnote', () => {
  const READ = 'In totaal 17¹, tegen 15. Het kostte € 84.500.²';
  const NOTES = '\n\n1 De pont.\n2 De kade.';

  it('makes no other number of the one before it in a .docx', async () => {
    const body = `<w:p>${said('In totaal 17')}${mark(2)}${said(', tegen 15. Het kostte € 84.500.')}${mark(3)}</w:p>`;
    const footnotes = `<w:footnote w:id="2">${p('De pont.')}</w:footnote><w:footnote w:id="3">${p('De kade.')}</w:footnote>`;
    expect(await read('a.docx', makeDocx(body, { footnotes }))).toBe(READ + NOTES);
  });
  it('nor in an .odt', async () => {
    const content = `<d><office:text><text:p>In totaal 17${odtNote('De pont.')}, tegen 15. Het kostte € 84.500.${odtNote('De kade.')}</text:p></office:text></d>`;
    const file = makeZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
      { name: 'content.xml', data: content },
    ]);
    expect(await read('a.odt', file)).toBe(READ + NOTES);
  });
  it('nor on a page, where what is struck out is not said', async () => {
    const html =
      '<p>In totaal 17<sup>1</sup>, tegen 15. <del>Niets.</del><s>Weg.</s>Het kostte € 84.500.<sup>2</sup></p><p>Zie de nota<sup>3</sup>.</p>';
    expect(await read('a.html', html)).toBe(`${READ}\nZie de nota3.`);
  });
  it('nor in a .pdf', async () => {
    const raised: Word = { x: 330.8, y: 76, text: '1', size: 6 };
    const glyphs = [line(80, 'Het kostte in totaal wel', 180), line(80, '84.500', 300), raised];
    const tekst = await read('a.pdf', makeTextPdf([[...glyphs, line(100, LONG)]]));
    expect(tekst).toContain('84.500\u00b9');
  });
  it('stays out with the words that are struck in a .docx', async () => {
    const body = `<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>twintig</w:t></w:r><w:r><w:t>zeventien</w:t></w:r></w:p>`;
    expect(await read('a.docx', makeDocx(body))).toBe('zeventien');
  });
});

const LONG = 'een regel van een brief die de hele breedte van het vel beslaat en dan omloopt';
const page = (...words: Word[]) => words;
const line = (y: number, text: string, x = 72, size = 10): Word => ({ x, y, text, size });

describe('pdf', () => {
  it('reads a margin beside the text on its own', async () => {
    const margin = ['Team Raad', 'Postbus 1', 'Zaaknummer 12', 'pagina-eigen tekst'];
    const words = [
      ...Array.from({ length: 8 }, (_, i) =>
        line(100 + 12 * i, `regel ${i} van de brief, met woorden`),
      ),
      ...margin.map((text, i) => line(103 + 9 * i, text, 420, 7)),
    ];
    const tekst = await read('a.pdf', makeTextPdf([words]));
    expect(tekst.split(/\n+/).slice(0, 5)).toEqual([
      ...margin,
      'regel 0 van de brief, met woorden',
    ]);
  });
  it('reads pairs of labels and values below each other', async () => {
    const words = [
      line(100, 'Datum'),
      line(100, 'Ons kenmerk', 200),
      line(112, '8 april 2024'),
      line(112, 'Z-12', 200),
      line(140, LONG),
    ];
    const tekst = await read('a.pdf', makeTextPdf([words]));
    expect(tekst).toBe(`Datum\n8 april 2024\n\nOns kenmerk\nZ-12\n\n${LONG}`);
  });
  it('keeps a table as rows, each number under its heading', async () => {
    const rows = [
      ['Jaar', 'Aantal', 'Kosten'],
      ['2022', '', '€ 5'],
      ['2023', '31', '€ 7'],
    ];
    const words = rows.flatMap((cells, i) =>
      cells.flatMap((text, j) =>
        text ? [line(100 + 14 * i, text.replace('€', 'EUR'), 72 + 120 * j)] : [],
      ),
    );
    const tekst = await read('a.pdf', makeTextPdf([[line(80, LONG), ...words, line(160, LONG)]]));
    expect(tekst).toContain(
      '| Jaar | Aantal | Kosten |\n| 2022 |  | EUR 5 |\n| 2023 | 31 | EUR 7 |',
    );
  });
  it('reads a page of a few words by its text: it is no scan', async () => {
    const few = 'Bijlage: geen. Met dank aan u, 12-4';
    const path = join(newFolder(), 'a.pdf');
    writeFileSync(path, makeTextPdf([[line(60, LONG)], [line(60, few)]]));
    const { tekst, ocrPages } = await reader.read({ path, bron: 'a.pdf' });
    expect({ tekst, ocrPages }).toEqual({
      tekst: expect.stringContaining(few),
      ocrPages: undefined,
    });
  });
  it('leaves out running headers, footers and page numbers, and never a Vraag that looks like one', async () => {
    const pages = [1, 2, 3].map((n) =>
      page(
        line(30, 'Gemeente Heerlen, blad'),
        line(60, `Vraag ${n}`),
        line(72, LONG),
        line(90, 'Antwoord'),
        line(102, 'Ja.'),
        line(800, `Pagina ${n} van 3`),
        line(812, String(n)),
      ),
    );
    const tekst = await read('a.pdf', makeTextPdf(pages));
    expect(tekst).toBe([1, 2, 3].map((n) => `Vraag ${n}\n${LONG}\n\nAntwoord\nJa.`).join('\n\n'));
  });
  it('puts footnotes at the end and their raised marks against the word', async () => {
    const pages = [
      page(
        line(60, LONG),
        line(72, 'zoals gezegd in de nota'),
        { x: 177.8, y: 68, text: '1', size: 6 },
        line(72, 'en', 184),
        line(780, '1', 72, 5),
        line(783, 'Kamerstuk 12.', 77, 7),
      ),
      page(line(60, 'niet elders.')),
    ];
    const tekst = await read('a.pdf', makeTextPdf(pages));
    expect(tekst).toBe(`${LONG}\nzoals gezegd in de nota1 en\nniet elders.\n\n1 Kamerstuk 12.`);
  });
  it('keeps a number or bullet with its text, and hyphens as printed', async () => {
    const words = [
      line(60, '1.'),
      line(60, 'Klopt het dat de belasting-', 100),
      line(72, 'plichtige betaalt?', 100),
    ];
    expect(await read('a.pdf', makeTextPdf([words]))).toBe(
      '1. Klopt het dat de belasting-\nplichtige betaalt?',
    );
  });
});
