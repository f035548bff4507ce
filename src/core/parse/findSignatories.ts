import type { Line } from './line.ts';
import { personName } from './personName.ts';

const SIGNATURE =
  /^(?:hoogachtend|met (?:de )?(?:meeste )?hoogachting|(?:met )?vriendelijke groet|namens\s|(?:het )?college van (?:burgemeester|gedeputeerde|dijkgraaf)|burgemeester en wethouders|gedeputeerde staten|het dagelijks bestuur|de (?:secretaris|burgemeester|gemeentesecretaris|minister|staatssecretaris|voorzitter|dijkgraaf|wethouder)(?:\s.{0,90})?,?$)/i;
/** A ministry signs the letter and adds the answers. */
const SIGNATURE_BEFORE_ANSWERS =
  /^(?:hoogachtend|met (?:de )?(?:meeste )?hoogachting|(?:met )?vriendelijke groet|de (?:minister|staatssecretaris)(?:\s.{0,90})?,?$)/i;
const NAME = new RegExp(`(?<![\\p{L}.])${personName.full}`, 'gu');
const LINES_BELOW = 14;
const LONGEST_LINE = 120;

/** The names under a letter, as written. A line of prose with a name in it is no signature. */
export function findSignatories(head: readonly Line[], tail: readonly Line[]): readonly string[] {
  return [
    ...new Set([...namesBelow(head, SIGNATURE_BEFORE_ANSWERS), ...namesBelow(tail, SIGNATURE)]),
  ];
}

function namesBelow(lines: readonly Line[], signature: RegExp): readonly string[] {
  const names: string[] = [];
  const starts = lines.flatMap(({ text }, i) =>
    signature.test(text) && text.length < LONGEST_LINE ? [i] : [],
  );
  for (const start of starts) {
    for (const { text } of below(lines, start)) {
      names.push(...[...text.matchAll(NAME)].map(([name]) => name.trim()));
    }
  }
  return names;
}

function below(lines: readonly Line[], start: number): readonly Line[] {
  const near = lines.slice(start, start + LINES_BELOW);
  const end = near.findIndex(
    ({ text }, i) =>
      i > 0 && (text.length > LONGEST_LINE || /[?]$|^(?:vra|antwoord|\d)/i.test(text)),
  );
  return end < 0 ? near : near.slice(0, end);
}
