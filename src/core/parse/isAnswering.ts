const ANSWERS =
  /(?<!\p{L})(?:beantwoorden (?:wij|we|ik|burgemeester)|(?:wij|we) beantwoorden|ik beantwoord|vragen hiermee (?:voldoende )?(?:te hebben|hebben) beantwoord|beantwoordt het|(?:delen wij|deel ik|berichten wij|bericht ik) u|antwoord(?:en)? (?:van (?:het|de|burgemeester|gedeputeerde|minister|staatssecretaris|ons)|college|gs|b&w)|antwoorden wij|(?:reageren|gaan) wij (?:als volgt|hieronder|hier)|antwoord(?:en)? (?:wij|ik)|(?:treft|ontvangt|vindt) u .{0,60}(?:antwoord|beantwoording|reactie)|(?:onze|mijn|bijgaande) (?:antwoorden|beantwoording)|beantwoord(?:t|en)? (?:wij |ik )?(?:uw|deze|de) .{0,40}als volgt|als volgt beantwoord|(?:hoogachtend|groet(?:en)?),?\s+(?:namens )?(?:het college|burgemeester en|gedeputeerde staten|het dagelijks bestuur))(?!\p{L})/iu;
const HEADING = /^[ \t]*(?:de |onze )?(?:antwoorden|beantwoording)[ \t]*:?[ \t]*$/imu;
const TITLE =
  /^[ \t]*(?:(?:onderwerp|betreft)\s*:?\s*)?(?:beantwoording|antwoord(?:brief|en)?|reactie)(?!\p{L})[^?]{0,60}(?:vragen|art)/imu;
const ASKS =
  /(?<!\p{L})(?:verzoek(?:en|t)? (?:wij|ik) (?:u|het college)|(?:stel(?:len|t)?|leg(?:gen|t)?) (?:wij|ik|ondergetekende|de fractie).{0,60}(?:vragen|vraag)|in afwachting van uw (?:antwoord|beantwoording|reactie)|(?:zien?|wachten) .{0,60}(?:antwoord|beantwoording|reactie).{0,40}(?:tegemoet|af))(?!\p{L})/iu;
const HEAD = 8000;
const TAIL = 1500;

/** Whether a letter says that it answers; without that, text under a question may be the asker's own. */
export function isAnswering(scan: string): boolean {
  const edges = `${scan.slice(0, HEAD)}\n${scan.slice(Math.max(HEAD, scan.length - TAIL))}`;
  return ANSWERS.test(edges) || HEADING.test(edges) || (TITLE.test(edges) && !ASKS.test(edges));
}
