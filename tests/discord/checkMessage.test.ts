import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { BotError } from '../../src/errors.ts';
import { buildMessage } from '../../src/discord/buildMessage.ts';
import { checkMessage } from '../../src/discord/checkMessage.ts';
import type { Message, Quote } from '../../src/discord/message.ts';
import { citationText } from '../../src/discord/citationText.ts';
import { displayText } from '../../src/core/displayText.ts';
import { differenceBlock } from '../../src/discord/controle/differenceBlock.ts';
import { pairBlocks } from '../../src/discord/pairBlocks.ts';
import { plainBlock } from '../../src/discord/plainBlock.ts';
import { toPayload } from '../../src/discord/toPayload.ts';
import { makePair } from './makePair.ts';
import { present } from './present.ts';

const pair = makePair({
  vraag: 'Kost het geld? Graag een bedrag.',
  antwoord: 'Nee, dat kost de *gemeente* geen geld.\n\nHet is niet duur.',
});
const message = buildMessage({
  blocks: [...pairBlocks(pair, null), plainBlock(citationText(pair))],
});

/** The message with its text changed, and its quotations with it when `both`. */
function change(from: string, to: string, both = true): Message {
  const swap = (value: string) => value.replaceAll(from, to);
  const text = JSON.stringify(message.body.components, (_, value: unknown) =>
    typeof value === 'string' ? swap(value) : value,
  );
  const components: Message['body']['components'] = JSON.parse(text);
  const quotes = message.quotes.map((quote): Quote => {
    return both ? { ...quote, shown: swap(quote.shown) } : quote;
  });
  return { body: { components, files: [] }, quotes };
}

/** The code of the gate's refusal; null when it lets the message through. */
function refusal(changed: Message): string | null {
  if (JSON.stringify(changed) === JSON.stringify(message)) throw new Error('nothing was changed');
  try {
    toPayload(changed);
    return null;
  } catch (error) {
    return error instanceof BotError ? error.code : 'another error';
  }
}
const REFUSED = 'QUOTE_NOT_VERIFIED';

