import { isDeepStrictEqual } from 'node:util';
import { formatAbout, parseAbout } from '../../src/discord/feedback/about.ts';
import type { Action } from '../../src/discord/action.ts';
import { controlId } from '../../src/discord/controlId.ts';
import { formatAction } from '../../src/discord/formatAction.ts';
import { listId, parseListArgs, type ListPage } from '../../src/discord/listId.ts';
import { parseAction } from '../../src/discord/parseAction.ts';
import { parseControlId } from '../../src/discord/parseControlId.ts';
import { customId } from './customIds.ts';
import type { Target } from './target.ts';

/** Custom ids, which anyone can make Discord send. */
export const idTarget: Target = {
  name: 'custom ids',
  share: 350_000,
  inTests: 10_000,
  open: () => ({
    check: (random) => {
      const id = customId(random);
      const wrong = checkAction(id) ?? checkArgs(id);
      return wrong && `${wrong}: ${JSON.stringify(id)}`;
    },
  }),
};

/** What is read is what stands there, and no other letter. */
function checkAction(id: string): string | null {
  const action = parseAction(id);
  if (!action) return null;
  if (lettersOf(action).some((kenmerk) => !id.includes(kenmerk))) return 'another letter';
  const again = formatAction(action);
  const read = again === null ? action : parseAction(again);
  const isSame = action.kind === 'volgende' || isDeepStrictEqual(read, action);
  return isSame ? null : 'another action when it is written again';
}

function lettersOf(action: Action): readonly string[] {
  switch (action.kind) {
    case 'heel':
    case 'blad':
    case 'deelblad':
      return [action.citation.kenmerk];
    case 'deel':
      return [action.place.kenmerk];
    case 'volgende':
      return action.places.map(({ kenmerk }) => kenmerk);
    case 'brief':
      return [action.kenmerk];
    case 'brieven':
      return [];
  }
}

function checkArgs(id: string): string | null {
  const read = parseControlId(id);
  if (!read) return null;
  if (controlId(read.kind, read.args) !== id) return 'another id when it is written again';
  const about = parseAbout(read.args);
  if (about && formatAbout(about) !== read.args) return 'feedback about something else';
  const list = parseListArgs(read.args);
  return list && checkList(list);
}

function checkList(list: ListPage): string | null {
  const { from = '2024-01-01', until = from } = list.filter;
  const areDays = [from, until].every((day) => isReal(day));
  if (!areDays) return 'a day that is none';
  const id = listId(list);
  const again = id === null ? list : parseListArgs(parseControlId(id)?.args ?? '');
  return isDeepStrictEqual(again, list) ? null : 'another list';
}

function isReal(day: string): boolean {
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
