/** Where a run of words of the query stands: word numbers, both counted from 0. */
export interface Run {
  /** Place of the text in the order in which texts were added, see {@link WordIndex}. */
  readonly id: number;
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/** A stretch of a text that shares much with the query, in word numbers, `to` exclusive. */
interface Near {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Texts as lists of words, to find a text in. Every word is a number, so that
 * all texts of ten thousand pairs are some megabytes and are looked through in
 * milliseconds, without anything that has to be kept in step beside them.
 */
export interface WordIndex {
  /** @returns the id of the text. */
  add(keys: readonly string[]): number;
  /** The ids are not given again. */
  remove(ids: readonly number[]): void;
  /**
   * For each word of the query the longest run that ends there: `runs[j]`; and
   * in `whole` all places (at most `MOST_WHOLE`) where the whole query stands.
   */
  runs(query: readonly string[]): {
    readonly runs: readonly (Run | null)[];
    readonly whole: readonly Run[];
  };
  /** The texts that share most with the query, weighed by how rare the words are; at most `k`, best first. */
  near(query: readonly string[], k: number): readonly Near[];
}

/** Enough to say that a text stands in many places. */
const MOST_WHOLE = 1000;
/** A changed quotation can be longer than the letter's words, or shorter. */
const WINDOW = 1.25;

export function createWordIndex(): WordIndex {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const texts = new Map<number, Int32Array>();
  let next = 0;
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  return {
    add(keys) {
      const text = Int32Array.from(keys, numberOf);
      for (const word of text) counts[word] = (counts[word] ?? 0) + 1;
      texts.set(next, text);
      next += 1;
      return next - 1;
    },
    remove(ids) {
      for (const id of ids) {
        for (const word of texts.get(id) ?? []) counts[word] = (counts[word] ?? 1) - 1;
        texts.delete(id);
      }
    },
    runs: (query) =>
      findRuns(
        texts,
        query.map((key) => numbers.get(key) ?? -1),
        numbers.size,
      ),
    near(query, k) {
      const weights = new Float32Array(numbers.size);
      for (const word of query.flatMap((key) => numbers.get(key) ?? [])) {
        weights[word] = 1 / Math.log2(2 + (counts[word] ?? 0));
      }
      return findNear(texts, { weights, width: Math.ceil(query.length * WINDOW) }, k);
    },
  };
}

/** One pass: a run at a word is the run that ended at the word before, one longer. */
function findRuns(
  texts: ReadonlyMap<number, Int32Array>,
  query: readonly number[],
  vocabulary: number,
): ReturnType<WordIndex['runs']> {
  const places = placesIn(query, vocabulary);
  const isWanted = Uint8Array.from(places, (at) => (at ? 1 : 0));
  const tracker = trackRuns(query.length);
  for (const [id, text] of texts) {
    tracker.open(id);
    for (let at = 0; at < text.length; at += 1) {
      const word = text[at] ?? 0;
      if (isWanted[word] === 1) tracker.meet(places[word] ?? [], at);
    }
  }
  return tracker;
}

/** In the query, for each word number, the places where it stands, last first. */
function placesIn(query: readonly number[], vocabulary: number): (readonly number[] | undefined)[] {
  const places = Array.from<number[] | undefined>({ length: vocabulary });
  query.forEach((word, at) => {
    if (word >= 0) places[word] = [at, ...(places[word] ?? [])];
  });
  return places;
}

/** Keeps the runs while texts are read word by word; it makes nothing new for a word that ends no longer run. */
function trackRuns(size: number) {
  const lengths = new Int32Array(size);
  const seen = new Int32Array(size);
  const runs = Array.from<Run | null>({ length: size }).fill(null);
  const longest = new Int32Array(size);
  const whole: Run[] = [];
  let id = -1;
  const note = (j: number, length: number, at: number) => {
    const run = { id, at: at - length + 1, from: j - length + 1, length };
    if (length > (longest[j] ?? 0)) {
      runs[j] = run;
      longest[j] = length;
    }
    if (length === size && whole.length < MOST_WHOLE) whole.push(run);
  };
  return {
    runs,
    whole,
    /** No run goes on from one text in the next. */
    open(next: number) {
      id = next;
      seen.fill(-2);
    },
    /** `places`: where the word that stands `at` in the text stands in the query, last first. */
    meet(places: readonly number[], at: number) {
      for (const j of places) {
        const isNext = j > 0 && seen[j - 1] === at - 1;
        const length = isNext ? 1 + (lengths[j - 1] ?? 0) : 1;
        lengths[j] = length;
        seen[j] = at;
        if (length > (longest[j] ?? 0) || length === size) note(j, length, at);
      }
    },
  };
}

interface Wanted {
  readonly weights: Float32Array;
  readonly width: number;
}

function findNear(
  texts: ReadonlyMap<number, Int32Array>,
  wanted: Wanted,
  k: number,
): readonly Near[] {
  const best: (Near & { readonly score: number })[] = [];
  for (const [id, text] of texts) {
    const { score, end } = bestWindow(text, wanted);
    if (score === 0 || (best.length >= k && score <= (best.at(-1)?.score ?? 0))) continue;
    const from = Math.max(0, end - 2 * wanted.width);
    best.push({ id, from, to: Math.min(text.length, end + wanted.width), score });
    best.sort((a, b) => b.score - a.score);
    best.length = Math.min(best.length, k);
  }
  return best;
}

/** The window of a text that holds most of the wanted words, by weight. */
function bestWindow(text: Int32Array, { weights, width }: Wanted): { score: number; end: number } {
  let sum = 0;
  let score = 0;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    sum += weights[text[at] ?? 0] ?? 0;
    if (at >= width) sum -= weights[text[at - width] ?? 0] ?? 0;
    if (sum <= score + 1e-6) continue;
    score = sum;
    end = at + 1;
  }
  return { score, end };
}
