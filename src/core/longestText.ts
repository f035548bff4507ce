/**
 * UTF-16 units of the longest text that is read as a letter: about 170 full pages.
 * Reading it holds everything else up: about a second at this length, and
 * more than ten times as long at ten times as much.
 */
export const LONGEST_TEXT = 500_000;
