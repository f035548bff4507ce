const ASKERS_OWN =
  /^(?:zo (?:ja|nee|niet)|graag|kunt|indien|en |toelichting|(?:wij|we|ik) (?=[^.]{0,60}(?:graag|verzoek|vernemen|horen|verwacht|vragen))|onze fractie|de fractie|alvast|bij voorbaat)/i;

/** Whether a text after the question mark is still the asker's: "Graag een toelichting." */
export function isAskersOwn(text: string): boolean {
  return ASKERS_OWN.test(text);
}
