/**
 * The first free kenmerk for a letter of `date` (ISO; null: undated):
 * `2024-04-08`, then `2024-04-08b` … `z`, then `aa` …; undated
 * `zonder-datum-1`, `-2` …. `taken` holds all that were ever given, withdrawn
 * letters included: a kenmerk stands in minutes and is never given twice.
 */
export function nextKenmerk(date: string | null, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const kenmerk = date === null ? `zonder-datum-${count}` : date + suffix(count);
    if (!taken.has(kenmerk)) return kenmerk;
  }
}

/** 1: '', 2: 'b', 26: 'z', 27: 'aa', 28: 'ab'. */
function suffix(count: number): string {
  if (count === 1) return '';
  const letter = String.fromCodePoint(97 + ((count - 1) % 26));
  const lead = Math.floor((count - 1) / 26);
  return lead === 0 ? letter : String.fromCodePoint(96 + lead) + letter;
}
