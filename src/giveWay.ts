import { constants, getPriority, setPriority } from 'node:os';

const LOWERED = constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * Lets who waits for an acknowledgement go first: lowers the priority of this
 * process; on Linux that of this thread alone, and of those that it starts from now
 * on (setpriority(2): there "the nice value is a per-thread attribute"). One that is
 * lower already stays so: raising it is not allowed.
 */
export function giveWay(): void {
  if (getPriority() < LOWERED) setPriority(LOWERED);
}
