import type { Grade } from '../../../shared/catalog/vocabularies.ts';
import { type Fault, fault, type RowLookup } from './fault.ts';
import { firstHand, gradeFault } from './grade.ts';

/** What a row, a point or a citation says of where it stands. */
interface Evidence {
  readonly source: string;
  readonly locator: string;
  readonly grade: Grade;
}

/** A source that exists, a place in it, and a grade that the source can carry. */
export function evidenceFaults({ source: id, locator, grade }: Evidence, lookup: RowLookup): Fault[] {
  const source = lookup.row('sources', id);
  if (source === undefined) return [fault('source', 'dangling', 'fault-source-missing', { id })];
  const { kind, grade: best, primarySeen } = source;
  const isSeen = primarySeen === true;
  const isTooGood = gradeFault(grade, { grade: String(best), primarySeen: isSeen }) !== null;
  return [
    ...(isTooGood
      ? [
          firstHand.has(grade) && !isSeen
            ? fault('grade', 'grade', 'fault-grade-seen', { id })
            : fault('grade', 'grade', 'fault-grade-best', { id, best: String(best) }),
        ]
      : []),
    ...(locator === '' && kind !== 'own' ? [fault('locator', 'required', 'fault-locator')] : []),
  ];
}
