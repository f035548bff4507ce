/** A field of a protobuf message: a whole number, or bytes (a text, a message, packed data). */
export interface Field {
  readonly number: number;
  readonly value: number | Uint8Array;
}

const VARINT = 0;
const BYTES = 2;
/** Bytes of the wire types with a fixed size. */
const FIXED: Readonly<Record<number, number>> = { 1: 8, 5: 4 };

/** A message; the values of a field are numbers, texts or bytes, in its order. */
export function writeMessage(
  fields: readonly (readonly [number, number | string | Uint8Array])[],
): Uint8Array {
  const parts = fields.flatMap(([number, value]) => {
    if (typeof value === 'number') return [varint(number * 8 + VARINT), varint(value)];
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    return [varint(number * 8 + BYTES), varint(bytes.length), bytes];
  });
  return Buffer.concat(parts);
}

/** The fields of a message in their order, without those of a fixed size. */
export function readMessage(bytes: Uint8Array): readonly Field[] {
  const fields: Field[] = [];
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = next();
    const [number, type] = [Math.floor(tag / 8), tag % 8];
    if (type === VARINT) fields.push({ number, value: next() });
    else if (type === BYTES) {
      const length = next();
      fields.push({ number, value: bytes.subarray(at, at + length) });
      at += length;
    } else at += FIXED[type] ?? bytes.length;
  }
  return fields;
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.from([...bytes, rest]);
}
