/** A printed number taken apart for counting: `7a` is 7 and a, `A-1` is 1 under `A-`. */
export interface OrderKey {
  readonly prefix: string;
  readonly count: number;
  readonly letter: string;
}

const PRINTED = /^(.*?)(\d{1,3})([a-z]?)$/;

export function orderKey(nr: string): OrderKey {
  const [, prefix = '', count = '', letter = ''] = PRINTED.exec(nr) ?? [];
  if (count === '') return { prefix: nr.slice(0, -1), count: 0, letter: nr.slice(-1) };
  return { prefix, count: Number(count), letter };
}
