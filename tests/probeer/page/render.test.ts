// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Component } from '../../fakeDiscord/types.ts';
import type { Action, MessageView, View } from '../protocol.ts';
import type { App, State } from './app.ts';
import { createFormFields } from './formFields.ts';
import { createReadState } from './readState.ts';
import { plainText } from './renderMarkdown.ts';
import { renderMessage, wordsOf } from './renderMessage.ts';
import { namesOf } from './app.ts';

const message: MessageView = {
  id: '10',
  author: { id: '1', name: 'Vraagbaak', isBot: true },
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
  sentAt: '2026-11-22T10:00:00.000Z',
  isEdited: false,
  reply: null,
  origin: null,
  thread: null,
};
const view: View = {
  me: { id: '2', name: 'anna' },
  bot: { id: '1', name: 'Vraagbaak' },
  people: [{ id: '2', name: 'anna' }],
  roles: [{ id: '3', name: 'griffie' }],
  places: [
    { key: '4', name: 'raad', kind: 'kanaal', parent: null, messages: [], typingUntil: 0 },
    { key: 'dm', name: 'Vraagbaak', kind: 'dm', parent: null, messages: [], typingUntil: 0 },
  ],
  commands: { guild: [{ id: '5', name: 'Bewaar', type: 3, description: '' }], dm: [] },
  botState: 'klaar',
  problems: [],
};

let done: Action[] = [];
let changed: Partial<State>[] = [];
const app: App = {
  state: { user: 'anna', place: '4', replyTo: null, dismissed: new Set() },
  view,
  change: (part) => changed.push(part),
  act: async (action) => {
    done.push(action);
    return {};
  },
  startCommand: () => undefined,
  warn: () => undefined,
};
function show(part: Partial<MessageView>): HTMLElement {
  const element = renderMessage({ app, message: { ...message, ...part } });
  document.body.replaceChildren(element);
  return element;
}
const parts = (...components: Component[]) => show({ components });
const label = (text: string, component: Component) => ({ type: 18, label: text, component });
const came = (id: string, part: Partial<MessageView>) => ({ ...message, id, ...part });
const texts = (element: Element, selector: string) =>
  [...element.querySelectorAll(selector)].map((one) => one.textContent);

beforeEach(() => {
  done = [];
  changed = [];
});

describe('a message on the page', () => {
  it('shows text as text, never as HTML', () => {
    const element = show({ content: '<img src=x onerror=alert(1)> **<b>vet</b>**' });
    expect(element.querySelector('img')).toBeNull();
    expect(texts(element, 'strong')).toEqual(['<b>vet</b>']);
  });

  it('shows Markdown as elements', () => {
    const content = '# Kop\n> citaat\n- een\n1. twee\n-# klein\n```\ncode\n```';
    const element = show({ content });
    expect(texts(element, '.tekst > h2')).toEqual(['Kop']);
    expect(texts(element, 'blockquote')).toEqual(['citaat']);
    expect(texts(element, 'ul > li, ol > li')).toEqual(['een', 'twee']);
    expect(texts(element, '.tekst > .klein, pre')).toEqual(['klein', 'code']);
  });

  it('names whom and what it mentions', () => {
    const element = show({ content: '<@2> <@&3> <#4> </vraag:7> <@99>' });
    const named = ['@anna', '@griffie', '#raad', '/vraag', '@onbekend'];
    expect(texts(element, '.vermelding')).toEqual(named);
  });

  it('hides a spoiler until it is asked for', () => {
    const element = show({ content: '||geheim||' });
    expect(element.querySelector<HTMLElement>('span[hidden]')?.textContent).toBe('geheim');
    element.querySelector<HTMLButtonElement>('.spoiler')?.click();
    expect(element.querySelector('span[hidden]')).toBeNull();
  });

  it('says that it thinks, is edited, silent, a reply, or for one user', () => {
    expect(show({ flags: 128 }).textContent).toContain('Vraagbaak denkt na');
    expect(show({ isEdited: true }).textContent).toContain('(bewerkt)');
    expect(show({ flags: 4096 }).textContent).toContain('zonder melding');
    const reply = { author: 'anna', text: '<@1> hoeveel?' };
    expect(show({ reply }).textContent).toContain('Antwoord op anna: @Vraagbaak hoeveel?');
    expect(show({ reply: { author: '', text: null } }).textContent).toContain('dat weg is');
    const origin = { user: 'anna', command: 'vraag' };
    expect(show({ origin }).textContent).toContain('anna gebruikte /vraag');
    const own = show({ flags: 64 });
    expect(own.textContent).toContain('Alleen jij kunt dit zien');
    own.querySelector<HTMLButtonElement>('.schakel')?.click();
    expect(changed[0]?.dismissed).toEqual(new Set(['10']));
  });

  it('shows an embed in simple form, unless it is suppressed', () => {
    const embeds = [{ title: 'Titel', description: 'Tekst', fields: [{ name: 'N', value: 'W' }] }];
    expect(show({ embeds }).querySelector('.inbedding')?.textContent).toBe('TitelTekstNW');
    expect(show({ embeds, flags: 4 }).querySelector('.inbedding')).toBeNull();
  });

  it('links a file to our own server, once', () => {
    const url = 'http://127.0.0.1:1/attachments/77/brief%20a.txt';
    const file = { id: '77', filename: 'brief a.txt', size: 2500, url, proxy_url: url };
    const attachments = [{ ...file, content_type: 'text/plain' }];
    const loose = show({ attachments });
    expect(loose.querySelector('a')?.getAttribute('href')).toBe('/bijlage/77?wie=anna');
    expect(loose.textContent).toContain('brief a.txt (3 kB)');
    const placed = show({ attachments, components: [{ type: 13, file: { url } }] });
    expect(placed.querySelectorAll('.bestand')).toHaveLength(1);
  });
});

