import { visibleBrieven } from '../../app/visibleBrieven.ts';
import type { CatalogEntry } from '../../liveIndex.ts';
import type { Archive } from '../../ports.ts';
import { clipText } from '../clipText.ts';
import type { Choice } from '../command.ts';
import { MAX_WISH } from './readWish.ts';

/** Discord's limits for choices. */
const MOST = 25;
const MAX = 100;

/** The list is a new one after every change of the archive, so it keys what is made of it. */
const made = new WeakMap<readonly CatalogEntry[], readonly string[]>();

/** Names and fracties of who asked, that hold what is typed. */
export async function completeVraagsteller(
  typed: string,
  archive: Archive,
): Promise<readonly Choice[]> {
  const { entries } = await archive.live();
  const names = made.get(entries) ?? (await readNames(archive));
  made.set(entries, names);
  const wanted = typed.trim().toLowerCase();
  return names
    .filter((name) => name.toLowerCase().includes(wanted))
    .slice(0, MOST)
    .map((name) => ({ name: clipText(name, MAX), value: name.slice(0, Math.min(MAX, MAX_WISH)) }));
}

async function readNames(archive: Archive): Promise<readonly string[]> {
  const visible = await visibleBrieven(archive);
  const names = visible.flatMap(({ askers }) =>
    askers.flatMap(({ name, fractie }) => [name, ...(fractie === null ? [] : [fractie])]),
  );
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'nl'));
}
