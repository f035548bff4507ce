import { constants, getPriority, setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

const LOWERED = constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * Lets who waits for an acknowledgement go first: lowers the priority of this
 * process, or of this thread and those that it starts from now on where that can be:
 * on Linux (setpriority(2): there "the nice value is a per-thread attribute"). One that
 * is lower already stays so: raising it is not allowed.
 *
 * @param pid of another process, just started, that does not do this itself.
 */
export function giveWay(pid = 0): void {
  // Elsewhere a thread would hold back the whole program.
  if (pid === 0 && !isMainThread && process.platform !== 'linux') return;
  if (getPriority(pid) < LOWERED) setPriority(pid, LOWERED);
}
