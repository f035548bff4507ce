/** `2024-04-08`, `b` to `z`, and `aa` to `zz`. */
const MOST_A_DAY = 27 * 26;

/**
 * The first free kenmerk for a letter of `date` (ISO; null: undated):
 * `2024-04-08`, then `2024-04-08b` … `z`, then `aa` …; undated
 * `zonder-datum-1`, `-2` …. `taken` holds all that were ever given, withdrawn
 * letters included: a kenmerk stands in minutes and is never given twice.
 *
 * @returns null when a day has no number left: after `zz` there is none that can be cited.
 */
export function nextKenmerk(date: string | null, taken: ReadonlySet<string>): string | null {
  const most = date === null ? Infinity : MOST_A_DAY;
  for (let count = 1; count <= most; count += 1) {
    const kenmerk = date === null ? `zonder-datum-${count}` : date + suffix(count);
    if (!taken.has(kenmerk)) return kenmerk;
  }
  return null;
}

/** 1: '', 2: 'b', 26: 'z', 27: 'aa', 28: 'ab'. */
function suffix(count: number): string {
  if (count === 1) return '';
  const letter = String.fromCodePoint(97 + ((count - 1) % 26));
  const lead = Math.floor((count - 1) / 26);
  return lead === 0 ? letter : String.fromCodePoint(96 + lead) + letter;
}
