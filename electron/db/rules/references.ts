import { editableFields } from '../../../shared/catalog/editable.ts';
import { type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import { type AnyStored, type Fault, fault, type RowLookup } from './fault.ts';

/** A field that names other rows: `one` row of a table by its id, or `many` rows of any table as `table:id`. */
export type ForeignField =
  | { readonly field: string; readonly kind: 'one'; readonly to: Table }
  | { readonly field: string; readonly kind: 'many' };

const foreignFields: ReadonlyMap<Table, readonly ForeignField[]> = new Map(
  tables.map((table) => [
    table,
    editableFields(table).flatMap(({ field, kind, to }): ForeignField[] => {
      if (kind === 'references') return [{ field, kind: 'many' }];
      return to === undefined ? [] : [{ field, kind: 'one', to }];
    }),
  ]),
);

/** The fields of a table that name other rows, its source among them. */
export function foreignFieldsOf(table: Table): readonly ForeignField[] {
  return foreignFields.get(table) ?? [];
}

/** Rows named that are not there, and rows that name themselves. Sources are left to the evidence. */
export function referenceFaults(table: Table, row: AnyStored, lookup: RowLookup): Fault[] {
  const values: Readonly<Record<string, unknown>> = row;
  return foreignFieldsOf(table).flatMap((foreign) => {
    const value = values[foreign.field];
    if (foreign.kind === 'one') {
      return foreign.field === 'source' || typeof value !== 'string' || lookup.exists(foreign.to, value)
        ? []
        : [fault(foreign.field, 'dangling', 'fault-reference', { id: value, to: foreign.to })];
    }
    return Array.isArray(value)
      ? value.map(String).flatMap((link) => linkFaults(foreign.field, link, `${table}:${row.id}`, lookup))
      : [];
  });
}

function linkFaults(field: string, link: string, own: string, lookup: RowLookup): Fault[] {
  const [named = '', ...rest] = link.split(':');
  const to = tables.find((table) => table === named);
  if (link === own) return [fault(field, 'self', 'fault-self')];
  return to !== undefined && lookup.exists(to, rest.join(':'))
    ? []
    : [fault(field, 'dangling', 'fault-link', { id: link })];
}
