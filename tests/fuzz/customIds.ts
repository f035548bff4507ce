import { formatAction } from '../../src/discord/formatAction.ts';
import { listId } from '../../src/discord/listId.ts';
import { bend, pick, strangeText } from './strings.ts';

const citation = { kenmerk: '2024-04-08', nr: '3' };
const place = { ...citation, excerpt: { start: 4, end: 90 } };
/** The id of a letter that waits to be taken in. */
export const WAITING = 'abcdef0123456789abcdef0123456789';

const DAYS = ['2024-02-31', '2023-02-29', '2024-13-01', '0000-00-00', '9999-99-99', '2024-07-08'];

/** Custom ids as our own messages have them, one of each kind at least. */
const OWN: readonly string[] = [
  formatAction({ kind: 'heel', citation, page: 1 }),
  formatAction({ kind: 'blad', citation, page: 2, speaker: 'raad' }),
  formatAction({ kind: 'deelblad', citation: { ...citation, nr: null }, page: 1 }),
  formatAction({ kind: 'deel', place }),
  formatAction({ kind: 'volgende', grade: 'verwant', at: 1, places: [place, { ...place, nr: '4' }] }),
  formatAction({ kind: 'brief', kenmerk: '2024-07-08' }),
  formatAction({ kind: 'brieven', page: 1 }),
  listId({ page: 1, filter: { from: '2024-01-01', asker: 'de Vries' }, onderwerp: 'krant' }),
  'v1:klopt:a:2024-04-08/3', 'v1:kloptniet:v:2024-04-08/3', 'v1:ontbreekt:g:', `v1:vergeet:${WAITING.slice(0, 24)}`,
  `v1:meldstop:${WAITING.slice(0, 25)}`, `v1:meldtoon:${WAITING.slice(0, 25)}`, 'v1:meldlees:2024-04-08', 'v1:meldbrief:',
  'v1:meldstopeen:', 'v1:lees:2024-04-08/3', `v1:beheeropnemen:${WAITING}`, `v1:beheerdatum:${WAITING}`,
  `v1:beheermetdatum:${WAITING}`, `v1:beheerverwerp:${WAITING}`, 'v1:beheerwis:2024-04-08/3', 'v1:beheerwis:2024-07-08',
  'v1:beheerlaat:', 'v1:beheervragen:',
].filter((id) => id !== null); // prettier-ignore

/** One of ours, as it is or changed, or made up; Discord takes 100 units. */
export function customId(random: () => number): string {
  if (random() < 0.1) return strangeText(random);
  const own = pick(random, OWN, '');
  const id = random() < 0.1 ? own.replace(/\d{4}-\d\d-\d\d/u, pick(random, DAYS, '')) : own;
  return (random() < 0.1 ? id : bend(random, id)).slice(0, 100);
}