describe('components', () => {
  it('nests containers, sections and separators', () => {
    const element = parts({
      type: 17,
      components: [
        { type: 10, content: '**a**' },
        { type: 14 },
        {
          type: 9,
          components: [{ type: 10, content: 'b' }],
          accessory: { type: 2, style: 1, label: 'c', custom_id: 'c' },
        },
      ],
    });
    expect(texts(element, '.kader strong, .kader .sectie p, .kader .sectie button')).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(element.querySelectorAll('.kader hr')).toHaveLength(1);
  });

  it('presses a button by its custom id, a disabled one never', () => {
    const element = parts({
      type: 1,
      components: [
        { type: 2, style: 1, label: 'Aan', custom_id: 'v1:aan' },
        { type: 2, style: 2, label: 'Uit', custom_id: 'v1:uit', disabled: true },
        { type: 2, style: 5, label: 'Weg', url: 'javascript:alert(1)' },
      ],
    });
    for (const button of element.querySelectorAll<HTMLButtonElement>('.rij button')) button.click();
    expect(done).toEqual([{ kind: 'click', message: '10', key: 'v1:aan' }]);
    expect(element.querySelector('a')?.hasAttribute('href')).toBe(false);
  });

  it('chooses in a select, one at once and several when ready', () => {
    const options = ['a', 'b'].map((value) => ({ label: value.toUpperCase(), value }));
    const one = parts({ type: 3, custom_id: 'een', options });
    one.querySelector<HTMLButtonElement>('.keuze')?.click();
    one.querySelectorAll<HTMLButtonElement>('.paneel .regel')[1]?.click();
    expect(done).toEqual([{ kind: 'select', message: '10', key: 'een', values: ['b'] }]);
    const many = parts({ type: 3, custom_id: 'meer', options, min_values: 2, max_values: 2 });
    many.querySelector<HTMLButtonElement>('.keuze')?.click();
    const ready = () => many.querySelector<HTMLButtonElement>('.knop.hoofd');
    expect(ready()?.disabled).toBe(true);
    for (const box of many.querySelectorAll('input')) box.click();
    ready()?.click();
    expect(done[1]).toMatchObject({ values: ['a', 'b'] });
  });

  it.each([
    [5, ['@anna', '@Vraagbaak']],
    [6, ['@griffie']],
    [8, ['#raad']],
  ])('offers the right things in a select of type %i', (type, offered) => {
    const element = parts({ type, custom_id: 'x' });
    element.querySelector<HTMLButtonElement>('.keuze')?.click();
    expect(texts(element, '.paneel .regel')).toEqual(offered);
  });

  it('offers to reply, and the commands for messages', () => {
    const element = show({ content: 'a' });
    element.querySelector<HTMLButtonElement>('.meer')?.click();
    expect(texts(element, '.acties .regel')).toEqual(['Beantwoorden', 'App: Bewaar']);
    element.querySelectorAll<HTMLButtonElement>('.acties .regel')[1]?.click();
    expect(done).toEqual([{ kind: 'menu', name: 'Bewaar', place: '4', message: '10' }]);
  });

  it('names what it cannot show', () => {
    expect(parts({ type: 99 }).textContent).toContain('onderdeel van soort 99');
  });
});

describe('a form', () => {
  it('has labelled fields of every kind, and reads them', () => {
    const options = [{ label: 'A', value: 'a', default: true }];
    const { elements, read } = createFormFields(
      [
        label('Tekst', { type: 4, custom_id: 't', value: 'begin' }),
        label('Lijst', { type: 3, custom_id: 'l', options }),
        label('Mensen', { type: 5, custom_id: 'm', max_values: 2 }),
        label('Keuze', { type: 21, custom_id: 'k', options }),
        label('Vink', { type: 23, custom_id: 'v' }),
      ],
      app,
    );
    expect(read()).toEqual({ t: 'begin', l: ['a'], m: [], k: 'a', v: false });
    const named = elements.map((one) => one.querySelector('label, legend')?.textContent);
    expect(named).toEqual(
      ['Tekst', 'Lijst', 'Mensen', 'Keuze', 'Vink'].map((name) => `${name} (verplicht)`),
    );
  });
});

describe('who does not look', () => {
  it('hears all words in one line', () => {
    const shown = {
      ...message,
      content: '**a**\n> b',
      components: [{ type: 10, content: '<@2>' }],
    };
    expect(wordsOf(shown, app)).toBe('a b @anna');
    expect(plainText('||x|| [l](https://a.nl)', namesOf(app))).toBe('(verborgen tekst) l');
  });

  it('gets on the phone only the text of what came in elsewhere', () => {
    const reads = createReadState(0);
    const [here, dm] = view.places;
    if (!here || !dm) throw new Error('no places');
    const fresh: View = {
      ...view,
      places: [
        { ...here, messages: [came('1', { content: 'in beeld' })] },
        {
          ...dm,
          messages: [
            came('2', { content: 'Nieuwe **brief**' }),
            came('3', { components: [{ type: 10, content: 'onzichtbaar' }] }),
            came('4', { content: 'stil', flags: 4096 }),
            came('5', { content: 'eigen', author: { ...view.me, isBot: false } }),
          ],
        },
      ],
    };
    const now = { ...app, view: fresh };
    const bodies = () => reads.take(now, namesOf(now)).map(({ body }) => body);
    expect(bodies()).toEqual(['Nieuwe brief', '']);
    expect(bodies()).toEqual([]);
    expect(fresh.places.map((place) => reads.unread(fresh, place))).toEqual([0, 3]);
  });
});
