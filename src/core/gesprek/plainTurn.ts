const OPENING =
  /^(?:(?:oké?|oke|dank (?:u|je)(?: wel)?|dankjewel|bedankt|mooi|prima|hallo|hoi|duidelijk|helder|maar|ja|nee)[,.!]?\s+)+/iu;

/** Whether a text is politeness and nothing else: "bedankt!", "ok". */
export function isPolite(text: string): boolean {
  const plain = text.replace(/[\s?!.…,]+$/u, '');
  return plain !== '' && `${plain} `.replace(OPENING, '') === '';
}

/** A text without the politeness before it and the marks after it; single spaces, capitals kept. */
export function plainTurn(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/[\s?!.…]+$/u, '')
    .replace(OPENING, '');
}

/** What stands after the "en" that a text begins with; null when it begins otherwise. */
export function afterEn(plain: string): string | null {
  return /^en[ ,]+(.+)$/iu.exec(plain)?.[1] ?? null;
}
