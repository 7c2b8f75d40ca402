import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import type { Change, Evidence } from '../../../../shared/contract/catalog-edit.ts';
import type { CellChange } from '../editing/cell-edit.ts';
import { emptyFields, missingFields, newId, type PastePlan } from './plan.ts';

/** The fields whose text names a new row, where the block has one of them. */
const naming: ReadonlySet<string> = new Set([
  'name',
  'title',
  'subject',
  'publisher',
  'statement',
  'company',
  'currency',
]);

/** Yields the figures among what a plan sets, whose evidence is to be asked for. */
export function pastedFigures<Row>({ lines }: PastePlan<Row>, withNew: boolean): readonly CellChange[] {
  return lines.flatMap(({ target, cells }) =>
    target === null && !withNew
      ? []
      : cells.flatMap(({ change, column }) =>
          change !== null && change.value !== null && column.edit?.field.isFigure === true ? [change] : [],
        ),
  );
}

interface ChangesOptions {
  readonly table: Table;
  /** What new figures and rows rest on; null where none was asked for. */
  readonly evidence: Evidence | null;
  readonly withNew: boolean;
  readonly moment: Date;
}

/** Yields a plan as changes of the catalog: fields set row by row, and whole new rows where they are wanted and complete. */
export function pastedChanges<Row extends object>(
  plan: PastePlan<Row>,
  { table, evidence, withNew, moment }: ChangesOptions,
): readonly Change[] {
  const taken = new Set(plan.lines.flatMap(({ target }) => target?.id ?? []));
  return plan.lines.flatMap((line): Change[] => {
    const { target, cells } = line;
    const set = cells.flatMap(({ change }) => change ?? []);
    if (set.length === 0) return [];
    const fields = Object.fromEntries(set.map(({ field, value }) => [field, value]));
    if (target !== null) {
      const figures = cells.filter(
        ({ change, column }) =>
          change !== null && change.value !== null && column.edit?.field.isFigure === true,
      );
      return [
        {
          kind: 'set',
          table,
          id: target.id,
          fields,
          seen: Object.fromEntries(set.map(({ field, seen }) => [field, seen])),
          evidence:
            evidence === null
              ? {}
              : Object.fromEntries(
                  figures.map(({ column }) => [column.edit?.field.field ?? column.id, evidence]),
                ),
        },
      ];
    }
    if (!withNew || missingFields(table, line).length > 0) return [];
    const named = cells.find(({ column }) => naming.has(column.id))?.text ?? '';
    const id = newId(named, taken, moment);
    taken.add(id);
    const grounds =
      evidence === null
        ? {}
        : table === 'sources'
          ? { grade: evidence.grade }
          : { source: evidence.source, locator: evidence.locator, grade: evidence.grade };
    return [{ kind: 'add', table, row: { id, ...emptyFields(table), ...grounds, ...fields } }];
  });
}
