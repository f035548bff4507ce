/** In a file name: control characters, marks that turn text around, and bytes that are no text. */
export const ODD_CHARACTERS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]/gu;