describe('the gate before sending', () => {
  it('lets a true message through', () => {
    expect(() => checkMessage(message)).not.toThrow();
    expect(message.quotes).toHaveLength(2);
  });

  it('stops a changed, a missing and an added word', () => {
    expect(refusal(change('geen geld', 'veel geld'))).toBe(REFUSED);
    expect(refusal(change('geen geld', 'geld'))).toBe(REFUSED);
    expect(refusal(change('niet duur', 'niet zo duur'))).toBe(REFUSED);
    expect(refusal(change('Het is niet duur.', 'Het is niet'))).toBe(REFUSED);
  });

  it('stops a message whose words differ from its quotations', () => {
    expect(refusal(change('geen geld', 'veel geld', false))).toBe(REFUSED);
  });

  it('stops words under the other speaker', () => {
    expect(
      refusal(change('**Antwoord** van het college', '**Vraag 1** van de vragensteller')),
    ).toBe(REFUSED);
    expect(
      refusal(change('**Vraag 1** van de vragensteller', '**Antwoord** van het college')),
    ).toBe(REFUSED);
    const swapped = message.quotes.map((quote): Quote => {
      const speaker = quote.citaat.speaker === 'raad' ? 'college' : 'raad';
      return { ...quote, citaat: { ...quote.citaat, speaker } };
    });
    expect(refusal({ ...message, quotes: swapped })).toBe(REFUSED);
  });

  it('stops a vraag under another number', () => {
    expect(refusal(change('**Vraag 1**', '**Vraag 12**'))).toBe(REFUSED);
  });

  it('stops quoted lines that no quotation accounts for', () => {
    for (const line of [
      '> Dat zegt de brief.',
      '>>> Dat zegt de brief.',
      '  > Dat zegt de brief.',
    ]) {
      const content = `**Antwoord** van het college:\n${line}`;
      const components = [
        ...message.body.components,
        { type: ComponentType.TextDisplay as const, content },
      ];
      expect(refusal({ ...message, body: { ...message.body, components } })).toBe(REFUSED);
    }
    expect(refusal(change('van het college:\n', 'van het college:\n> Erbij.\n', false))).toBe(
      REFUSED,
    );
    expect(refusal({ ...message, quotes: message.quotes.slice(1) })).toBe(REFUSED);
  });

  it('stops words that Discord would format, for a mark would be lost', () => {
    expect(refusal(change(String.raw`\*gemeente\*`, '*gemeente*'))).toBe(REFUSED);
  });

  it('stops a mark that turns words around, also among our own', () => {
    const own = buildMessage({ blocks: [plainBlock('Dit is \u202Everkeerd om.')] });
    expect(refusal(own)).toBe(REFUSED);
    expect(refusal(change('geen geld', 'geen \u202Egeld'))).toBe(REFUSED);
  });

  it('stops a cut that is not marked', () => {
    const vraag = present(message.quotes[0]);
    const antwoord = present(message.quotes[1]);
    const { passage } = antwoord.citaat;
    const short: Quote = {
      ...antwoord,
      shown: antwoord.shown.split('\n')[0] ?? '',
      citaat: { ...antwoord.citaat, passage: { start: passage.start, end: passage.start + 38 } },
    };
    const shortened = change('\n> Het is niet duur.', '', false);
    const quotes = [vraag, short];
    expect(refusal({ ...shortened, quotes })).toBe(REFUSED);
    const marked: Quote = {
      ...short,
      shown: `${short.shown} […]`,
      cut: { start: false, end: true },
    };
    const withMark = change('\n> Het is niet duur.', ' […]', false);
    expect(() => checkMessage({ ...withMark, quotes: [vraag, marked] })).not.toThrow();
  });
});

describe('the lines that compare', () => {
  const found = { brief: pair.brief, stored: pair, speaker: 'college' as const };
  const display = displayText(pair.brief.tekst, present(pair.pair.antwoord), pair.brief);
  const at = display.text.indexOf('niet');
  const around = { start: at - 3, end: at + 9 };
  const letters = { start: at, end: at + 4, around };
  const block = differenceBlock(
    { kind: 'ontkenning', yours: { start: 0, end: 0, around: { start: 0, end: 7 } }, letters },
    'is duur > niet',
    { ...found, display, span: around },
  );
  const compared = buildMessage({ blocks: [block] });
  const withText = (from: string, to: string): Message => {
    const text = JSON.stringify(compared.body.components).replaceAll(from, to);
    const components: Message['body']['components'] = JSON.parse(text);
    return { ...compared, body: { ...compared.body, components } };
  };

  it('are let through when their words are the letter’s', () => {
    expect(JSON.stringify(compared.body)).toContain('In de brief: is **niet** duur');
    expect(() => checkMessage(compared)).not.toThrow();
  });

  it('are stopped when a word differs, stands elsewhere, or is accounted for by nothing', () => {
    expect(refusal(withText('**niet**', '**wel**'))).toBe(REFUSED);
    expect(refusal(withText('is **niet** duur', 'is **niet** de'))).toBe(REFUSED);
    const changed = compared.compared?.map((line) => ({
      ...line,
      shown: line.shown.replace('**niet**', '**wel**'),
    }));
    expect(
      refusal({ ...withText('**niet**', '**wel**'), ...(changed && { compared: changed }) }),
    ).toBe(REFUSED);
    expect(refusal({ ...compared, compared: [] })).toBe(REFUSED);
    const speaker = 'raad' as const;
    const other = compared.compared?.map((line) => ({
      ...line,
      citaat: { ...line.citaat, speaker },
    }));
    expect(refusal({ ...compared, ...(other && { compared: other }) })).toBe(REFUSED);
  });
});
