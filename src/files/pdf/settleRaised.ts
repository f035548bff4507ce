import { noteMark } from '../blocks/noteMark.ts';
import type { Glyphs } from './pdfPage.ts';

/** Footnote marks and the like: small, raised, and against the word before. */
const MARK = /^[\d*,)\s]{1,6}$/;
const SMALL = 0.8;
const LEAST_RAISED = 0.1;
const MOST_RAISED = 0.8;
const TOUCHING = 0.4;
/** A footnote's own number has a space after it. */
const BESIDE = 1.5;
const BUCKET = 10;
/** On the baseline the mark would make another number of it. */
const NUMBER_BEFORE = /\d[.,:;?!]?$/u;

/** Puts raised numbers on the baseline of the word that they are printed against. */
export function settleRaised(glyphs: readonly Glyphs[]): readonly Glyphs[] {
  if (!glyphs.some(({ text }) => MARK.test(text))) return glyphs;
  const byRight = group(glyphs, ({ right }) => right);
  const byLeft = group(glyphs, ({ x }) => x);
  return glyphs.map((each) => {
    if (!MARK.test(each.text)) return each;
    const before = near(byRight, each.x).find((host) =>
      carries(host, each, (each.x - host.right) / TOUCHING),
    );
    const after = near(byLeft, each.right).find((host) =>
      carries(host, each, (host.x - each.right) / BESIDE),
    );
    const host = before ?? after;
    if (!host) return each;
    const isNumber = before !== undefined && NUMBER_BEFORE.test(before.text);
    return { ...each, y: host.y, text: isNumber ? noteMark.raise(each.text) : each.text };
  });
}

type Buckets = ReadonlyMap<number, readonly Glyphs[]>;

function group(glyphs: readonly Glyphs[], placeOf: (each: Glyphs) => number): Buckets {
  const buckets = new Map<number, Glyphs[]>();
  for (const each of glyphs) {
    const bucket = Math.round(placeOf(each) / BUCKET);
    const known = buckets.get(bucket);
    if (known) known.push(each);
    else buckets.set(bucket, [each]);
  }
  return buckets;
}

function near(buckets: Buckets, place: number): readonly Glyphs[] {
  const bucket = Math.round(place / BUCKET);
  return [bucket - 1, bucket, bucket + 1].flatMap((at) => buckets.get(at) ?? []);
}

function carries(host: Glyphs, mark: Glyphs, gap: number): boolean {
  const raised = host.y - mark.y;
  return (
    mark.size < host.size * SMALL &&
    Math.abs(gap) < host.size &&
    raised > host.size * LEAST_RAISED &&
    raised < host.size * MOST_RAISED
  );
}
