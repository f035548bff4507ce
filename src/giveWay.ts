import { constants, setPriority } from 'node:os';

/**
 * Lets whoever waits for an answer go first: lowers the priority of this process;
 * on Linux that of this thread alone, and of those that it starts from now on
 * (setpriority(2): there "the nice value is a per-thread attribute").
 */
export function giveWay(): void {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
