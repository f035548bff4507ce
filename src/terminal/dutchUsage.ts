/** Commander's messages, which are English, as sentences for people. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'/u, "De optie '$1' bestaat niet."],
  [/^error: missing required argument '(.+?)'/u, "Er ontbreekt iets: '$1'."],
  [/^error: option '(.+?)' argument missing/u, "Achter '$1' ontbreekt een waarde."],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\. /u, "Bij '$1' past '$2' niet. "],
  [/^error: command-argument value '(.*?)' is invalid for argument '.+?'\. /u, "'$1' past niet. "],
  [/Allowed choices are (.+?)\./u, 'Kies uit: $1.'],
  [/^error: unknown command '(.+?)'/u, "De opdracht '$1' bestaat niet."],
  [
    /^error: too many arguments.*$/mu,
    'Dat is geen opdracht, of er staat te veel achter. Met --help ziet u wat er kan.',
  ],
  [/\(Did you mean one of (.+?)\?\)/u, 'Bedoelt u een van $1?'],
  [/\(Did you mean (.+?)\?\)/u, 'Bedoelt u $1?'],
];

/** A message of wrong usage in Dutch; one that is not known stays as it is. */
export function dutchUsage(message: string): string {
  return SENTENCES.reduce((text, [pattern, dutch]) => text.replace(pattern, dutch), message);
}
