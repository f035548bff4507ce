import { countOf } from '../../core/countOf.ts';
import { formatDate } from '../../core/formatDate.ts';
import { reasonText } from '../../app/meldingen/reasonText.ts';
import type { StoredBrief } from '../../ports.ts';
import { clipText } from '../clipText.ts';
import { controlId } from '../controlId.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { MenuFace } from '../menuRow.ts';
import type { Block, Message } from '../message.ts';
import { nameAskers } from '../nameAskers.ts';
import { plainBlock } from '../plainBlock.ts';
import { CONTROLS } from './controlIds.ts';
import { plainMessage } from './plainMessage.ts';
import { roleMentions } from './roleMentions.ts';
import type { Wanted } from './renderBrief.ts';

/** A letter in a list; without `brief` it is gone since. `isChanged`: it was there before, and got other words. */
interface ListedBrief {
  readonly kenmerk: string;
  readonly brief: StoredBrief | null;
  readonly isChanged: boolean;
  readonly corrected: string | null;
}

export interface ToldOverzicht {
  readonly brieven: readonly ListedBrief[];
  readonly wanted: readonly Wanted[];
  readonly nonce: string;
  readonly roleIds: readonly string[];
}

const MAX_SUBJECT = 90;
const MAX_REASONS = 300;

/** Several letters in one message, each with its number, subject and who asked. */
export function renderOverzicht({ brieven, wanted, nonce, roleIds }: ToldOverzicht): Message {
  const present = brieven.flatMap(({ brief }) => brief ?? []);
  const reasons = [...new Set(wanted.map(({ abonnement }) => reasonText(abonnement)))].join('; ');
  return plainMessage({
    head: [
      plainBlock(
        `${roleMentions(roleIds)}${countText(brieven)}${subjectsOf(present)}`,
        reasons === '' ? '' : `Vanwege: ${escapeMarkdown(clipText(reasons, MAX_REASONS))}`,
      ),
    ],
    list: brieven.map(lineOf),
    more: (left) => `en nog ${countOf(left, 'brief', 'brieven')}; zie het bestand`,
    rest: { name: 'brieven.txt', text: `${brieven.map(plainLineOf).join('\n')}\n` },
    buttons: [{ label: 'Stop deze melding', action: controlId(CONTROLS.stop, nonce) }],
    menus: menuOf(present),
  });
}

/** `2 nieuwe brieven en 1 gecorrigeerde brief`. */
function countText(brieven: readonly ListedBrief[]): string {
  const present = brieven.filter(({ brief }) => brief !== null);
  const changed = present.filter(({ isChanged }) => isChanged).length;
  const added = present.length - changed;
  const counts = [
    added === 0 ? '' : countOf(added, 'nieuwe brief', 'nieuwe brieven'),
    changed === 0 ? '' : countOf(changed, 'gecorrigeerde brief', 'gecorrigeerde brieven'),
  ];
  return (
    counts.filter((count) => count !== '').join(' en ') ||
    (brieven.length === 1
      ? 'De brief uit dit bericht is niet meer beschikbaar'
      : `Geen van deze ${brieven.length} brieven is nog beschikbaar`)
  );
}

/** The first subjects, for a phone's notification. */
function subjectsOf(brieven: readonly StoredBrief[]): string {
  const subjects = brieven.flatMap(({ subject, topic }) => topic ?? subject ?? []).slice(0, 2);
  if (subjects.length === 0) return '';
  const shown = subjects.map((subject) => escapeMarkdown(clipText(subject, 50))).join('; ');
  return `: ${shown}${brieven.length > subjects.length ? ' en meer' : ''}`;
}

function lineOf({ kenmerk, brief, isChanged, corrected }: ListedBrief): Block {
  const name = `- **${escapeMarkdown(kenmerk)}**`;
  if (!brief) return plainBlock(`${name}, niet meer beschikbaar`);
  const parts = [
    dateOf(brief),
    escapeMarkdown(aboutOf(brief)),
    brief.askers.length > 0 ? `gevraagd door ${nameAskers(brief)}` : '',
    isChanged && corrected === null ? 'gecorrigeerde brief' : '',
    corrected === null ? '' : `gecorrigeerd op ${corrected}`,
  ];
  return plainBlock(`${name}, ${parts.filter((part) => part !== '').join(' · ')}`);
}

/** The same for a file, where nothing is formatted. */
function plainLineOf({ kenmerk, brief }: ListedBrief): string {
  if (!brief) return `${kenmerk}, niet meer beschikbaar`;
  const about = aboutOf(brief);
  return `${kenmerk}, ${dateOf(brief)}${about && `: ${about}`}`;
}

function dateOf({ letterDate }: StoredBrief): string {
  return letterDate === null ? 'zonder datum' : formatDate(letterDate);
}

function aboutOf({ topic, subject }: StoredBrief): string {
  return clipText(topic ?? subject ?? '', MAX_SUBJECT);
}

function menuOf(brieven: readonly StoredBrief[]): readonly MenuFace[] {
  const id = controlId(CONTROLS.letter, '');
  if (id === null || brieven.length === 0) return [];
  const options = brieven.map(({ kenmerk }) => ({ label: `Brief ${kenmerk}`, value: kenmerk }));
  return [{ id, placeholder: 'Lees een brief', options }];
}
