import { countOf } from '../../core/countOf.ts';
import { formatCitation } from '../../core/citation.ts';
import { formatDate } from '../../core/formatDate.ts';
import { reasonText } from '../../app/meldingen/reasonText.ts';
import type { Abonnement } from '../../meldingStore.ts';
import type { StoredBrief, StoredPair } from '../../ports.ts';
import { clipText } from '../clipText.ts';
import { controlId } from '../controlId.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { Block, Message } from '../message.ts';
import { nameAskers } from '../nameAskers.ts';
import { plainBlock } from '../plainBlock.ts';
import { sourceLink } from '../sourceLink.ts';
import { CONTROLS } from './controlIds.ts';
import { matchBlock } from './matchBlock.ts';
import { plainMessage } from './plainMessage.ts';
import { roleMentions } from './roleMentions.ts';
import { readMenu } from './readMenu.ts';
import { vraagEntry } from '../vraagEntry.ts';

/** A letter to tell of, and what it is told for. */
export interface ToldBrief {
  readonly brief: StoredBrief;
  readonly pairs: readonly StoredPair[];
  readonly wanted: readonly Wanted[];
  readonly nonce: string;
  /** A letter that was there before, and got other words. */
  readonly isChanged: boolean;
  /** For a message that is changed afterwards: the day of the correction, in words. */
  readonly corrected: string | null;
  /** Roles that are mentioned. */
  readonly roleIds: readonly string[];
}

/** A subscription, and the number of the pair that it met. */
export interface Wanted {
  readonly abonnement: Abonnement;
  readonly nr: string | null;
}

const MAX_SUBJECT = 200;
const MAX_REASONS = 300;
/** Followed vragen that are named. */
const FOLLOWED = 4;
/** Most characters of each quoted vraag. */
const VRAAG_ROOM = 90;

/** A new letter: what it is about, why it is told, the sentence that matched, and its vragen. */
export function renderBrief(told: ToldBrief): Message {
  const { brief, pairs, nonce, corrected } = told;
  return plainMessage({
    head: [
      plainBlock(
        headLine(told),
        corrected === null ? '' : `**Gecorrigeerd op ${corrected}.**`,
        ...reasonLines(told.wanted),
      ),
      ...quoteOf(told),
      plainBlock(kenmerkLine(brief)),
    ],
    list: pairs.map((stored) => vraagEntry(stored, VRAAG_ROOM)),
    more: (left) => (left === 1 ? 'en nog 1 vraag' : `en nog ${left} vragen`),
    buttons: [
      { label: 'Volledige brief', action: { kind: 'brief', kenmerk: brief.kenmerk } },
      { label: 'Stop deze melding', action: controlId(CONTROLS.stop, nonce) },
    ],
    menus: readMenu(
      brief.kenmerk,
      pairs.map(({ pair }) => pair.nr),
    ),
  });
}

/** `Nieuwe brief 8 april 2024: … · gevraagd door … · 12 vragen`: what a phone's notification shows. */
function headLine({ brief, pairs, isChanged, roleIds }: ToldBrief): string {
  const kind = isChanged ? 'Gecorrigeerde brief' : 'Nieuwe brief';
  const date = brief.letterDate === null ? 'zonder datum' : formatDate(brief.letterDate);
  const subject = brief.topic ?? brief.subject;
  const about = subject === null ? '' : `: ${escapeMarkdown(clipText(subject, MAX_SUBJECT))}`;
  const asked = brief.askers.length > 0 ? `gevraagd door ${nameAskers(brief)}` : '';
  const count = countOf(pairs.length, 'vraag', 'vragen');
  const line = [`${kind} ${date}${about}`, asked, count].filter((part) => part !== '').join(' · ');
  return `${roleMentions(roleIds)}${line}`;
}

function reasonLines(wanted: readonly Wanted[]): readonly string[] {
  const plain = wanted.filter(({ abonnement }) => abonnement.volgt === null);
  const reasons = [...new Set(plain.map(({ abonnement }) => reasonText(abonnement)))].join('; ');
  return [
    reasons === '' ? '' : `Vanwege: ${escapeMarkdown(clipText(reasons, MAX_REASONS))}`,
    ...followedLines(wanted),
  ];
}

/** The first few that someone follows, and how many more: all of them would not fit. */
function followedLines(wanted: readonly Wanted[]): readonly string[] {
  const lines = wanted.flatMap(({ abonnement: { volgt }, nr }) => {
    if (volgt === null) return [];
    const followed = escapeMarkdown(formatCitation(volgt));
    const place = nr === null ? 'in deze brief' : `bij vraag ${escapeMarkdown(nr)}`;
    return [
      `Misschien staat ${place} het antwoord op vraag ${followed}, die u volgt. Dat is niet zeker: lees het na.`,
    ];
  });
  const left = lines.length - FOLLOWED;
  const more = left === 1 ? 'nog 1 andere vraag' : `nog ${left} andere vragen`;
  return left > 0 ? [...lines.slice(0, FOLLOWED), `Dat geldt voor ${more} die u volgt.`] : lines;
}

function quoteOf({ pairs, wanted }: ToldBrief): readonly Block[] {
  const met = wanted.find(({ nr }) => nr !== null);
  const stored = met && pairs.find(({ pair }) => pair.nr === met.nr);
  const block = stored && matchBlock(stored, met.abonnement);
  return block ? [block] : [];
}

/** The questions below are quoted, so the letter's number stands above them. */
function kenmerkLine(brief: StoredBrief): string {
  const parts = [`De vragen in brief ${escapeMarkdown(brief.kenmerk)}`, sourceLink(brief)];
  return `${parts.filter((part) => part !== '').join(' · ')}:`;
}
