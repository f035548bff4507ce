import { REASONS } from '../../app/feedbackText.ts';
import type { FeedbackKey, Reason } from '../../feedbackStore.ts';
import { buildMessage } from '../buildMessage.ts';
import type { Control, ControlUse } from '../control.ts';
import { controlId } from '../controlId.ts';
import type { Message } from '../message.ts';
import { plainBlock } from '../plainBlock.ts';
import { renderNotice } from '../renderNotice.ts';
import type { Services } from '../services.ts';
import { parseAbout, type About } from './about.ts';
import { CONSENT, feedbackForm, FIELDS } from './feedbackForm.ts';

const COUNTED = 'Dank u. Alleen een aantal is geteld; uw vraag en uw naam zijn niet bewaard.';

const right: Control = {
  kind: 'klopt',
  way: 'own',
  async run({ args }, { archive }) {
    const about = parseAbout(args);
    if (!about) return null;
    await archive.feedback.count({ grade: about.grade, verdict: 'klopt', reason: null });
    return renderNotice(COUNTED);
  },
};

const wrong: Control = {
  kind: 'kloptniet',
  way: 'own',
  form: (args, shown) => formFor('kloptniet', args, shown),
  run: (use, services) => take(use, services, 'klopt-niet'),
};

const missing: Control = {
  kind: 'ontbreekt',
  way: 'own',
  form: (args, shown) => formFor('ontbreekt', args, shown),
  run: (use, services) => take(use, services, 'ontbreekt'),
};

/** Who holds the key may have the question forgotten, at once and for good. */
const forget: Control = {
  kind: 'vergeet',
  way: 'turn',
  async run({ args }, { archive }) {
    if (!/^[\da-f]{24}$/u.test(args)) return null;
    const erased = await archive.feedback.forget(args);
    return renderNotice(erased > 0 ? 'Uw vraag is gewist.' : 'Uw vraag was al gewist.');
  },
};

/** What the buttons under an answer do. */
export const feedbackControls: readonly Control[] = [right, wrong, missing, forget];

function formFor(kind: 'kloptniet' | 'ontbreekt', args: string, shown: string) {
  const id = controlId(kind, args);
  if (id === null || !parseAbout(args)) return null;
  const asksReason = kind === 'kloptniet';
  const title = asksReason ? 'Dit antwoord klopt niet' : 'Dit ontbreekt in de brieven';
  return feedbackForm(id, shown, { title, asksReason });
}

async function take(
  { args, fields }: ControlUse,
  services: Services,
  verdict: 'klopt-niet' | 'ontbreekt',
): Promise<Message | null> {
  const about = parseAbout(args);
  if (!about) return null;
  const reason = verdict === 'ontbreekt' ? null : reasonOf(fields.get(FIELDS.reason));
  const key = { grade: about.grade, verdict, reason };
  await services.archive.feedback.count(key);
  const query = fields.get(FIELDS.query)?.trim() ?? '';
  const isAllowed = fields.get(FIELDS.consent) === CONSENT && query !== '';
  return isAllowed ? keep(key, { query, about }, services) : renderNotice(COUNTED);
}

function reasonOf(value: string | undefined): Reason {
  const known = Object.keys(REASONS).find((reason) => reason === value);
  return isReason(known) ? known : 'anders';
}

function isReason(value: string | undefined): value is NonNullable<Reason> {
  return value !== undefined && value in REASONS;
}

async function keep(
  key: FeedbackKey,
  { query, about }: { readonly query: string; readonly about: About },
  { archive }: Services,
): Promise<Message> {
  const kept = await archive.feedback.keep({ ...key, query, citation: about.citation });
  return buildMessage({
    blocks: [
      plainBlock(
        'Dank u. Uw vraag is bewaard, met wat u erover meldde en het nummer dat was getoond. Wie u bent, is niet bewaard.',
        'De beheerder kan haar lezen en wissen.',
      ),
    ],
    buttons: [{ label: 'Toch niet bewaren', action: controlId('vergeet', kept) }],
  });
}
