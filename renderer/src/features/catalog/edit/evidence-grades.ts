import type { Source } from '../../../../../shared/catalog/rows.ts';
import { type Grade, grades } from '../../../../../shared/catalog/vocabularies.ts';
import type { Translate } from '../../../../../shared/i18n/messages.ts';

/** What of a source decides which grade a figure from it can have. */
export type GradedSource = Pick<Source, 'kind' | 'grade' | 'primarySeen'>;

const firstHand: ReadonlySet<Grade> = new Set(['measured', 'peer-reviewed', 'primary']);

/** Says why a figure from a source cannot have a grade; null where it can. The same rule as the catalog's own. */
export function whyNotGrade(grade: Grade, source: GradedSource, translate: Translate): string | null {
  if (source.kind === 'own' && grade !== 'assumption') return translate('catalog.edit.gradeOwn');
  if (firstHand.has(grade) && !source.primarySeen) return translate('catalog.edit.gradeUnseen');
  return grades.indexOf(grade) < grades.indexOf(source.grade)
    ? translate('catalog.edit.gradeBest', { grade: translate(`vocabulary.grade.${source.grade}`) })
    : null;
}

/** Yields the best grade that a figure from a source can have. */
export function bestGrade(source: GradedSource, translate: Translate): Grade {
  return grades.find((grade) => whyNotGrade(grade, source, translate) === null) ?? 'assumption';
}
