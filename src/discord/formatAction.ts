import type { Grade } from '../core/grade.ts';
import type { Action, Place, Turn } from './action.ts';
import { controlId } from './controlId.ts';

const GRADES: Record<Grade, string> = { antwoord: 'a', verwant: 'v', geen: 'g' };

/**
 * An action as a button's custom id, `v1:blad:2024-04-08/3:2`; `parseAction`
 * reads it. Of a turn with many places the excerpts go first and then the last
 * places, until it fits.
 *
 * @returns null when it does not fit: leave the button out.
 */
export function formatAction(action: Action): string | null {
  if (action.kind === 'volgende') return formatTurn(action);
  return controlId(action.kind, argsOf(action));
}

function argsOf(action: Exclude<Action, Turn>): string {
  switch (action.kind) {
    case 'heel':
    case 'blad':
    case 'deelblad': {
      const { citation, page, speaker, version } = action;
      const { kenmerk, nr } = citation;
      return `${kenmerk}${nr === null ? '' : `/${encodeNr(nr)}`}:${page}${speaker?.charAt(0) ?? ''}${versionPart(version)}`;
    }
    case 'deel':
      return `${formatPlaces([action.place])}${versionPart(action.version)}`;
    case 'brief':
      return action.kenmerk;
    case 'brieven':
      return String(action.page);
  }
}

function versionPart(version: string | undefined): string {
  return version === undefined ? '' : `!${version}`;
}

function formatTurn({ grade, at, places, isFiltered }: Turn): string | null {
  const lead = `${GRADES[grade]}${isFiltered ? 'f' : ''}${at}:`;
  let left = places;
  for (;;) {
    const id = controlId('volgende', lead + formatPlaces(left));
    if (id !== null) return left.length > at ? id : null;
    const last = left.findLastIndex(({ excerpt }) => excerpt !== null);
    left =
      last < 0
        ? left.slice(0, -1)
        : left.map((place, index) => (index === last ? { ...place, excerpt: null } : place));
  }
}

/** A kenmerk that is that of the place before is left out. */
function formatPlaces(places: readonly Place[]): string {
  return places
    .map(({ kenmerk, nr, excerpt }, index) => {
      const isSame = places[index - 1]?.kenmerk === kenmerk;
      const part = excerpt ? `~${excerpt.start.toString(36)}.${excerpt.end.toString(36)}` : '';
      return `${isSame ? '' : kenmerk}/${encodeNr(nr)}${part}`;
    })
    .join(',');
}

/** A printed number holds letters, digits, dots and hyphens; whatever else it holds must not part the id. */
function encodeNr(nr: string): string {
  return nr.replaceAll(/[^\p{L}\d.-]/gu, (unit) => `%${unit.codePointAt(0)?.toString(16)};`);
}
