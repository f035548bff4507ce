import { open, type FileHandle } from 'node:fs/promises';
import { fileSha256 } from '../fileSha256.ts';

/**
 * The file of hnswlib-node 3, as far as the vectors in it go: a head, then for each
 * vector its links, its numbers (32-bit floats) and its label, then links of the
 * upper levels (`saveIndex` of hnswalg.h).
 */
const HEAD_BYTES = 96;
/** Places of whole numbers of 64 bits in the head. */
const AT = { count: 16, size: 24, label: 32, vector: 40 } as const;
/** So much is read at once: others get their turn in between. */
const PIECE_BYTES = 1 << 20;

interface Layout {
  readonly count: number;
  /** Bytes of one element, and where its label and its vector begin in it. */
  readonly size: number;
  readonly label: number;
  readonly vector: number;
}

/**
 * Hands over each vector in the file; the numbers are valid during the call only.
 *
 * @throws when the file is not of this form.
 */
export async function readVectors(
  path: string,
  dimension: number,
  take: (label: number, vector: Float32Array) => void,
): Promise<void> {
  const file = await open(path, 'r');
  try {
    const layout = await readLayout(file, dimension);
    await eachPiece(file, layout, (piece) => {
      eachVector(piece, { layout, dimension }, (label, vector) => {
        take(label, vector);
        return false;
      });
    });
  } finally {
    await file.close();
  }
}

/**
 * Overwrites with zeros the vectors that are not to be kept, and flushes the file.
 *
 * @returns the SHA-256 of the file as it is then, hexadecimal.
 */
export async function blankVectors(
  path: string,
  dimension: number,
  isKept: (label: number) => boolean,
): Promise<string> {
  const file = await open(path, 'r+');
  try {
    const layout = await readLayout(file, dimension);
    await eachPiece(file, layout, async (piece, position) => {
      const isChanged = eachVector(piece, { layout, dimension }, (label, vector) => {
        if (isKept(label)) return false;
        vector.fill(0);
        return true;
      });
      if (isChanged) await file.write(piece, 0, piece.length, position);
    });
    await file.sync();
  } finally {
    await file.close();
  }
  return fileSha256(path);
}

async function readLayout(file: FileHandle, dimension: number): Promise<Layout> {
  const head = new DataView(new ArrayBuffer(HEAD_BYTES));
  await file.read(head, 0, HEAD_BYTES, 0);
  const [count = 0, size = 0, label = 0, vector = 0] = [AT.count, AT.size, AT.label, AT.vector].map(
    (at) => Number(head.getBigUint64(at, true)),
  );
  const { size: bytes } = await file.stat();
  const isForm = label === vector + dimension * 4 && size === label + 8 && vector % 4 === 0;
  if (!isForm || HEAD_BYTES + count * size > bytes) throw new Error('a file of another form');
  return { count, size, label, vector };
}

async function eachPiece(
  file: FileHandle,
  { count, size }: Layout,
  take: (piece: Uint8Array, position: number) => void | Promise<void>,
): Promise<void> {
  const most = Math.max(1, Math.floor(PIECE_BYTES / size));
  const buffer = new Uint8Array(most * size);
  for (let at = 0; at < count; at += most) {
    const position = HEAD_BYTES + at * size;
    const wanted = Math.min(most, count - at) * size;
    const { bytesRead } = await file.read(buffer, 0, wanted, position);
    if (bytesRead < wanted) throw new Error('a file that ends too early');
    await take(buffer.subarray(0, wanted), position);
  }
}

/** @returns whether `visit` said of any vector that it changed it. */
function eachVector(
  piece: Uint8Array,
  { layout, dimension }: { readonly layout: Layout; readonly dimension: number },
  visit: (label: number, vector: Float32Array) => boolean,
): boolean {
  const view = new DataView(piece.buffer);
  let isChanged = false;
  for (let start = 0; start < piece.length; start += layout.size) {
    const label = Number(view.getBigUint64(start + layout.label, true));
    const vector = new Float32Array(piece.buffer, start + layout.vector, dimension);
    isChanged = visit(label, vector) || isChanged;
  }
  return isChanged;
}
