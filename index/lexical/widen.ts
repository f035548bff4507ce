/** The same numbers in twice the room, or in `least` if that is more; the rest is 0. */
export function widen(numbers: Int32Array, least = 0): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(Math.max(least, numbers.length * 2));
  wider.set(numbers);
  return wider;
}
