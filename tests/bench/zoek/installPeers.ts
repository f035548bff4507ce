import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'peers');
const LOCK = join(FOLDER, 'package-lock.json');
/** A copy of the lock file that was installed. */
const INSTALLED = join(FOLDER, 'node_modules', '.installed-lock.json');

/** Installs what is compared with, unless this very lock file was installed already. */
export function installPeers(): void {
  const lock = readFileSync(LOCK, 'utf8');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === lock) return;
  console.error('installing the peers (tests/bench/zoek/peers)…');
  const { status } = spawnSync('npm', ['ci'], { cwd: FOLDER, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('npm ci of tests/bench/zoek/peers failed');
  writeFileSync(INSTALLED, lock);
}
