import { withoutInvisible } from '../../core/invisible.ts';
import { parseWoorden } from '../../core/meldingen/matchWoorden.ts';
import type { Frequentie, Wens } from '../../meldingStore.ts';
import type { CommandInput } from '../command.ts';

/** What someone asks to hear of, and when; or the sentence that says what is wrong with it. */
export type Wish =
  | { readonly kind: 'wish'; readonly wens: Wens; readonly frequentie: Frequentie }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** In UTF-16 units; Discord holds the user to it as well. */
export const MAX_WISH = 150;

/** Reads the options that `/abonneer nieuw` and `kanaal` share. */
export function readWish({ options }: Pick<CommandInput, 'options'>): Wish {
  const text = (name: string) => {
    const typed = withoutInvisible(options.getString(name) ?? '');
    const value = typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
    return value === '' ? null : value.slice(0, MAX_WISH);
  };
  const wens = {
    woorden: text('woorden'),
    onderwerp: text('onderwerp'),
    vraagsteller: text('vraagsteller'),
    volgt: null,
  };
  if (wens.woorden !== null && parseWoorden(wens.woorden).length === 0) {
    return wrong(
      'In deze woorden staat niets om op te zoeken. Kies een woord met betekenis, bijvoorbeeld: bijstand.',
    );
  }
  for (const given of [wens.onderwerp, wens.vraagsteller]) {
    if (given !== null && !/[\p{L}\p{N}]/u.test(given)) {
      return wrong('Vul bij onderwerp en vraagsteller een woord of naam in, of laat ze leeg.');
    }
  }
  return { kind: 'wish', wens, frequentie: toFrequentie(options.getString('hoe_vaak')) };
}

function wrong(sentence: string): Wish {
  return { kind: 'wrong', sentence };
}

function toFrequentie(value: string | null): Frequentie {
  return value === 'dagelijks' || value === 'wekelijks' ? value : 'meteen';
}
