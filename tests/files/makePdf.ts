import { createCanvas } from '@napi-rs/canvas';

/** A PDF of raw objects: the first is the catalogue. Offsets are worked out here. */
export function makePdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [i, object] of objects.entries()) {
    offsets.push(at);
    const body = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(body);
    at += body.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

/** Words at places on A4 pages: `x` and `y` in points from the top left. */
export interface Word {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

export function makeTextPdf(pages: readonly (readonly Word[])[]): Buffer {
  const first = 4;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (const [i, words] of pages.entries()) {
    const content = Buffer.from(
      words
        .map(({ x, y, text, size = 10 }) => {
          const escaped = text.replace(/[\\()]/g, String.raw`\$&`);
          return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm (${escaped}) Tj ET`;
        })
        .join('\n'),
      'latin1',
    );
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      stream('', content),
    );
  }
  return makePdf(objects);
}

/** Pages that are pictures, as a scanner makes them. */
export function makeScanPdf(jpegs: readonly { data: Buffer; width: number; height: number }[]) {
  const first = 3;
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${jpegs.map((_, i) => `${first + 3 * i} 0 R`).join(' ')}] /Count ${jpegs.length} >>`,
  ];
  for (const [i, { data, width, height }] of jpegs.entries()) {
    const at = first + 3 * i;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /S ${at + 1} 0 R >> >> /Contents ${at + 2} 0 R >>`,
      stream(
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
        data,
      ),
      stream('', Buffer.from('q 595 0 0 842 0 0 cm /S Do Q')),
    );
  }
  return makePdf(objects);
}

/** One line of text as a picture of a page. */
export function pictureOf(lines: readonly string[]): {
  data: Buffer;
  width: number;
  height: number;
} {
  const [width, height] = [1240, 1754];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  context.font = '28px sans-serif';
  for (const [i, line] of lines.entries()) context.fillText(line, 120, 160 + i * 44);
  return { data: canvas.toBuffer('image/jpeg', 90), width, height };
}

function stream(dictionary: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}
