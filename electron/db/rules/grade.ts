import { type Grade, grades } from '../../../shared/catalog/vocabularies.ts';

/** Grades that only a document which was itself opened can give. */
export const firstHand: ReadonlySet<string> = new Set<Grade>(['measured', 'peer-reviewed', 'primary']);

/**
 * What speaks against the grade of a figure from a source: first hand without the document opened, or better than the best
 * that the source can give; null where nothing does.
 */
export function gradeFault(
  grade: string,
  source: { readonly grade: string; readonly primarySeen: boolean },
): string | null {
  const known: readonly string[] = grades;
  if (firstHand.has(grade) && !source.primarySeen) {
    return 'the document was not itself opened: at most secondary';
  }
  return known.indexOf(grade) < known.indexOf(source.grade)
    ? `its source gives ${source.grade} at best`
    : null;
}

/** What speaks against the grade of a source itself; null where nothing does. */
export function sourceGradeFault(source: {
  readonly kind: string;
  readonly grade: string;
  readonly primarySeen: boolean;
}): string | null {
  if (source.kind === 'own' && source.grade !== 'assumption') {
    return 'our own reasoning is an assumption';
  }
  return firstHand.has(source.grade) && !source.primarySeen
    ? 'the cited document was not opened: at most secondary'
    : null;
}
