import type { Located, Refusal } from './correction.ts';

/** Numbers that `samenMet` gives one antwoord. */
export interface Group {
  readonly members: ReadonlySet<string>;
  /** The corrections that say so. */
  readonly by: readonly string[];
}

interface Linked {
  readonly groups: ReadonlyMap<string, Group>;
  readonly refusals: readonly Refusal[];
}

/** Joins what `samenMet` links, directly or through others. Numbers may be named old or new. */
export function linkGroups(live: ReadonlyMap<string, Located>, keys: ReadonlySet<string>): Linked {
  const groups = new Map<string, Group>();
  const refusals: Refusal[] = [];
  const renamed = new Map(
    [...live].flatMap(
      ([
        key,
        {
          correction: { renummer },
        },
      ]) => (renummer === undefined ? [] : [[renummer, key] as const]),
    ),
  );
  for (const [key, { correction }] of live) {
    const names = correction.weg ? [] : (correction.samenMet ?? []);
    const others = names.map((name) => (keys.has(name) ? name : (renamed.get(name) ?? name)));
    const unknown = others.filter((other) => !keys.has(other));
    if (unknown.length > 0) {
      const reason = `bij "samenMet" staat een vraag die er niet is: ${unknown.join(', ')}`;
      refusals.push({ nr: key, reason });
    } else if (others.some((other) => other !== key)) join(groups, key, others);
  }
  return { groups, refusals };
}

function join(groups: Map<string, Group>, key: string, others: readonly string[]): void {
  const touched = [key, ...others];
  const met = touched.flatMap((each) => groups.get(each) ?? []);
  const group = {
    members: new Set([...touched, ...met.flatMap(({ members }) => [...members])]),
    by: [...new Set([...met.flatMap(({ by }) => by), key])],
  };
  for (const member of group.members) groups.set(member, group);
}
