/** Stand before and after a quotation whose letter goes on. The letter's own brackets are escaped, so these cannot be its words. */
export const cutMarks = { start: '[…] ', end: ' […]' } as const;
