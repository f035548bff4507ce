import type { APIMessageTopLevelComponent } from 'discord.js';
import type { CopiedQuote } from '../app/copyText.ts';
import type { Citaat } from '../core/citaat.ts';
import type { StoredPair } from '../ports.ts';

/** A quotation in a message. */
export interface Quote {
  /** The lines as they stand in the message, each after `> `, cut marks included. */
  readonly shown: string;
  readonly citaat: Citaat;
  /** The pair that is quoted: its number and who asked must stand in the message. */
  readonly stored: StoredPair;
  /** Whether a mark before or after the letter's words says that the letter goes on. */
  readonly cut: { readonly start: boolean; readonly end: boolean };
}

/** A letter's words in a line of their own that compares them with a user's, see `comparedLine`. */
export interface ComparedQuote {
  /** The line as it stands in the message. */
  readonly shown: string;
  readonly citaat: Citaat;
  readonly stored: StoredPair;
}

/** A file to send along; a component of the message shows it. */
export interface MessageFile {
  readonly name: string;
  /** Bytes for a file as it was found. */
  readonly text: string | Uint8Array;
  /** Whether it holds the message's `copied`, and nothing else. */
  readonly isCopy?: boolean;
}

/** What is sent, apart from who may see it. */
interface MessageBody {
  /** Plain text, which a phone's notification shows; a message that has it is not made of text displays. */
  readonly content?: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly MessageFile[];
}

/** A message to be sent, with all that is needed to check its quotations. */
export interface Message {
  readonly body: MessageBody;
  /** In the order in which they stand in the message. */
  readonly quotes: readonly Quote[];
  /** In the order in which they stand in the message. */
  readonly compared?: readonly ComparedQuote[];
  /** What stands in the code block, or in the file, to be copied. */
  readonly copied?: readonly CopiedQuote[];
}

/** A part of a message: lines of Markdown, and the quotations that stand in them. */
export interface Block {
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly compared?: readonly ComparedQuote[];
  readonly copied?: readonly CopiedQuote[];
}

/**
 * Who reads a message: only the asker, who may share it; everyone in the channel; or only
 * the asker with nobody to share with, in a DM or where the griffie keeps answers hidden.
 */
export type Audience = 'asker' | 'channel' | 'alone';
