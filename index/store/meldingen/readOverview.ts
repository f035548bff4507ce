import type Database from 'better-sqlite3';
import type { MeldingOverview } from '../../../src/meldingStore.ts';
import { checkMoment } from '../storedShapes.ts';
import { parseBestemming } from './bestemmingKey.ts';
import { FREE } from './claimRow.ts';

interface Count {
  readonly name: string;
  readonly count: number;
}

/** See `MeldingReader.overview`. */
export function readOverview(db: Database.Database): MeldingOverview {
  const counts = (sql: string) => {
    const rows = db.prepare<[], Count>(sql).all();
    return (name: string) => rows.find((row) => row.name === name)?.count ?? 0;
  };
  const states = counts('SELECT staat AS name, count(*) AS count FROM abonnement GROUP BY 1');
  const sent = counts('SELECT staat AS name, count(*) AS count FROM melding GROUP BY 1');
  return {
    abonnementen: {
      actief: states('actief'),
      gepauzeerd: states('gepauzeerd'),
      uit: states('uit'),
    },
    meldingen: {
      wacht: sent('wacht'),
      bezig: sent('bezig'),
      verzonden: sent('verzonden'),
      mislukt: sent('mislukt'),
      vervallen: sent('vervallen'),
    },
    held: readHeld(db),
    ...readMoments(db),
    failures: db
      .prepare<[], { code: string; count: number }>(
        `SELECT code, count(*) AS count FROM melding
         WHERE code <> '' AND staat IN ('wacht', 'bezig', 'mislukt')
         GROUP BY code ORDER BY count(*) DESC, code`,
      )
      .all(),
    off: readOff(db),
  };
}

function readHeld(db: Database.Database): number {
  const row = db
    .prepare<[], { count: number }>(
      `SELECT count(*) AS count FROM melding m WHERE m.staat IN ('wacht', 'bezig') AND NOT ${FREE}
         AND EXISTS (SELECT 1 FROM reden r WHERE r.melding_id = m.id)`,
    )
    .get();
  return row?.count ?? 0;
}

function readMoments(
  db: Database.Database,
): Pick<MeldingOverview, 'unplanned' | 'lastSent' | 'oldestWaiting'> {
  const row = db
    .prepare<[], Pick<MeldingOverview, 'unplanned' | 'lastSent' | 'oldestWaiting'>>(
      `SELECT (SELECT count(*) FROM gebeurtenis WHERE is_planned = 0) AS unplanned,
         (SELECT max(sent_at) FROM melding) AS lastSent,
         (SELECT min(m.due) FROM melding m WHERE m.staat IN ('wacht', 'bezig') AND ${FREE}
            AND (m.soort <> 'bewerking' OR m.code IS NULL)) AS oldestWaiting`,
    )
    .get();
  if (!row) return { unplanned: 0, lastSent: null, oldestWaiting: null };
  checkMoment(row.oldestWaiting);
  return { ...row, lastSent: checkMoment(row.lastSent) };
}

function readOff(db: Database.Database): MeldingOverview['off'] {
  const rows = db
    .prepare<[], { place: string; code: string | null; count: number }>(
      `SELECT CASE WHEN guild_id IS NULL THEN 'dm:' ELSE bestemming END AS place,
         reden AS code, count(*) AS count
       FROM abonnement WHERE staat = 'uit' GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .all();
  return rows.map(({ place, code, count }) => {
    const bestemming = parseBestemming(place);
    return {
      channelId: bestemming.kind === 'dm' ? null : bestemming.channelId,
      code: code ?? '',
      abonnementen: count,
    };
  });
}
