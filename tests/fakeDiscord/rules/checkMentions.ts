import type { AllowedMentions, Violation } from '../types.ts';

/**
 * Discord's rule (a kind in `parse` excludes its list), and a promise of Vraagbaak:
 * every message says `parse: []`, so that no letter or question can ping anyone.
 */
export function checkMentions(allowed: AllowedMentions | null | undefined): Violation[] {
  const parse = allowed?.parse;
  if (!parse) {
    return [{ path: 'allowed_mentions.parse', message: 'promise: every message sets parse: []' }];
  }
  const found: Violation[] = [];
  if (parse.length > 0) {
    found.push({ path: 'allowed_mentions.parse', message: 'promise: parse is empty' });
  }
  for (const kind of ['users', 'roles'] as const) {
    const list = allowed[kind];
    if (list?.length && parse.includes(kind)) {
      found.push({ path: `allowed_mentions.${kind}`, message: `excluded by parse: ["${kind}"]` });
    }
    if (list && new Set(list).size < list.length) {
      found.push({ path: `allowed_mentions.${kind}`, message: 'an id occurs twice' });
    }
  }
  return found;
}
