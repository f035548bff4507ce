import type { Antwoorden, PlaceSettings, Wie } from './guildSettings.ts';

const ANTWOORDEN: Readonly<Record<Antwoorden, string>> = {
  verborgen: 'alleen voor wie vraagt; delen kan niet',
  keuze: 'wie vraagt kiest; eerst alleen voor wie vraagt',
  openbaar: 'voor iedereen, tenzij wie vraagt anders kiest',
};

/**
 * What is set for a place, a line each.
 *
 * @param unset what holds where nothing is set: `zoals de server`.
 * @param roleText how a role is written, from its id.
 */
export function placeText(
  { antwoorden, wie }: PlaceSettings,
  unset: Readonly<Record<'antwoorden' | 'wie', string>>,
  roleText: (id: string) => string,
): readonly string[] {
  return [
    `Antwoorden: ${antwoorden === null ? unset.antwoorden : ANTWOORDEN[antwoorden]}`,
    `Wie mag vragen: ${wie === null ? unset.wie : wieText(wie, roleText)}`,
  ];
}

function wieText(wie: Wie, roleText: (id: string) => string): string {
  return wie === 'iedereen' ? 'iedereen' : `alleen ${wie.map(roleText).join(', ')}`;
}
