import type { Kind } from '../brief.ts';
import type { Draft } from './draft.ts';

const DELAY =
  /(?<!\p{L})(?:uitstel(?:bericht)?|tussenbericht|niet binnen (?:de|het|deze) .{0,60}termijn|Mededeling van (?:de )?(?:minister|staatssecretaris)|termijn .{0,80}(?:verleng|niet (?:haalbaar|gehaald|lukt))|(?:meer tijd|langer) nodig|niet (?:tijdig|binnen \d+ dagen|binnen .{0,20}weken)[^.]{0,60}beantwoord)/iu;

/** What a document is, by what was found in it and whether it speaks of a delay. */
export function findKind(scan: string, drafts: readonly Draft[]): Kind {
  if (drafts.some(({ antwoord }) => antwoord)) return 'beantwoording';
  if (DELAY.test(scan.slice(0, 20_000))) return 'uitstelbericht';
  if (drafts.some(({ status }) => status === 'volgt')) return 'uitstelbericht';
  const asks = drafts.filter(({ vraag }) => scan.slice(vraag.start, vraag.end).includes('?'));
  return asks.length > 0 && asks.length * 2 >= drafts.length ? 'vragen' : 'anders';
}
