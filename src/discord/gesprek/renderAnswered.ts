import type { Answered } from '../../app/gesprek/ask.ts';
import type { Audience, Message } from '../message.ts';
import { renderAnswer } from '../renderAnswer.ts';
import { renderCited } from '../renderCited.ts';
import { renderNotice } from '../renderNotice.ts';
import { renderAbout } from './renderAbout.ts';
import { withReadAs } from './withReadAs.ts';

const UNKNOWN =
  'Ik weet niet (meer) waarover uw vorige vraag ging. Stel uw vraag in een hele zin, bijvoorbeeld: hoeveel vacatures zijn er in 2023?';
const BEGIN = 'Goed, we beginnen opnieuw. Stel uw vraag.';

/** What people read of an answer in a conversation. */
export function renderAnswered(answered: Answered, audience: Audience): Message {
  switch (answered.kind) {
    case 'gevonden':
      return renderAnswer(answered.result, audience, answered.at);
    case 'over':
      return renderAbout(answered.about, answered.stored);
    case 'geciteerd':
      return withReadAs(renderCited(answered.cited, 1, { audience }), answered.readAs);
    case 'onbekend':
      return renderNotice(UNKNOWN);
    case 'begin':
      return renderNotice(BEGIN);
  }
}
