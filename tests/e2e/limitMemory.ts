import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A group of processes that the kernel gives no more memory than this. */
export interface MemoryGroup {
  add(pid: number): void;
  /** The most that its processes held at once, files in the kernel's memory included; in bytes. */
  readonly most: number;
  /** Once its processes have ended. */
  remove(): void;
}

const ROOT = '/sys/fs/cgroup/memory';

/** Null where this user may not make such a group, or the system has none of this kind (cgroup 1). */
export function limitMemory(bytes: number): MemoryGroup | null {
  const folder = join(ROOT, `vraagbaak-${process.pid}`);
  const file = (name: string) => join(folder, name);
  try {
    mkdirSync(folder);
    writeFileSync(file('memory.limit_in_bytes'), String(bytes));
  } catch {
    return null;
  }
  return {
    add: (pid) => writeFileSync(file('cgroup.procs'), String(pid)),
    get most() {
      return Number(readFileSync(file('memory.max_usage_in_bytes'), 'utf8'));
    },
    remove: () => rmdirSync(folder),
  };
}
