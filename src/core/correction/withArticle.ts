import type { PartKind } from './locateParts.ts';

export function withArticle(kind: PartKind): string {
  return kind === 'vraag' ? 'de vraag' : 'het antwoord';
}
