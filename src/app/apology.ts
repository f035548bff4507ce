import { MOST_CITED } from '../core/citation.ts';
import { BotError, type ErrorCode } from '../errors.ts';
import { storeFault } from '../storeFault.ts';

/** What people read when something goes wrong: what it is, and what to do. Record: a new code without a sentence does not compile. */
const SENTENCES: Record<ErrorCode, (detail: string) => string> = {
  SETTING_WRONG: (detail) =>
    `Een instelling klopt niet: ${detail}. Pas haar aan in .env of in de omgeving en start opnieuw.`,
  FOLDER_MISSING: (detail) =>
    `De map met brieven (${detail}) is er niet of kan niet worden gelezen. Maak de map, of wijs met --brieven of BRIEVEN_MAP een andere aan. De brieven die al waren ingelezen, blijven bewaard.`,
  FOLDER_EMPTY: (detail) =>
    `In de map ${detail} staan geen brieven. Zet er brieven in (.pdf, .docx, .odt, .html, .txt of .md) en draai daarna: vraagbaak inlezen. De brieven die al waren ingelezen, blijven bewaard.`,
  FILE_UNREADABLE: (detail) =>
    `Het bestand ${detail} kan niet worden gelezen. Controleer of het bestaat en mag worden gelezen.`,
  FILE_NOT_PLAIN: (detail) =>
    `${detail} is geen gewoon bestand maar een koppeling, map of apparaat, en is niet gelezen. Zet de brief zelf in de map.`,
  FILE_NAME_ODD: (detail) =>
    `In de naam van ${detail} staan onzichtbare of onleesbare tekens; het bestand is niet gelezen. Geef het een andere naam.`,
  FILE_KIND_UNKNOWN: (detail) =>
    `Wat in ${detail} staat, is geen pdf, docx, odt, html, txt of md, wat de naam ook zegt. Sla de brief in een van deze vormen op (een oude .doc of .rtf als .docx) en zet die in de map.`,
  FILE_TOO_LARGE: (detail) =>
    `${detail} is te groot en is niet gelezen. Een brief heeft hoogstens 500.000 tekens tekst (zo’n 170 volle bladzijden), 500 bladzijden, waarvan 100 gescand, en 50 MB, ook uitgepakt. Splits het bestand, of bewaar alleen de brief.`,
  FILE_TOO_SLOW: (detail) =>
    `Het lezen van ${detail} duurde te lang en is gestopt. Sla de brief opnieuw op, liefst als .docx of .txt, en zet die in de map.`,
  FILE_ENCRYPTED: (detail) =>
    `${detail} is met een wachtwoord beveiligd en kan niet worden gelezen. Sla de brief zonder wachtwoord op en zet die in de map.`,
  FILE_DAMAGED: (detail) =>
    `${detail} is beschadigd of onvolledig en kan niet worden gelezen. Sla de brief opnieuw op en zet die in de map.`,
  FILE_WITHOUT_TEXT: (detail) => `In ${detail} staat geen tekst; het bestand is niet opgenomen.`,
  OCR_MISSING: (detail) =>
    `${detail} is een scan: er is tekstherkenning (OCR) nodig, en die is niet geïnstalleerd. Installeer haar met: apt-get install tesseract-ocr tesseract-ocr-nld en lees de brief daarna opnieuw in.`,
  OCR_FAILED: (detail) =>
    `De tekstherkenning (OCR) van ${detail} is mislukt; de brief is niet gelezen. Probeer het opnieuw, of zet de brief als tekst in de map.`,
  CORRECTION_WRONG: (detail) =>
    `De correctie naast deze brief klopt niet: ${detail}. De brief blijft zoals hij was; pas het bestand .pairs.json aan.`,
  NO_PAIRS: (detail) =>
    `In ${detail} zijn geen vragen met antwoorden herkend; het bestand is niet opgenomen. Bekijk met "vraagbaak ontleed" wat er is gevonden.`,
  MODEL_DAMAGED: (detail) =>
    `Het taalmodel in ${detail} ontbreekt of is beschadigd. Haal het project opnieuw op (git checkout index/model) en start opnieuw. De ingelezen brieven blijven bewaard.`,
  EMBEDDER_FAILED: () =>
    'Het zoeken is even uitgevallen en wordt opnieuw gestart. Stel de vraag over een halve minuut nog eens.',
  INDEX_INCOMPATIBLE: () =>
    'De zoekindex past niet bij het taalmodel. Start het programma opnieuw; de index wordt dan opnieuw gemaakt.',
  STORE_UNUSABLE: (detail) =>
    `De gegevens${detail && ` (${detail})`} kunnen niet worden gebruikt. Controleer of de map bestaat en beschrijfbaar is en of de schijf niet vol is, of wijs met --gegevens een andere map aan.`,
  STORE_READ_ONLY: () =>
    'De map met gegevens mag alleen worden gelezen. Zoeken, citeren en status kunnen wel; inlezen, intrekken en verwijderen niet. Geef deze gebruiker schrijfrechten op de map, of wijs met --gegevens een andere map aan.',
  STORE_NEWER: (detail) =>
    `De gegevens (${detail}) zijn van een nieuwere versie van Vraagbaak. Werk het programma bij; er is niets veranderd.`,
  STORE_BUSY: () =>
    'De gegevens zijn in gebruik door een andere opdracht. Wacht tot die klaar is en probeer het opnieuw; er is niets veranderd.',
  STORE_FULL: () =>
    'De schijf is vol: er kan niets worden bewaard. Wat al bewaard was, is er nog, en zoeken kan. Maak ruimte en probeer het opnieuw.',
  STORE_DAMAGED: (detail) =>
    `De gegevens${detail && ` (${detail})`} zijn beschadigd. Stop de bot, laat het bestand staan en zet een reservekopie terug: vraagbaak herstel <bestand>.`,
  STORE_LOST: (detail) =>
    `De database (${detail}) is weg of leeg, terwijl hier eerder brieven zijn ingelezen. Zet een reservekopie terug: vraagbaak herstel <bestand>. Wilt u echt opnieuw beginnen, haal dan de hele map met gegevens weg; wat was gewist of ingetrokken, komt daarmee terug.`,
  STORE_GONE: (detail) =>
    `De gegevens zijn verwijderd of verplaatst terwijl de bot draaide; daarom is hij gestopt.${detail && ` Wat erin stond, is bewaard in ${detail}; zet het terug met: vraagbaak herstel ${detail}`}`,
  SETTING_UNPLACED: () =>
    'Noem bij een wijziging de server, en zet --beheerrollen niet bij --kanaal: die rollen gelden voor de hele server. Er is niets veranderd. Voorbeeld: vraagbaak instellingen 123456789012345678 --antwoorden openbaar',
  TOO_MANY: (detail) =>
    `U stelde in korte tijd veel vragen. Over ${detail} ${detail === '1' ? 'seconde' : 'seconden'} kunt u verder.`,
  TOO_BUSY: () =>
    'Er worden nu heel veel vragen tegelijk gesteld. Stel uw vraag over een halve minuut nog eens.',
  ALREADY_RUNNING: (detail) =>
    `Op deze map met gegevens draait al een bot${detail && ` (proces ${detail})`}. Stop die eerst, of wijs met --gegevens of GEGEVENS_MAP een andere map aan. Er is niets veranderd.`,
  BACKUP_FAILED: (detail) =>
    `De reservekopie kan niet in ${detail} worden opgeslagen. Controleer of de map bestaat en beschrijfbaar is en of de schijf niet vol is. Een eerdere kopie is niet veranderd.`,
  BACKUP_UNREADABLE: (detail) =>
    `${detail} is er niet, is geen bestand, of mag niet worden gelezen. Controleer de naam en de rechten; er is niets veranderd.`,
  BACKUP_WRONG: (detail) =>
    `${detail} is geen reservekopie van Vraagbaak, of is beschadigd. Kies een andere kopie; er is niets veranderd.`,
  QUESTION_EMPTY: () =>
    'Er staat geen vraag. Typ een vraag, bijvoorbeeld: hoeveel vacatures zijn er in Heerlen?',
  CLAIM_EMPTY: () =>
    'Er staat geen tekst om te controleren. Plak een hele zin, zoals die in de brief zou staan.',
  QUESTION_TOO_LONG: (detail) =>
    `De vraag is te lang: hoogstens ${detail} tekens. Stel haar korter, in een of twee zinnen.`,
  LINE_UNREADABLE: () =>
    'Deze regel begint met { maar is geen geldige JSON met een vraag, zoals {"id": "1", "q": "hoeveel vacatures zijn er?"}. Typ een gewone vraag, of verbeter de regel.',
  CITATION_UNREADABLE: (detail) =>
    `Dat is geen nummer dat ik herken. Typ de datum van de brief en het nummer van de vraag${detail ? `, bijvoorbeeld ${detail}` : ''}.`,
  CITATION_UNKNOWN: (detail) =>
    `Dat nummer is niet gevonden.${detail ? ` Het dichtst erbij: ${detail}.` : ''} Met "brieven" ziet u welke brieven er zijn.`,
  CITATION_AMBIGUOUS: (detail) =>
    `Dat nummer kan meer dan één antwoord zijn. Kies er een: ${detail}.`,
  LETTER_CHANGED: () =>
    'Deze brief is veranderd sinds u dit zag, dus er is niets gedeeld. Zoek de vraag opnieuw op, en deel haar dan.',
  LETTER_WANTED: (detail) =>
    `Dit gaat over een hele brief, niet over een vraag. Er is niets veranderd. Bedoelt u de brief, typ dan ${detail}; een vraag wissen kan met "verwijder".`,
  CITATION_RANGE_TOO_LONG: (detail) =>
    `Er passen hoogstens ${MOST_CITED} vragen in één antwoord, en dit zijn er meer. Vraag ze in delen${detail && `, bijvoorbeeld ${detail}`}. Met alleen het kenmerk krijgt u een overzicht van de brief.`,
  PERIOD_UNREADABLE: (detail) =>
    `"${detail}" is geen jaar, maand of datum die ik herken. Typ bijvoorbeeld 2023, maart 2023, 8-4-2024 of 8 april 2024.`,
  PERIOD_REVERSED: () =>
    'De periode eindigt voordat zij begint. Kies bij "tot" een later jaar of een latere datum dan bij "vanaf".',
  ASKER_UNKNOWN: (detail) =>
    `Er zijn geen brieven met vragen van "${detail}". Kies een naam of fractie uit de lijst, of kijk met "brieven" wie er vragen stelden.`,
  LETTER_UNKNOWN: (detail) =>
    `Er is geen brief "${detail}". Kies een brief uit de lijst, of kijk met "brieven" welke brieven er zijn.`,
  STOPPING: () =>
    'Vraagbaak wordt op dit moment gestopt. Probeer het over een paar minuten nog eens.',
  ARCHIVE_EMPTY: () =>
    'Er is niets om in te zoeken: er zijn nog geen brieven ingelezen, of ze zijn alle ingetrokken of in quarantaine (vraagbaak status zegt welke). Zet brieven in de map met brieven en draai: vraagbaak inlezen.',
  QUOTE_NOT_VERIFIED: () =>
    'Dit citaat kwam niet letterlijk overeen met de brief en is daarom niet verstuurd.',
  TOKEN_INVALID: () =>
    'Discord weigert het token. Maak in het Developer Portal van Discord (Bot, Reset Token) een nieuw token en zet dat in DISCORD_TOKEN.',
  INTENT_DISALLOWED: () =>
    'Discord staat een intent niet toe die de bot vraagt. Zet in het Developer Portal (Bot, Privileged Gateway Intents) aan wat ontbreekt, en start opnieuw.',
  DISCORD_UNREACHABLE: () =>
    'Discord is niet bereikbaar. Controleer de internetverbinding en DISCORD_API; start daarna opnieuw.',
  MEASURE_INPUT: (detail) => `De meetmap klopt niet: ${detail}.`,
  BRON_OFF: () =>
    'Brieven ophalen staat uit. Zet in .env het adres (BRON_URL, bijvoorbeeld https://openbesluitvorming.nl) en de gemeente (BRON_ORGANISATIE) en probeer het opnieuw.',
  BRON_UNREACHABLE: (detail) =>
    `De bron ${detail} is niet bereikbaar of geeft fouten. Wat al is opgehaald, blijft bewaard; draai later opnieuw: vraagbaak ophalen.`,
  BRON_BUSY: (detail) =>
    `De bron is te druk en vraagt om later terug te komen (${detail}). Wat al is opgehaald, blijft bewaard; draai dan opnieuw: vraagbaak ophalen.`,
  BRON_REFUSED: (detail) =>
    `De bron gaf iets anders dan werd gevraagd (${detail}). Controleer BRON_URL en BRON_ORGANISATIE. Wat al is opgehaald, blijft bewaard.`,
  EXPORT_FAILED: (detail) =>
    `De export kan niet in ${detail} worden opgeslagen. Controleer of de map bestaat en beschrijfbaar is en of de schijf niet vol is. Een eerdere export is niet veranderd.`,
  UPLOAD_TOO_LARGE: () =>
    'Het bestand is te groot om in Discord aan te nemen: hoogstens 25 MB. Bewaar alleen de brief, of laat haar in de map met brieven zetten.',
  UPLOAD_FAILED: () =>
    'Het bestand kon niet bij Discord worden opgehaald; er is niets bewaard. Stuur het opnieuw.',
};

/**
 * A Dutch sentence for any failure; an unexpected one says no more than that it was logged.
 *
 * @param reference what the line in the log is found by; empty: there is none.
 */
export function apology(error: unknown, reference = ''): string {
  const known = storeFault(error);
  const code = reference && ` De beheerder vindt dit in het logboek onder ${reference}.`;
  if (known instanceof BotError) return SENTENCES[known.code](known.detail) + code;
  return `Er ging iets mis. Probeer het opnieuw; blijft het misgaan, kijk dan in het logboek.${code}`;
}
