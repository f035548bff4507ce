import type { Control } from './control.ts';
import { LIST_KIND, parseListArgs } from './listId.ts';
import { renderList } from './renderList.ts';

/** Turns the pages of a list of letters that was narrowed. */
export const listControl: Control = {
  kind: LIST_KIND,
  way: 'turn',
  run: async ({ args }, { archive }) => {
    const list = parseListArgs(args);
    return list && renderList(await archive.store.summaries(), list.page, list);
  },
};
