const GREETING =
  /(?<=[\s.?!])(?:Hoogachtend|(?:Met )?[Vv]riendelijke groet(?:en)?|Met groet|Met (?:de meeste )?hoogachting)(?=[\s,])/;
/** The asker's own note under the last vraag, which the ministry prints again. */
const ASKERS_NOTE = /(?<=[.?!]\s)Toelichting:\s+[Dd]eze vragen dienen ter aanvulling/;
const FORMULA =
  /(?<=[.?!]["”’)]?\s)(?:Wij|We|Ik) (?:vertrouwen?|gaan? er\s?van ?uit|hope?n?)\b[^.?!]{0,120}(?:geïnformeerd|ingelicht|beantwoord)\b/;
const SIGNATURE =
  /(?<=[.?!]["”’)]?\s)(?:Namens (?:het|de|burgemeester)|(?:Het college van b|B)urgemeester en [Ww]ethouders van|Gedeputeerde [Ss]taten van|Het dagelijks bestuur van|Dijkgraaf en)(?=\s)/;
const ENDS_SENTENCE = /[.?!]["”’)]?\s*$/;
/** A signature without a greeting is looked for in the end of the letter only. */
const TAIL = 400;

/**
 * Where, in the last block of a letter whose layout is lost, the letter takes leave
 * inside a line; `null` when it does not. A signature is no sentence.
 */
export function findClosingInside(scan: string, start: number): number | null {
  const text = scan.slice(start);
  const tailAt = Math.max(0, text.length - TAIL);
  const tail = text.slice(tailAt);
  const signature = ENDS_SENTENCE.test(tail) ? undefined : SIGNATURE.exec(tail)?.index;
  const formula = FORMULA.exec(tail)?.index;
  const found = [signature, formula].flatMap((at) => (at === undefined ? [] : [tailAt + at]));
  const anywhere = [GREETING, ASKERS_NOTE].map((pattern) => pattern.exec(text)?.index ?? Infinity);
  const first = Math.min(...found, ...anywhere);
  return first === Infinity ? null : start + first;
}
