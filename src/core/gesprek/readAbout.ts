import type { About, Turn } from './turn.ts';

const IT = '(?:dat|dit|het|(?:die|deze|de) (?:vraag|vragen)|ernaar|daarnaar|hiernaar)';
const ANSWER =
  '(?:dat|dit|het|(?:die|deze|de) (?:vraag|vragen|brief)|(?:dat|dit|het) antwoord)(?: precies)?';
const WHO = '(?:wie|welk raadslid|welke raadsleden|welke fracties?|welke partij(?:en)?)';
const ASKED = '(?:gevraagd|gesteld|ingediend|afkomstig)';

/** Questions about the answer shown before; each must be the whole text. */
const ABOUT: readonly (readonly [About, readonly string[]])[] = [
  [
    'wie',
    [
      `${WHO} (?:vroeg|vroegen|stelden?|heeft|hebben|hadden?) ${IT}(?: ${ASKED})?`,
      `door ${WHO} (?:is|zijn|werd|werden) ${IT} ${ASKED}`,
      `(?:van|door) ${WHO} (?:was|is|kwam|komt|zijn|waren|kwamen|komen) ${IT}(?: ${ASKED})?`,
      `${WHO} (?:was|waren|is|zijn) (?:dat|de vra(?:ag|gen)stellers?|de indieners?)`,
    ],
  ],
  [
    'wanneer',
    [
      `wanneer (?:was|is|werd|zijn|waren) ${ANSWER}(?: (?:gevraagd|gesteld|beantwoord|geschreven|geweest|verstuurd))?`,
      `van wanneer (?:is|was|dateert) ${ANSWER}`,
      `(?:van )?welke datum(?: (?:is|was|heeft) ${ANSWER})?`,
      'hoe oud is (?:dat|dit|het) antwoord',
    ],
  ],
  [
    'brief',
    [
      `(?:in|uit) welke brief (?:is|was|staat|stond|komt|kwam) ${ANSWER}`,
      '(?:in |uit )?welke brief(?: (?:is|was) (?:dat|dit|het))?',
      'waar (?:staat|stond) (?:dat|dit|het)(?: precies)?',
      'waar komt (?:dat|dit) vandaan',
      'welke? (?:nummer|kenmerk|bron) (?:is|was|heeft) (?:dat|dit|die brief)',
      'wat is (?:de bron|het kenmerk|het nummer)(?: daarvan| hiervan)?',
      '(?:de )?bron',
    ],
  ],
  [
    'vraag',
    [
      '(?:wat (?:was|is)|hoe (?:luidde|luidt|was)) (?:de|die) (?:hele |precieze )?vraag(?: precies)?',
      'wat (?:vroeg|vroegen) (?:hij|zij|ze|men|het raadslid|de raadsleden|de raad)(?: precies)?',
      'wat (?:werd|is) er (?:precies )?gevraagd',
    ],
  ],
  [
    'heel',
    [
      '(?:(?:laat|toon|geef|stuur)(?: me| mij| eens)? )?(?:het |de )?(?:hele|volledige|complete) (?:antwoord|tekst)(?: zien)?',
      '(?:toon |laat )?alles(?: zien)?',
      '(?:toon |laat )?de rest(?: van het antwoord)?(?: zien)?',
      'lees verder',
    ],
  ],
];
const PATTERNS = ABOUT.flatMap(([about, forms]) =>
  forms.map((form) => ({ about, pattern: new RegExp(`^(?:${form})$`, 'iu') })),
);

const NUMMER =
  /^(?:wat (?:antwoordde|antwoordt|zei|zegt) (?:het college|men|b en w) (?:op|bij) |(?:wat (?:was|is) )?(?:het )?antwoord op |(?:toon|laat) )?(?:vraag|antwoord|nummer) (\p{L}?\.?\d{1,3}\p{L}?)(?: zien)?$/iu;

const PLAATS =
  /^(?:(?:laat|toon) )?(?:de|het) (eerste|tweede|derde|vierde|vijfde|volgende|vorige)(?: (?:plaats|vindplaats|antwoord|treffer|resultaat))?(?: zien)?$/iu;
const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde'];

/**
 * What a text asks about the answer that was shown before: of the pair itself,
 * of another pair of its letter, or of another place found.
 *
 * @param plain without an "en" before it, see `plainTurn`.
 * @param at which of the places found was shown, from 0.
 * @returns null when the text asks something else.
 */
export function readAbout(plain: string, at: number): Turn | null {
  const about = PATTERNS.find(({ pattern }) => pattern.test(plain))?.about;
  if (about) return { kind: 'over', about };
  const nr = NUMMER.exec(plain)?.[1];
  if (nr !== undefined) return { kind: 'nummer', nr };
  const which = PLAATS.exec(plain)?.[1]?.toLowerCase();
  if (which === undefined) return null;
  if (which === 'volgende') return { kind: 'plaats', at: at + 1 };
  if (which === 'vorige') return { kind: 'plaats', at: Math.max(0, at - 1) };
  return { kind: 'plaats', at: ORDINALS.indexOf(which) };
}
