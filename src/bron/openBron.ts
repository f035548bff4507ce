import { BotError } from '../errors.ts';
import type { PublishedSource } from '../briefSource.ts';
import { createBronSource, type BronProgress } from './createBronSource.ts';

/** The settings of the same names. */
export interface BronSettings {
  readonly BRON_URL?: string | undefined;
  readonly BRON_ORGANISATIE?: string | undefined;
  readonly BRON_VANAF?: string | undefined;
}

/** Where its cache goes, and who hears in Dutch how far it is. */
interface Surroundings {
  readonly folder: string;
  note(text: string): void;
}

const YEAR = 365 * 86_400_000;

/**
 * The source that the settings name; nothing is asked of it yet. Without a
 * date, the letters of the past year.
 *
 * @throws {@link BotError} `BRON_OFF` without an address, `SETTING_WRONG` without an organisation.
 */
export function openBron(
  settings: BronSettings,
  { vanaf, tot }: { readonly vanaf?: string; readonly tot?: string },
  { folder, note }: Surroundings,
): PublishedSource {
  const { BRON_URL: url, BRON_ORGANISATIE: organisatie, BRON_VANAF } = settings;
  if (!url) throw new BotError('BRON_OFF', 'no source is set');
  if (!organisatie) {
    throw new BotError('SETTING_WRONG', 'a setting is missing', {
      detail: 'BRON_ORGANISATIE ontbreekt naast BRON_URL',
    });
  }
  const period = { from: vanaf ?? BRON_VANAF ?? yearAgo(), until: tot ?? null };
  const { host } = new URL(url);
  return createBronSource({ url, organisatie, period, folder, onProgress: tell(host, note) });
}

function tell(host: string, note: (text: string) => void): (progress: BronProgress) => void {
  let found = -1;
  return (progress) => {
    if (progress.kind === 'wachten') {
      note(`${host} vraagt om rust: ${Math.ceil(progress.ms / 1000)} s wachten.`);
    } else if (progress.count > found) {
      found = progress.count;
      note(`Zoeken bij ${host}: ${found} brieven in deze periode.`);
    }
  };
}

function yearAgo(): string {
  return new Date(Date.now() - YEAR).toISOString().slice(0, 10);
}
