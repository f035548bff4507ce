import { contentWords } from '../tokenize.ts';

/**
 * Words with a meaning that yet do not tell what a question is about: who
 * answers, and the verbs and measures that any subject can have.
 */
const FILLERS: ReadonlySet<string> = new Set(
  `college gemeente antwoord antwoorden antwoordde zegt zei zeggen vindt vond vinden denkt dacht denken
  doet komt kwam komen kwamen gebeurt gebeurde gebeuren kost kostte duurt duurde lang geldt gold staat
  stond staan weet wisten precies exact jaar jaren maand periode vorig vorige volgend volgende mensen
  iemand veel zoveel hoog groot oud mee zo ook nog dan niet wel verder meer januari februari maart april
  mei juni juli augustus september oktober november december andere anders keer ander zien toon laat
  vertel precieze reden`.split(/\s+/u),
);

/** The words that tell what a text is about; years and the like are none of them. */
export function topicWords(text: string): readonly string[] {
  return contentWords(text).filter(
    (word) => !FILLERS.has(word) && !/^(?:(?:19|20)\d{2}|[\d.,/-]+)$/u.test(word),
  );
}
