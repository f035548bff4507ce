import type { Passage } from '../passage.ts';
import type { Marker } from './marker.ts';

/** A marker with the text that it opens. */
export interface Block {
  readonly kind: 'vraag' | 'antwoord';
  readonly marker: Marker;
  /** Trimmed; `null` when there is nothing but white space. */
  readonly body: Passage | null;
}
