import type { Passage } from './passage.ts';

/** Whether the letter answers a vraag, promises an answer for later (`volgt`), or neither. */
export type Status = 'beantwoord' | 'volgt' | 'onbeantwoord';

/** What a document is: an answer letter, a notice of delay, questions only, or something else. */
export type Kind = 'beantwoording' | 'uitstelbericht' | 'vragen' | 'anders';

/** One numbered vraag with the college's antwoord to it. */
export interface Pair {
  /** As printed where it is unique in the letter: `4`, `7a`, `A.1`. */
  readonly nr: string;
  readonly vraag: Passage;
  /** `null` exactly when `status` is not `beantwoord`. */
  readonly antwoord: Passage | null;
  /** All numbers that share this antwoord (this one included), in the letter's order; empty when it stands alone. */
  readonly joint: readonly string[];
  readonly status: Status;
}

/** Something in a letter that was not understood, or is doubtful. `message` is Dutch, for the griffie. */
export interface Problem extends Passage {
  readonly code: ProblemCode;
  readonly message: string;
}

export type ProblemCode =
  | 'antwoord-zonder-vraag'
  | 'vraag-zonder-antwoord'
  | 'nummer-ontbreekt'
  | 'nummer-dubbel'
  | 'tabel-zonder-inhoud'
  | 'twijfelachtig-paar'
  | 'onbegrepen-markering'
  | 'geen-datum'
  | 'geen-paren'
  | 'persoonsgegeven'
  | 'correctie-niet-gevonden'
  | 'klopt-verouderd';

/** A table inside a pair. `isLossy`: its cells lost their content in the text (ticks, pictures). */
export interface Tabel extends Passage {
  readonly isLossy: boolean;
}

export interface Vraagsteller {
  readonly name: string;
  readonly fractie: string | null;
}

/** What a letter's text says, all of it as passages into that text; `null` is "the text does not say". */
export interface ParsedBrief {
  readonly kind: Kind;
  /** ISO date, `2024-04-08`. */
  readonly letterDate: string | null;
  readonly questionDate: string | null;
  /** The value of "Onderwerp"/"Betreft", else the topic; white space collapsed. */
  readonly subject: string | null;
  /** What the questions are about, from the opening sentence ("inzake …", "over …"), white space collapsed. */
  readonly topic: string | null;
  /** As named in the letter: `gemeente Heerlen`. */
  readonly body: string | null;
  /** `33 RvO`. */
  readonly article: string | null;
  readonly addressees: readonly string[];
  readonly askers: readonly Vraagsteller[];
  readonly signedBy: readonly string[];
  readonly onsKenmerk: string | null;
  readonly uwKenmerk: string | null;
  /** In the letter's order; one entry for each question number. */
  readonly pairs: readonly Pair[];
  readonly problems: readonly Problem[];
  /**
   * Text inside a pair's passages that is not part of the vraag or antwoord: page
   * headers and footers, footnotes, footnote marks. Sorted, not overlapping.
   */
  readonly removed: readonly Passage[];
  readonly tables: readonly Tabel[];
}
