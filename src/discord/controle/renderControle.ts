import { countOf } from '../../core/countOf.ts';
import { mixedNote } from '../../app/controle/mixedNote.ts';
import { scopeText } from '../../app/scopeText.ts';
import type { Controle, Found, Outcome } from '../../app/controle/controle.ts';
import type { Claim } from '../../core/controle/readClaim.ts';
import { hasNegation } from '../../core/controle/hasNegation.ts';
import { wordsOf } from '../../core/controle/words.ts';
import type { StoredPair } from '../../ports.ts';
import type { Place } from '../action.ts';
import { buildMessage } from '../buildMessage.ts';
import type { ButtonFace } from '../buttonRow.ts';
import type { Audience, Block, Message } from '../message.ts';
import { ownText } from '../ownText.ts';
import { plainBlock } from '../plainBlock.ts';
import { versionTag } from '../versionTag.ts';
import { differenceBlock } from './differenceBlock.ts';
import { foundBlocks } from './foundBlocks.ts';
import { foundText } from './foundText.ts';
import { misattributed } from './misattributed.ts';
import { misnumbered } from './misnumbered.ts';

const MAX_SHOWN = 200;
/** Differences that are shown; more is another text. */
const MOST = 6;

/** How a text compares with the letters, in words: verbatim, nearly, put together, or not there. */
export function renderControle(controle: Controle, audience: Audience): Message {
  const { outcome, claim, searched } = controle;
  const { heading, blocks } = show(controle);
  const found = foundOf(outcome);
  return buildMessage({
    blocks: [
      plainBlock(
        `### ${heading}`,
        `Gecontroleerd: ${ownText(claim.text, MAX_SHOWN)}`,
        claim.lead === '' ? '' : `Niet meegenomen: ${ownText(claim.lead, MAX_SHOWN)}`,
      ),
      ...blocks,
      plainBlock(`-# Gezocht in ${scopeText(searched)}.`),
    ],
    buttons: found ? buttonsOf(found, audience) : [],
  });
}

interface Shown {
  readonly heading: string;
  readonly blocks: readonly Block[];
}
type Of<V extends Outcome['verdict']> = Extract<Outcome, { readonly verdict: V }>;

function show({ outcome, claim, searched }: Controle): Shown {
  switch (outcome.verdict) {
    case 'letterlijk':
      return showWhole(outcome, claim);
    case 'bijna':
      return showNearly(outcome, claim);
    case 'delen':
      return showParts(outcome);
    case 'niet':
      return showNothing(outcome, searched.brieven);
    case 'te-kort':
      return showTooShort(outcome);
  }
}

function showWhole(outcome: Of<'letterlijk'>, claim: Claim): Shown {
  const { found, others, count, omitted } = outcome;
  const wrong = misattributed(claim.speaker, found);
  const left = omitted.map(({ start, end }) => found.display.text.slice(start, end));
  return {
    heading: wrong === '' ? 'Letterlijk in de brief' : 'Letterlijk in de brief, maar van een ander',
    blocks: [
      plainBlock(
        wrong,
        misnumbered(claim, found),
        mixedNote([found, ...others]),
        'Woord voor woord gelijk. Hoofdletters, leestekens en regeleinden zijn niet vergeleken.',
        omittedText(left),
      ),
      ...foundBlocks(found),
      plainBlock(
        others.length === 0 ? '' : `Het staat op ${count} plaatsen. Ook in:`,
        ...others.map((other) => `- ${foundText(other)}`),
      ),
    ],
  };
}

function omittedText(left: readonly string[]): string {
  if (left.length === 0) return '';
  const words = left.reduce((sum, text) => sum + wordsOf(text).length, 0);
  const warning = left.some(hasNegation)
    ? ' **Let op: daarbij is een ontkenning, zoals niet of geen.**'
    : '';
  return `Uw tekst laat ${countOf(words, 'woord', 'woorden')} weg.${warning} Hieronder staat het hele stuk.`;
}

