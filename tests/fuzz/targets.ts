import { citationTarget } from './citationTarget.ts';
import { controlTarget } from './controlTarget.ts';
import { idTarget } from './idTarget.ts';
import { letterTarget } from './letterTarget.ts';
import { rowTarget } from './rowTarget.ts';
import { settingTarget } from './settingTarget.ts';
import type { Target } from './target.ts';

/** All that is fuzzed. The shares add up to a million. */
export const targets: readonly Target[] = [
  letterTarget,
  citationTarget,
  idTarget,
  settingTarget,
  controlTarget,
  rowTarget,
];
