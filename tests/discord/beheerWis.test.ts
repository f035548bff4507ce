import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shown } from '../fakeDiscord/interaction.ts';
import { letterText, openBeheer, type BeheerWorld } from './openBeheer.ts';
import { present } from './present.ts';

type Options = Parameters<BeheerWorld['fake']['slash']>[1];
const GRIFFIE = { user: 'beheerder' };
let world: BeheerWorld;
beforeAll(async () => {
  world = await openBeheer({ roles: ['raad'] });
  await world.start();
});
afterAll(() => world.close());

async function beheer(name: string, options: Options): Promise<Shown> {
  return (await world.fake.slash(`beheer ${name}`, options, GRIFFIE)).settled();
}

async function press(shown: Shown, label: string): Promise<Shown> {
  return (await world.fake.click(present(shown.response), label, GRIFFIE)).settled();
}

async function admit(name: string, text: string): Promise<void> {
  const bestand = { name, bytes: Buffer.from(text), contentType: 'text/plain' };
  await press(await beheer('brief', { bestand }), 'Opnemen');
}

const version = (count: string) =>
  letterText('parken', '5 juni 2024').replace('honderdtwintig', count);

const known = async () => (await world.archive.store.summaries()).map(({ kenmerk }) => kenmerk);

describe('/beheer', () => {
  it('erases no vraag that took the number after it was asked', async () => {
    await admit('a.txt', letterText());
    const asked = await beheer('verwijder', { nummer: '2024-06-03/1' });
    await admit('a.txt', letterText().replace(/Hoeveel fietspaden.*\?/u, 'Wie was wethouder?'));
    expect((await press(asked, 'Wis voorgoed')).text).toContain('intussen veranderd');
    const kept = await world.archive.store.pairsOf('2024-06-03');
    expect(kept.map(({ pair }) => pair.nr)).toContain('1');
    const again = await beheer('verwijder', { nummer: '2024-06-03/1' });
    expect((await press(again, 'Wis voorgoed')).text).toContain('is gewist');
  });

  it('takes no letter in as another one than it said, when the one it was to replace was erased', async () => {
    await admit('parken.txt', version('tien'));
    const bestand = {
      name: 'parken.txt',
      bytes: Buffer.from(version('elf')),
      contentType: 'text/plain',
    };
    const asked = await beheer('brief', { bestand });
    expect(asked.text).toContain('Deze brief vervangt 2024-06-05');
    await press(await beheer('verwijder', { nummer: '2024-06-05' }), 'Wis voorgoed');
    const pressed = await press(asked, 'Opnemen');
    expect(pressed.text).toContain('er is intussen iets veranderd');
    expect(pressed.text).toContain('eerder voorgoed gewist');
    expect(await known()).not.toContain('2024-06-05b');
    expect((await press(pressed, 'Opnemen')).text).toContain('Opgenomen als');
    expect(await known()).toContain('2024-06-05b');
  });

  it('does not say that a letter is found which is withdrawn when it is released', async () => {
    const text = letterText('tuinen', '4 juni 2024').replace(
      'honderdtwintig',
      '123456782 (BSN) honderdtwintig',
    );
    await admit('bsn.txt', text);
    await beheer('intrekken', { kenmerk: '2024-06-04' });
    expect((await beheer('vrijgeven', { kenmerk: '2024-06-04' })).text).toContain(
      'is ook ingetrokken',
    );
  });
});
