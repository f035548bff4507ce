/** What a fault of sending means, in Dutch; by Discord's error codes where it has one. */
const TEXTS: Readonly<Record<string, string>> = {
  '10003': 'het kanaal bestaat niet meer',
  '10004': 'de server bestaat niet meer, of Vraagbaak zit er niet meer in',
  '10013': 'deze gebruiker bestaat niet meer',
  '50001': 'Vraagbaak mag het kanaal niet zien',
  '50007': 'privéberichten van Vraagbaak worden niet toegelaten',
  '50013': 'Vraagbaak mag in het kanaal geen berichten sturen',
  '50278': 'er is geen server meer die u met Vraagbaak deelt',
  QUOTE_NOT_VERIFIED: 'een citaat kwam niet letterlijk overeen met de brief',
  rol: 'Vraagbaak is er alleen nog voor leden met een bepaalde rol',
  netwerk: 'Discord was niet bereikbaar',
};

/** `het kanaal bestaat niet meer`; a code without words of its own is named. */
export function faultText(code: string): string {
  return TEXTS[code] ?? `Discord weigerde het (code ${code})`;
}
