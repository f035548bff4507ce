import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../src/core/parseBrief.ts';
import { createLetterReader } from '../../src/files/createLetterReader.ts';
import { newFolder } from '../fixtures/openTestArchive.ts';
import { makeDocx, makeZip } from './makeZip.ts';

const reader = createLetterReader();

async function read(name: string, data: Buffer): Promise<string> {
  const path = join(newFolder(), name);
  writeFileSync(path, data);
  return (await reader.read({ path, bron: name })).tekst;
}

const LINES = ['Vraag 1', 'Is de brug veilig?', 'Antwoord 1', 'Ja.'];
const SIGNATURE = ['Hoogachtend,', 'de secretaris, A. Voorbeeld'];

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const box = (text: string) =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const field = (text: string) =>
  `<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`;
const refer = (...types: string[]) =>
  types.map((type) => `<w:headerReference w:type="${type}" r:id="r-header${type}"/>`).join('');
const header = (...blocks: string[]) => `<w:hdr>${blocks.join('')}</w:hdr>`;
const body = LINES.map(p).join('');

describe('a Word letter', () => {
  it('keeps the date and kenmerk of the first page, also in a text box or a field', async () => {
    const section = `<w:sectPr>${refer('first', 'default')}<w:titlePg/></w:sectPr>`;
    const tekst = await read(
      'a.docx',
      makeDocx(body + section, {
        headerfirst: header(
          p('Gemeente Proefstad'),
          box('Datum 8 april 2024'),
          field('Ons kenmerk: Z-12'),
        ),
        headerdefault: header(p('Brief van 1 mei 1999, vervolgblad')),
      }),
    );
    expect(tekst.match(/8 april 2024/gu)).toHaveLength(1);
    expect(tekst).not.toContain('vervolgblad');
    expect(parseBrief(tekst)).toMatchObject({ letterDate: '2024-04-08', onsKenmerk: 'Z-12' });
  });

  it('takes the header of its own first page, not that of an annex', async () => {
    const letter = `<w:p><w:pPr><w:sectPr>${refer('default')}</w:sectPr></w:pPr></w:p>`;
    const annex = `${p('Bijlage')}<w:sectPr>${refer('first')}<w:titlePg/></w:sectPr>`;
    const tekst = await read(
      'a.docx',
      makeDocx(body + letter + annex, {
        headerdefault: header(p('Datum 8 april 2024')),
        headerfirst: header(p('Datum 1 mei 1999')),
      }),
    );
    expect(tekst).toContain('Datum 8 april 2024');
    expect(tekst).not.toContain('1999');
  });

  it('keeps a signature in a table, a text box or a field, and drops the footer', async () => {
    const table = `<w:tbl><w:tr><w:tc>${SIGNATURE.map(p).join('')}</w:tc></w:tr></w:tbl>`;
    const section = '<w:sectPr><w:footerReference w:type="default" r:id="r-footer"/></w:sectPr>';
    for (const signed of [table, SIGNATURE.map(box).join(''), SIGNATURE.map(field).join('')]) {
      const tekst = await read(
        'a.docx',
        makeDocx(body + signed + section, {
          footer: `<w:ftr>${p('Postbus 1, IBAN NL00')}</w:ftr>`,
        }),
      );
      expect(tekst).toMatch(/Hoogachtend,\n+de secretaris, A\. Voorbeeld/u);
      expect(tekst).not.toContain('Postbus');
    }
  });
});

const odtP = (text: string, style = 'P') => `<text:p text:style-name="${style}">${text}</text:p>`;
const master = (name: string, headers: string) =>
  `<style:master-page style:name="${name}">${headers}<style:footer>${odtP('Postbus 1')}</style:footer></style:master-page>`;
const on = (name: string, page: string) =>
  `<style:style style:name="${name}" style:family="paragraph" style:master-page-name="${page}"/>`;
const odt = (styles: string, masters: string, text: string) =>
  makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    { name: 'styles.xml', data: `<d>${masters}</d>` },
    { name: 'content.xml', data: `<d>${styles}<office:text>${text}</office:text></d>` },
  ]);
const odtHeader = (text: string) => `<style:header>${odtP(text)}</style:header>`;
const letter = LINES.map((text) => odtP(text)).join('');
const headerFirst = (off: string) =>
  `<style:header-first${off}>${odtP('Datum 8 april 2024')}</style:header-first>`;

describe('an OpenDocument letter', () => {
  it('takes the header of the page that it begins on, not that of an annex', async () => {
    const masters =
      master('Annex', odtHeader('Datum 1 mei 1999')) +
      master('Standard', odtHeader('Datum 8 april 2024'));
    const file = odt(on('B', 'Annex'), masters, letter + odtP('Bijlage', 'B'));
    expect(await read('a.odt', file)).toBe(['Datum 8 april 2024', ...LINES, 'Bijlage'].join('\n'));
  });

  it('takes the first page of its own, by its style or the style that one is made from', async () => {
    const masters =
      master('Standard', odtHeader('vervolgblad')) +
      master('First', odtHeader('Datum 8 april 2024'));
    const made =
      '<style:style style:name="Q" style:family="paragraph" style:parent-style-name="F"/>';
    for (const style of ['F', 'Q']) {
      const file = odt(on('F', 'First') + made, masters, odtP('Geachte raad,', style) + letter);
      expect(await read('a.odt', file)).toBe(
        ['Datum 8 april 2024', 'Geachte raad,', ...LINES].join('\n'),
      );
    }
  });

  it('takes the header of first pages before that of all, unless it is switched off', async () => {
    const other = odtHeader('vervolgblad');
    const shown = odt('', master('Standard', other + headerFirst('')), letter);
    const hidden = odt(
      '',
      master('Standard', other + headerFirst(' style:display="false"')),
      letter,
    );
    expect(await read('a.odt', shown)).toBe(['Datum 8 april 2024', ...LINES].join('\n'));
    expect(await read('a.odt', hidden)).toBe(['vervolgblad', ...LINES].join('\n'));
  });
});
