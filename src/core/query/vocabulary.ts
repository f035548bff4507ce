/** A word of the archive, in lower case and without accents, and how many pairs hold it. */
export interface KnownWord {
  readonly word: string;
  readonly count: number;
  readonly stem: string;
  /** Of the word and of its stem, see `letterSet`. */
  readonly letters: number;
  readonly stemLetters: number;
}

/** The words that the archive itself uses: what a query is read by. */
export interface Vocabulary {
  /** Whether the archive has a word, in this or another form of it. */
  knows(word: string): boolean;
  /** Whether it has the word in just this form. */
  has(word: string): boolean;
  /** Its words with this first letter. */
  startingWith(letter: string): readonly KnownWord[];
}
