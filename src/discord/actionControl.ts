import type { Action } from './action.ts';
import type { Control, Way } from './control.ts';
import { parseAction } from './parseAction.ts';
import { runAction } from './runAction.ts';

/** The control of a button whose custom id is an {@link Action}; null for any other id. */
export function actionControl(customId: string): Control | null {
  const action = parseAction(customId);
  if (!action) return null;
  return {
    kind: action.kind,
    way: wayOf(action),
    run: ({ audience, asker }, services) =>
      runAction(action, { audience, name: asker.name }, services),
  };
}

function wayOf({ kind }: Action): Way {
  if (kind === 'deel' || kind === 'deelblad') return 'share';
  return kind === 'heel' || kind === 'brief' ? 'own' : 'turn';
}
