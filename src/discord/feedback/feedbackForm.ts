import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
} from 'discord.js';
import { REASONS } from '../../app/feedbackText.ts';
import { unescapeMarkdown } from '../unescapeMarkdown.ts';

/** Custom ids of the form's fields. */
export const FIELDS = { reason: 'reden', consent: 'bewaren', query: 'vraag' } as const;
export const CONSENT = 'ja';

/** In UTF-16 units; what a search takes. */
const MAX_QUERY = 1000;

/**
 * The form in which a user says what is wrong, and whether the question may be
 * kept: no, unless they choose yes. They see the question and may change it.
 *
 * @param shown what stands in the message that the button is under.
 */
export function feedbackForm(
  id: string,
  shown: string,
  options: { readonly title: string; readonly asksReason: boolean },
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: options.title,
    components: [...(options.asksReason ? [reasonField()] : []), consentField(), queryField(shown)],
  };
}

function reasonField() {
  return {
    type: ComponentType.Label as const,
    label: 'Wat klopt er niet?',
    component: {
      type: ComponentType.StringSelect as const,
      custom_id: FIELDS.reason,
      placeholder: 'Kies wat het beste past',
      options: Object.entries(REASONS).map(([value, label]) => ({ value, label })),
    },
  };
}

function consentField() {
  return {
    type: ComponentType.Label as const,
    label: 'Mag Vraagbaak uw vraag bewaren?',
    description:
      'Dan kan de beheerder ernaar kijken. Kiest u nee, dan wordt alleen een aantal geteld.',
    component: {
      type: ComponentType.StringSelect as const,
      custom_id: FIELDS.consent,
      options: [
        { value: 'nee', label: 'Nee, bewaar mijn vraag niet', default: true },
        { value: CONSENT, label: 'Ja, bewaar de vraag hieronder' },
      ],
    },
  };
}

function queryField(shown: string) {
  const value = askedIn(shown);
  return {
    type: ComponentType.Label as const,
    label: 'Uw vraag',
    description: 'Wordt alleen bewaard als u hierboven ja kiest. U mag haar veranderen.',
    component: {
      type: ComponentType.TextInput as const,
      custom_id: FIELDS.query,
      style: TextInputStyle.Paragraph,
      max_length: MAX_QUERY,
      required: false,
      ...(value !== '' && { value }),
    },
  };
}

/** The question as the answer repeats it; empty when it does not, for it is kept nowhere else. */
function askedIn(shown: string): string {
  const asked = /^Gevraagd: (.+)$/mu.exec(shown)?.[1] ?? '';
  return unescapeMarkdown(asked).slice(0, MAX_QUERY);
}
