import type { ControleerdAll } from '../../app/controleerAll.ts';
import type { Controle, Found } from '../../app/controle/controle.ts';
import { wrongNumber } from '../../app/controle/wrongNumber.ts';
import { scopeText } from '../../app/scopeText.ts';
import type { Claim } from '../../core/controle/readClaim.ts';
import { countOf } from '../../core/countOf.ts';
import { buildMessage } from '../buildMessage.ts';
import type { Audience, Message } from '../message.ts';
import { ownText } from '../ownText.ts';
import { plainBlock } from '../plainBlock.ts';
import { foundText } from './foundText.ts';
import { misattributed } from './misattributed.ts';
import { renderControle } from './renderControle.ts';

const MAX_SHOWN = 60;

/** One quotation in full; of several a line each, with what to do about those that are not word for word. */
export function renderControles({ controles, left }: ControleerdAll, audience: Audience): Message {
  const [first, ...others] = controles;
  if (others.length === 0) return renderControle(first, audience);
  const exact = controles.filter(isExact).length;
  return buildMessage({
    blocks: [
      plainBlock(
        `### ${controles.length} citaten: ${exact === controles.length ? 'alle' : exact} letterlijk in de brief`,
      ),
      plainBlock(...controles.map(lineOf)),
      plainBlock(
        exact === controles.length
          ? ''
          : 'Controleer een citaat apart om te zien wat er verschilt.',
        left > 0 ? `Niet gecontroleerd: ${countOf(left, 'citaat', 'citaten')} die volgen.` : '',
        `-# Gezocht in ${scopeText(first.searched)}.`,
      ),
    ],
  });
}

function isExact({ outcome, claim }: Controle): boolean {
  return outcome.verdict === 'letterlijk' && wrongs(claim, outcome.found) === '';
}

/** What is wrong with words that stand in a letter; empty for nothing. */
function wrongs(claim: Claim, found: Found): string {
  if (misattributed(claim.speaker, found) !== '') return ', maar van een ander';
  return wrongNumber(claim, found) === null ? '' : ', maar onder een ander nummer';
}

function lineOf({ claim, outcome }: Controle, at: number): string {
  const shown = ownText(claim.text, MAX_SHOWN);
  return `${at + 1}. ${verdictText({ claim, outcome })}: ${shown}`;
}

function verdictText({ claim, outcome }: Pick<Controle, 'claim' | 'outcome'>): string {
  switch (outcome.verdict) {
    case 'letterlijk': {
      return `**Letterlijk${wrongs(claim, outcome.found)}** (${foundText(outcome.found)})`;
    }
    case 'bijna': {
      const count = countOf(outcome.differences.length, 'verschil', 'verschillen');
      return `**Bijna letterlijk, ${count}** (${foundText(outcome.found)})`;
    }
    case 'delen':
      return '**Niet letterlijk: samengesteld uit delen van verschillende plaatsen**';
    case 'niet':
      return '**Niet gevonden**';
    case 'te-kort':
      return '**Te kort om iets te bewijzen**';
  }
}
