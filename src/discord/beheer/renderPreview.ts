import { countOf } from '../../core/countOf.ts';
import type { Preview } from '../../app/beheer/previewLetter.ts';
import type { Pair, Status } from '../../core/brief.ts';
import { buildMessage } from '../buildMessage.ts';
import { clipText } from '../clipText.ts';
import { controlId } from '../controlId.ts';
import { dateText } from '../dateText.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import type { Message } from '../message.ts';
import { nameAskers } from '../nameAskers.ts';
import { plainBlock } from '../plainBlock.ts';
import { admitArgs } from './admitArgs.ts';
import { problemLines } from './problemLines.ts';

const MAX_ABOUT = 140;
/** Numbers that are named, so that a wrong reading shows at a glance. */
const NAMED = 3;
const STATUS: Readonly<Record<Status, string>> = {
  beantwoord: 'beantwoord',
  volgt: 'antwoord volgt',
  onbeantwoord: 'zonder antwoord',
};

/** What was read of a letter that was sent in, and what can be done with it. It quotes nothing: the letter is not in the archive. */
export function renderPreview(preview: Preview, isAnew = false): Message {
  const { letter, done, parsed, ...about } = preview;
  const problems = done.kind === 'nieuw' ? done.brief.problems : parsed.problems;
  const isQuarantined = done.kind === 'nieuw' && done.brief.isQuarantined;
  const topic = parsed.topic ?? parsed.subject;
  return buildMessage({
    blocks: [
      plainBlock(
        '### Nog niet opgenomen',
        isAnew ? '**Let op:** er is intussen iets veranderd. Kijk opnieuw na en beslis dan.' : '',
        `${escapeMarkdown(letter.name)}: ${dateText(parsed.letterDate)}`,
        topic === null ? '' : `Over: ${escapeMarkdown(clipText(topic, MAX_ABOUT))}`,
        `Gesteld door: ${nameAskers(parsed)}`,
        countLine(parsed.pairs),
        numberLine(parsed.pairs),
      ),
      plainBlock(...problemLines(problems)),
      plainBlock(...outcomeLines(about, isQuarantined)),
      plainBlock('-# Beslist u niet, dan wordt het bestand na 7 dagen gewist.'),
    ],
    buttons: [
      {
        label: 'Opnemen',
        action: controlId('beheeropnemen', admitArgs.write(preview)),
        isMain: true,
      },
      ...(parsed.letterDate === null
        ? [{ label: 'Datum invullen', action: controlId('beheerdatum', letter.id) }]
        : []),
      { label: 'Verwerp', action: controlId('beheerverwerp', letter.id) },
    ],
  });
}

function outcomeLines(
  { replaces, sameDay, wasRemoved }: Pick<Preview, 'replaces' | 'sameDay' | 'wasRemoved'>,
  isQuarantined: boolean,
): readonly string[] {
  return [
    replaces
      ? `Deze brief vervangt ${replaces.kenmerk}: die gaat over hetzelfde en is van dezelfde dag. De nummers blijven gelijk. Het oude bestand gaat uit de map en wordt bij de gegevens bewaard.`
      : sameDayLine(sameDay),
    isQuarantined
      ? '**Let op:** er staat iets in dat een burgerservicenummer lijkt. Neemt u de brief op, dan gaat zij in quarantaine: niemand vindt haar tot u haar vrijgeeft.'
      : '',
    wasRemoved
      ? '**Let op:** een brief met deze bestandsnaam is eerder voorgoed gewist. Neem haar alleen op als dat mag.'
      : '',
  ];
}

function sameDayLine(sameDay: readonly string[]): string {
  if (sameDay.length === 0) return '';
  return `Van die dag is er al: ${sameDay.join(', ')}. Dit lijkt een andere brief; zij krijgt een eigen nummer.`;
}

function countLine(pairs: readonly Pair[]): string {
  const counts = new Map<Status, number>();
  for (const { status } of pairs) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = Array.from(counts, ([status, count]) => `${count} ${STATUS[status]}`);
  return `${countOf(pairs.length, 'vraag', 'vragen')}: ${parts.join(', ')}`;
}

function numberLine(pairs: readonly Pair[]): string {
  const first = pairs
    .slice(0, NAMED)
    .map(({ nr, status }) => `${escapeMarkdown(nr)} (${STATUS[status]})`);
  const rest =
    pairs.length > NAMED ? ` … tot en met ${escapeMarkdown(pairs.at(-1)?.nr ?? '')}` : '';
  return `Nummers: ${first.join(', ')}${rest}`;
}
