/** A paragraph, an item of a list, or a row of a table; `text` can hold line breaks of its own. */
export interface Block {
  readonly kind: 'paragraph' | 'row';
  readonly text: string;
}
