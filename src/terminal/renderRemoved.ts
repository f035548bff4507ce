import type { Removed } from '../app/remove.ts';
import { withoutControls } from './withoutControls.ts';

/** What was erased, and all that is elsewhere and is not. */
export function renderRemoved({ kenmerk, nr, bron, bronUrl }: Removed): string {
  const what = nr === null ? `Brief ${kenmerk}` : `Vraag ${nr} van brief ${kenmerk}`;
  const isFetched = bronUrl !== null;
  const copy = isFetched && nr === null ? ', en de opgehaalde kopie in de map bron' : '';
  const lines = [
    `${what} is verwijderd: tekst, index en vectoren${copy}. Dat komt bij een volgende keer inlezen of ophalen niet terug.`,
    'Wat elders staat, blijft. Verwijder het daar zo nodig zelf:',
    ...(isFetched ? published(bronUrl, nr) : [`- het bestand ${withoutControls(bron)} in de map`]),
    '- reservekopieën',
    '- berichten die al in Discord staan',
  ];
  return lines.join('\n');
}

function published(bronUrl: string, nr: string | null): readonly string[] {
  return [
    `- de brief bij de bron: ${withoutControls(bronUrl)} (vraag de uitgever haar weg te halen)`,
    ...(nr === null
      ? []
      : ['- de opgehaalde kopie van de hele brief in de map bron; wis die met de brief zelf']),
  ];
}
