import type { Frequentie } from '../../meldingStore.ts';

const TEXTS: Readonly<Record<Frequentie, string>> = {
  meteen: 'meteen',
  dagelijks: 'elke dag om 8 uur',
  wekelijks: 'elke maandag om 8 uur',
};

/** `elke dag om 8 uur`. */
export function frequentieText(frequentie: Frequentie): string {
  return TEXTS[frequentie];
}
