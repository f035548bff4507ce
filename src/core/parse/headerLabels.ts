import type { FieldName } from './headerField.ts';

const NAMES: readonly (readonly [FieldName, RegExp])[] = [
  [
    'datumVragen',
    /^(?:datum|dag)tekening vragen|^(?:datum|ingediend|indiening).*(?:vra|indien|ontvang|ingediend|binnen)|^uw (?:brief|vragen|schrijven|mail|e-mail|bericht)/i,
  ],
  ['datumAntwoord', /^datum.*(?:akkoord|antwoord|beantwoord|besluit|brief|verz)/i],
  ['datum', /^(?:datum|dagtekening)/i],
  ['verzonden', /^verz/i],
  ['onderwerp', /^(?:onderwerp|betreft|betreffende)/i],
  ['uwKenmerk', /^uw (?:kenmerk|ref|nummer)/i],
  ['onsKenmerk', /^(?:ons|onze) |^kenmerk|^registratie|^documentn/i],
  ['zaaknummer', /^zaak/i],
];
/** A word of a letterhead that a value belongs to, with its colon. */
export const LABEL =
  /(?<![\p{L}\d-])(?:datum(?:\s+(?:(?:van\s+)?(?:indiening|akkoord|antwoord|beantwoording|brief|vragen|ontvangst|verzending|verzonden|besluit)|ingediend|college))?|dagtekening|ingediend op|verzonden(?: op| d\.?d\.?)?|verzend(?:datum|ing)|onderwerp|betreft|betreffende|ons(?:\s+|-)kenmerk|onze referentie|uw(?:\s+|-)kenmerk(?:\s*\/\s*(?:brief|uw brief)(?: van)?)?|uw referentie|uw nummer|uw (?:brief|vragen|schrijven|e-?mail|bericht)(?: van| d\.?d\.?)?|kenmerk|zaak(?:nummer|kenmerk|nr\.?|-?id)|registratienummer|documentnummer|behandeld door|behandelaar|behandelend ambtenaar|contactpersoon|bijlagen?(?:\(n\))?|telefoon(?:nummer)?|doorkies(?:nummer|nr\.?)|telefax|fax|e-?mail(?:adres)?|afdeling|team|steller|portefeuillehouder|projectnaam|bezoekadres|postadres|retouradres|locatie|nummer|openingstijden|internet|website|bankrekening|iban|pagina|blad|aantal bijlagen)(?![\p{L}\d])(?:\s*[:;])?/giu;

/** What a label stands for, however it is printed. */
export function nameOfLabel(label: string): FieldName {
  const clean = label.replace(/\s+/g, ' ');
  return NAMES.find(([, pattern]) => pattern.test(clean))?.[0] ?? 'anders';
}
