/** The page (from 1) that an offset lies on; null for a text without pages. `pages` holds where each begins. */
export function pageOf(pages: readonly number[], offset: number): number | null {
  const page = pages.findLastIndex((start) => start <= offset);
  return page < 0 ? null : page + 1;
}
