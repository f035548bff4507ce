import type { ProblemCode } from '../brief.ts';

const TEXTS: Readonly<Record<ProblemCode, string>> = {
  'antwoord-zonder-vraag': 'Bij dit antwoord is geen vraag gevonden',
  'vraag-zonder-antwoord': 'Bij deze vraag is geen antwoord gevonden',
  'nummer-ontbreekt': 'In de nummering ontbreekt een vraag',
  'nummer-dubbel': 'Dit nummer komt vaker voor',
  'tabel-zonder-inhoud': 'De cellen van deze tabel zijn leeg in de tekst',
  'twijfelachtig-paar': 'Controleer of dit antwoord bij deze vraag hoort',
  'onbegrepen-markering':
    'Deze regel lijkt een vraag of antwoord te openen, maar past niet in de nummering',
  'geen-datum': 'De brief noemt geen datum',
  persoonsgegeven: 'Hier staat een persoonsgegeven',
  'geen-paren': 'In dit stuk zijn geen vragen met antwoord gevonden',
  'correctie-niet-gevonden': 'Deze correctie is niet gevolgd',
  'klopt-verouderd':
    'De tekst is veranderd nadat iemand haar had nagekeken. Kijk opnieuw na en zet dan in het bestand .pairs.json de datum bij "klopt", zoals "klopt": "1 december 2026"',
};

/** The sentence for the griffie, with the number it is about. */
export function problemText(code: ProblemCode, nr = ''): string {
  return nr === '' ? `${TEXTS[code]}.` : `${TEXTS[code]} (${nr}).`;
}