function showNearly({ found, differences }: Of<'bijna'>, claim: Claim): Shown {
  const shown = differences.slice(0, MOST);
  const more = differences.length - shown.length;
  return {
    heading: 'Bijna letterlijk in de brief',
    blocks: [
      plainBlock(
        misattributed(claim.speaker, found),
        misnumbered(claim, found),
        `Niet gelijk: ${countOf(differences.length, 'verschil', 'verschillen')}. Neem de woorden over uit de brief.`,
      ),
      ...shown.map((difference) => differenceBlock(difference, claim.text, found)),
      plainBlock(more > 0 ? `En nog ${more} meer.` : ''),
      ...foundBlocks(found),
    ],
  };
}

/** Parts that are named. */
const MOST_PARTS = 12;

function showParts({ parts }: Of<'delen'>): Shown {
  const lines = parts.map(({ from, to, found }) => {
    return `- woorden ${from} tot en met ${to}: ${foundText(found)}`;
  });
  return {
    heading: 'Niet letterlijk: samengesteld',
    blocks: [
      plainBlock(
        'Zo staat deze tekst in geen enkele brief. Zij bestaat uit delen van verschillende plaatsen:',
        ...lines.slice(0, MOST_PARTS),
        lines.length > MOST_PARTS ? `En nog ${lines.length - MOST_PARTS} delen.` : '',
        'Citeer elk deel apart, met zijn eigen nummer.',
      ),
    ],
  };
}

function showNothing({ nearest }: Of<'niet'>, brieven: number): Shown {
  return {
    heading: `Niet gevonden in ${countOf(brieven, 'brief', 'brieven')}`,
    blocks: [
      plainBlock(
        'Deze tekst staat niet in de ingelezen brieven, ook niet bijna.',
        nearest ? `Het meest lijkt: ${foundText(nearest)}.` : '',
      ),
    ],
  };
}

function showTooShort({ count }: Of<'te-kort'>): Shown {
  const places = count === 1 ? '1 plaats' : `${count} plaatsen`;
  return {
    heading: 'Te kort om iets te bewijzen',
    blocks: [
      plainBlock(
        `Zo weinig woorden kunnen in elke brief staan. Deze staan op ${places} in de brieven.`,
        'Geef een hele zin: minstens vier woorden en twintig tekens.',
      ),
    ],
  };
}

function foundOf(outcome: Outcome): Found | null {
  if (outcome.verdict === 'letterlijk' || outcome.verdict === 'bijna') return outcome.found;
  return outcome.verdict === 'niet' ? outcome.nearest : null;
}

function buttonsOf(found: Found, audience: Audience): readonly ButtonFace[] {
  const { brief, stored } = found;
  const letter: ButtonFace = {
    label: 'Volledige brief',
    action: { kind: 'brief', kenmerk: brief.kenmerk },
  };
  if (!stored) return [letter];
  const citation = { kenmerk: brief.kenmerk, nr: stored.pair.nr };
  const place = { ...citation, excerpt: excerptOf(found, stored) };
  const action = { kind: 'deel' as const, place, version: versionTag([stored]) };
  const share: ButtonFace = { label: 'Deel in kanaal', action };
  return [
    { label: 'Vraag en antwoord', action: { kind: 'heel', citation, page: 1 }, isMain: true },
    ...(audience === 'asker' ? [share] : []),
    letter,
  ];
}

/** The words found, widened to white space, as the part of the antwoord to share; null for words of a vraag. */
function excerptOf({ speaker, display, span }: Found, { pair }: StoredPair): Place['excerpt'] {
  if (speaker !== 'college' || !pair.antwoord) return null;
  const { text, offsets } = display;
  const before = /\S*$/u.exec(text.slice(0, span.start))?.[0].length ?? 0;
  const after = /^\S*/u.exec(text.slice(span.end))?.[0].length ?? 0;
  const from = pair.antwoord.start;
  return {
    start: (offsets[span.start - before] ?? from) - from,
    end: (offsets[span.end + after - 1] ?? from) + 1 - from,
  };
}
