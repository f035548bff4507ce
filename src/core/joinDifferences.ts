import type { Differences } from './compareVersions.ts';

/**
 * One difference out of two that follow each other. What was added and removed is exact;
 * a number that changed and changed back is still named.
 */
export function joinDifferences(first: Differences, then: Differences): Differences {
  const back = then.added.filter((nr) => first.removed.includes(nr));
  const added = [
    ...first.added.filter((nr) => !then.removed.includes(nr)),
    ...then.added.filter((nr) => !back.includes(nr)),
  ];
  const removed = [
    ...first.removed.filter((nr) => !back.includes(nr)),
    ...then.removed.filter((nr) => !first.added.includes(nr)),
  ];
  const changed = new Set([...first.changed, ...then.changed, ...back]);
  return {
    added,
    removed,
    changed: [...changed].filter((nr) => !added.includes(nr) && !removed.includes(nr)),
  };
}
