const NAME = `([\\p{Lu}\\d][\\p{L}\\d+-]*(?:\\s(?:\\p{Lu}[\\p{L}\\d-]*|voor|de|het|van)(?=[\\s,.)]|$)){0,4})`;
const FRACTIE = `(?:(?:de\\s+|uw\\s+)?(?:raads|staten)?fracties?\\s+(?:van\\s+)?(?:de\\s+|het\\s+)?)`;
const PATTERNS = [
  `(?:vragen|brief|e-?mail)[^.]{0,60}?\\s(?:van|door)\\s+${FRACTIE}${NAME}`,
  `(?:heeft|stelde|stelt|ontvingen wij van|door|diende)\\s+${FRACTIE}${NAME}(?=[^.]{0,160}vragen)`,
  `Geachte\\s+(?:leden\\s+van\\s+)?${FRACTIE}${NAME}(?=,)`,
  `^\\s*(?:aan\\s*:?\\s*)?${FRACTIE}${NAME}\\s*$`,
].map((source) => new RegExp(source, 'u'));
const NAMENS = new RegExp(
  `(?:u|heer|mevrouw|\\p{Lu}\\p{Ll}+)\\s(?:\\p{Ll}+\\s){0,6}namens\\s+(?:${FRACTIE}|de\\s+|het\\s+)?${NAME}(?=[^.]{0,160}vragen)`,
  'u',
);
const BODY = /^(?:Gemeente|Provincie|College|Burgemeester|Gedeputeerde|Dijkgraaf|Raad)(?!\p{L})/iu;

/** The fractie that asks, where no person is named as asker; `null` when none is. */
export function findFractie(paragraphs: readonly string[]): string | null {
  for (const pattern of PATTERNS) {
    for (const paragraph of paragraphs) {
      const name = trimmed(pattern.exec(paragraph)?.[1]);
      if (name !== null) return name;
    }
  }
  return null;
}

/** "heeft u namens Actief Veenland vragen gesteld": the fractie of the one who is addressed. */
export function findNamens(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs) {
    const name = trimmed(NAMENS.exec(paragraph)?.[1]);
    if (name !== null) return name;
  }
  return null;
}

/** A name ends in no particle, and no college is a fractie. */
function trimmed(name: string | undefined): string | null {
  const clean = name?.replace(/(?:\s(?:voor|de|het|van))+$/u, '') ?? '';
  return clean === '' || BODY.test(clean) ? null : clean;
}
