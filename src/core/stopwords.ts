/**
 * Dutch words that carry no topic, in lower case and without accents (as the
 * index folds them). Compare words with it before stemming.
 *
 * `SNOWBALL` is Snowball's Dutch stop list, whole and in its order (commonest
 * first; https://snowballstem.org/algorithms/dutch/stop.txt, BSD). The other
 * lists are ours: the function words, auxiliaries and question words that frame
 * council questions ("Kunt u", "In hoeverre", "Zo nee, waarom niet") and that
 * Snowball's short list lacks. No content words, however common: "college",
 * "gemeente" or "bereid" weigh little by their frequency in the index already.
 */
const SNOWBALL = `
  de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan
  zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe
  heeft hebben deze u want nog zal me zij nu ge geen omdat iets worden toch al waren veel meer doen
  toen moet ben zonder kan hun dus alles onder ja eens hier wie werd altijd doch wordt wezen kunnen
  ons zelf tegen na reeds wil kon niets uw iemand geweest andere`;

const QUESTION_WORDS = `
  graag hoelang hoeveel hoever hoeverre hoevele hoewel hoezo nee waar waarom wanneer welk welke wiens
  wier`;

/** "dient" as in "dient te worden", "laten" as in "laten weten", "gaat" as in "gaat u onderzoeken". */
const AUXILIARIES = `
  bent deed deden dien dienen diende dienden dient doe doet ga gaan gaat gedaan gehad geworden ging
  gingen hadden hebt hoef hoeft hoeven konden kun kunt laat laten liet lieten mag mocht mochten moest
  moesten moeten mogen werden wilde wilden willen wilt word zouden zul zullen zult`;

const PRONOUNS = `
  alle allen ander anderen beide beiden datgene degene degenen dergelijk dergelijke dezelfde diegene
  diegenen diens elk elkaar elke enig enige enkel enkele hen hetgeen hetzelfde ieder iedere iedereen
  jij jou jouw jullie niemand onze sommige sommigen uzelf we wij zichzelf zo'n zodanig zodanige zulk
  zulke`;

const PREPOSITIONS = `
  aangaande achter af behalve behoudens betreffende binnen boven buiten conform gedurende inzake
  jegens langs mee middels naast nabij omtrent omstreeks ondanks per rond rondom sinds tegenover ten
  ter tijdens toe tussen vanaf vanuit vanwege via volgens wegens`;

const CONJUNCTIONS = `
  aangezien alsmede alsof alsook danwel doordat evenals hetzij indien mits nadat noch ofwel opdat
  tenzij terwijl totdat voordat voorzover zoals zodat zodra zolang`;

const ADVERBS = `
  aldus alleen alsnog alvast bijvoorbeeld bovendien circa derhalve desondanks echter eerder erg even
  eveneens heel immers inmiddels meest meestal meeste minder misschien namelijk nogmaals nooit
  ongeveer ooit opnieuw overigens slechts soms steeds tenminste tevens thans uiteraard vaak verder
  vervolgens weer weinig wel wellicht zeer zelfs zoveel`;

/** Dutch joins these with prepositions: "daarvan", "ermee", "hierbij", "waardoor". */
const PRONOMINAL = ['daar', 'er', 'hier', 'waar'] as const;
const JOINED = `
  aan achter af bij binnen boven buiten door heen in langs mee na naar naast om omtrent onder op over
  tegen tegenover toe tussen uit van vandaan voor`;

function split(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

export const STOPWORDS: ReadonlySet<string> = new Set([
  ...[SNOWBALL, QUESTION_WORDS, AUXILIARIES, PRONOUNS].flatMap(split),
  ...[PREPOSITIONS, CONJUNCTIONS, ADVERBS].flatMap(split),
  ...split(JOINED).flatMap((preposition) => PRONOMINAL.map((adverb) => adverb + preposition)),
]);
