import type { LetterFolder } from '../../letterDesk.ts';
import type { Archive, BriefSummary } from '../../ports.ts';

/** Raised when the form of an export changes. */
const VERSION = 1;

export interface ExportPorts {
  readonly archive: Archive;
  readonly folder: Pick<LetterFolder, 'correctionOf'>;
}

/**
 * The letters and settings as one JSON text, in parts: letter by letter, for
 * there can be many. No subscription, no question and no user is in it.
 *
 * @param withHidden also the text of letters in quarantine, which holds what must not be spread.
 */
export async function* exportArchive(
  withHidden: boolean,
  ports: ExportPorts,
): AsyncGenerator<string> {
  const { store, settings } = ports.archive;
  const head = {
    schema: 'vraagbaak-export',
    version: VERSION,
    madeAt: new Date().toISOString(),
    passages: 'offsets into tekst in UTF-16 code units, end exclusive',
  };
  yield `${JSON.stringify(head).slice(0, -1)},"brieven":[`;
  let isFirst = true;
  for (const brief of await store.summaries()) {
    const letter = await letterOf(brief, withHidden, ports);
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(letter)}`;
    isFirst = false;
  }
  const places = settings.guilds().map((guildId) => {
    const { server, channels, beheerRoles } = settings.of(guildId);
    return { guildId, server, channels: Object.fromEntries(channels), beheerRoles };
  });
  yield `\n],"instellingen":${JSON.stringify(places)}}\n`;
}

async function letterOf(brief: BriefSummary, withHidden: boolean, ports: ExportPorts) {
  const { store } = ports.archive;
  const { id: _id, pairCount, ...about } = brief;
  const { kenmerk, bron, isQuarantined } = brief;
  if (isQuarantined && !withHidden) {
    return { kenmerk, bron, isQuarantined, pairCount, tekst: null, pairs: null };
  }
  const pairs = await store.pairsOf(kenmerk, { hiddenToo: true });
  const tekst = pairs[0]?.brief.tekst ?? (await store.brief(kenmerk))?.tekst ?? null;
  return {
    ...about,
    pairCount,
    tekst,
    pairs: pairs.map(({ pair }) => pair),
    changes: await store.changes(kenmerk),
    correction: await ports.folder.correctionOf(bron),
  };
}
