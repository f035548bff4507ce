import type { Grade } from '../../core/grade.ts';
import type { ButtonFace } from '../buttonRow.ts';
import { controlId } from '../controlId.ts';
import { formatAbout } from './about.ts';

/**
 * What a user may say of an answer, in a row of its own below the other buttons.
 *
 * @param citation of the place shown, `2024-04-08/3`; null when there is none.
 */
export function feedbackButtons(grade: Grade, citation: string | null): readonly ButtonFace[] {
  const about = formatAbout({ grade, citation });
  if (grade === 'geen') {
    return [{ label: 'Meld dat dit ontbreekt', action: controlId('ontbreekt', about) }];
  }
  return [
    { label: 'Klopt', action: controlId('klopt', about) },
    { label: 'Klopt niet', action: controlId('kloptniet', about) },
  ];
}
