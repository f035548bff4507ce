import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest, type IngestProgress } from '../../src/app/ingest.ts';
import { remove } from '../../src/app/remove.ts';
import { withdraw } from '../../src/app/withdraw.ts';
import { createFolderSource } from '../../src/files/createFolderSource.ts';
import type { Archive } from '../../src/ports.ts';
import { newFolder, openTestArchive } from '../fixtures/openTestArchive.ts';
import { makeBrief } from '../index/makeBrief.ts';

/** By letter and pair: a word that stands nowhere else. */
const WORDS = [
  ['appels', 'bananen'],
  ['citroenen', 'dadels'],
  ['eikels', 'frambozen'],
] as const;

const LETTERS = WORDS.map((words, at) => {
  const texts = words.map(
    (word) =>
      [
        `Hoeveel ${word} werden er door ${word}telers in de ${word}wijk geplukt?`,
        `Er zijn honderd ${word} geplukt, en de ${word}velden zijn bemest.`,
      ] as const,
  );
  return makeBrief('', texts, `${at + 7} april 2024`).tekst;
});

/** The same letter in files that differ, as its PDF differs from its text. */
const FORMS: readonly ((tekst: string) => string)[] = [
  (tekst) => tekst,
  (tekst) => tekst.replaceAll('\n', '\r\n'),
  (tekst) => `${tekst}\n\n`,
];

export const NAMES = ['a.txt', 'b.txt', 'c.txt'] as const;
export const LETTER_COUNT = LETTERS.length;
export const FORM_COUNT = FORMS.length;

/** What someone does with the folder of letters, or decides about a letter. */
export type Deed =
  | { readonly kind: 'put'; readonly name: string; readonly letter: number; readonly form: number }
  | { readonly kind: 'delete'; readonly name: string }
  | { readonly kind: 'correct'; readonly name: string }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'edit'; readonly letter: number }
  | { readonly kind: 'erase'; readonly letter: number; readonly pair: number | null }
  | { readonly kind: 'withdraw'; readonly letter: number; readonly isWithdrawn: boolean };

/** One letter as it is to be: under which number, what of it was erased, whether it may be shown. */
export interface Expected {
  readonly words: readonly string[];
  readonly kenmerk: string | null;
  readonly erased: ReadonlySet<string>;
  readonly isWithdrawn: boolean;
  /** In the folder under a name that is read. */
  readonly isThere: boolean;
}

interface Letter {
  kenmerk: string | null;
  isWithdrawn: boolean;
  readonly erased: Set<string>;
}

/** A folder of letters, an archive that reads it, and beside them what is to be true of each letter. */
export class LetterModel {
  readonly #folder = newFolder();
  readonly #files = new Map<string, number>();
  /** Names of letters that were erased whole: such a file is not read any more. */
  readonly #refused = new Set<string>();
  readonly #letters = LETTERS.map((): Letter => ({
    kenmerk: null,
    isWithdrawn: false,
    erased: new Set(),
  }));

  readonly archive: Archive;

  private constructor(archive: Archive) {
    this.archive = archive;
  }

  static async open(): Promise<LetterModel> {
    return new LetterModel(await openTestArchive());
  }

  async do(deed: Deed): Promise<void> {
    if (deed.kind === 'put') return this.#put(deed);
    if (deed.kind === 'delete') return this.#delete(deed.name);
    if (deed.kind === 'correct') return this.#correct(deed.name);
    if (deed.kind === 'rename') return this.#rename(deed.name, deed.to);
    if (deed.kind === 'edit') return this.#edit(deed.letter);
    if (deed.kind === 'erase') return this.#erase(deed.letter, deed.pair);
    if (deed.kind === 'withdraw') return this.#withdraw(deed.letter, deed.isWithdrawn);
  }

  /** @returns per file what became of it; nothing when the folder is empty. */
  async read(): Promise<readonly IngestProgress['last'][]> {
    if (this.#files.size === 0) return [];
    return ingest(createFolderSource(this.#folder), () => {}, this.archive);
  }

  expected(): readonly Expected[] {
    const names = [...this.#files].filter(([name]) => !this.#refused.has(name));
    const there = new Set(names.map(([, letter]) => letter));
    return this.#letters.map((letter, at) => ({
      ...letter,
      words: WORDS[at] ?? [],
      isThere: there.has(at),
    }));
  }

  /** From now on the letter is to keep this number. */
  learn(at: number, kenmerk: string): void {
    const letter = this.#letters[at];
    if (letter) letter.kenmerk ??= kenmerk;
  }

  #put({ name, letter, form }: Deed & { readonly kind: 'put' }): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#path(name), FORMS[form]?.(LETTERS[letter] ?? '') ?? '');
    this.#files.set(name, letter);
  }

  #delete(name: string): void {
    rmSync(this.#path(name), { force: true });
    this.#files.delete(name);
  }

  #correct(name: string): void {
    const path = this.#path(`${name}.pairs.json`);
    if (existsSync(path)) rmSync(path);
    else writeFileSync(path, JSON.stringify({ subject: 'Gecorrigeerd' }));
  }

  /** When the other name is taken, the two files change names. */
  #rename(name: string, to: string): void {
    const [letter, other] = [this.#files.get(name), this.#files.get(to)];
    if (letter === undefined || name === to) return;
    if (other !== undefined) renameSync(this.#path(to), this.#path('aside'));
    renameSync(this.#path(name), this.#path(to));
    if (other !== undefined) renameSync(this.#path('aside'), this.#path(name));
    this.#files.set(to, letter);
    if (other === undefined) this.#files.delete(name);
    else this.#files.set(name, other);
  }

  /** A new version in the file that the archive has it from; copies are left behind. */
  async #edit(at: number): Promise<void> {
    const kenmerk = this.#letters[at]?.kenmerk;
    const all = await this.archive.store.summaries();
    const bron = all.find((each) => each.kenmerk === kenmerk)?.bron;
    if (bron === undefined || this.#files.get(bron) !== at) return;
    const path = this.#path(bron);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('geplukt', 'geoogst'));
    await this.read();
  }

  async #erase(at: number, pair: number | null): Promise<void> {
    const letter = this.#letters[at];
    const words = WORDS[at] ?? [];
    // Only so long as a pair is left to it: a letter without any would not be a letter any more.
    const room = pair === null ? words.length : 1;
    if (!letter?.kenmerk || letter.erased.size >= room) return;
    const number = pair === null ? letter.kenmerk : `${letter.kenmerk}/${pair + 1}`;
    const ports = { archive: this.archive, eraseFetched: async () => {} };
    const { bron } = await remove(number, ports);
    if (pair === null) this.#refused.add(bron);
    const gone = pair === null ? words : words.slice(pair, pair + 1);
    for (const word of gone) letter.erased.add(word);
  }

  async #withdraw(at: number, isWithdrawn: boolean): Promise<void> {
    const letter = this.#letters[at];
    if (!letter?.kenmerk || letter.erased.size === WORDS[at]?.length) return;
    await withdraw(letter.kenmerk, isWithdrawn, this.archive);
    letter.isWithdrawn = isWithdrawn;
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}
