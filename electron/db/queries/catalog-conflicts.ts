import { z } from 'zod';
import { tables } from '../../../shared/catalog/vocabularies.ts';
import type { Conflict } from '../../../shared/contract/catalog-edit.ts';
import type { Connection } from '../driver.ts';
import {
  type ChangeRecord,
  combine,
  isSame,
  type LayerRecord,
  layerFromRecord,
  type StoredRow,
} from '../write-door/layer.ts';

const candidateSchema = z.object({
  table_name: z.enum(tables),
  row_id: z.string(),
  row: z.string().nullable(),
});

/**
 * Where the shipped catalog and the person disagree. It is not kept but follows from each record's base and the shipped
 * row: the order is that of the tables' rows. Only rows that are in both layers are looked at, and those whose shipped
 * row is gone.
 */
export function findConflicts(connection: Connection): Conflict[] {
  const candidates = connection
    .prepare(
      `SELECT changes.*, shipped_rows.row AS row FROM shipped_rows
          JOIN changes ON changes.table_name = shipped_rows.table_name AND changes.row_id = shipped_rows.row_id
        UNION ALL
        SELECT changes.*, NULL FROM changes WHERE kind = 'own' AND base <> '{}' AND NOT EXISTS (
          SELECT 1 FROM shipped_rows
            WHERE shipped_rows.table_name = changes.table_name AND shipped_rows.row_id = changes.row_id)
        ORDER BY table_name, row_id`,
    )
    .all();
  const nameOf = connection
    .prepare('SELECT name FROM search_texts WHERE table_name = ? AND row_id = ?')
    .pluck();
  return candidates.flatMap((candidate) => {
    const { table_name: table, row_id: id, row } = candidateSchema.parse(candidate);
    const layer = layerFromRecord(candidate as ChangeRecord);
    const shipped = row === null ? undefined : (JSON.parse(row) as StoredRow);
    const found = conflictsOf(shipped, layer);
    if (found.length === 0) return [];
    const known = nameOf.get(table, id) ?? formerName(connection, table, id);
    const name = typeof known === 'string' ? known : id;
    return found.map((conflict) => ({ table, id, name, ...conflict }));
  });
}

function formerName(connection: Connection, table: string, id: string): unknown {
  return connection
    .prepare('SELECT name FROM history_rows WHERE table_name = ? AND row_id = ? ORDER BY entry DESC LIMIT 1')
    .pluck()
    .get(table, id);
}

type RowConflict = Pick<Conflict, 'kind' | 'field' | 'was' | 'theirs' | 'mine'>;

/** The conflicts of one row: what the person's record says against what is shipped now. */
export function conflictsOf(shipped: StoredRow | undefined, layer: LayerRecord): RowConflict[] {
  const { kind, base, fields } = layer;
  const whole = { field: null, mine: combine(shipped, layer) ?? null };
  if (kind === 'own') {
    if (shipped !== undefined) return [{ kind: 'both-added', ...whole, was: null, theirs: shipped }];
    return Object.keys(base).length === 0 ? [] : [{ kind: 'gone', ...whole, was: base, theirs: null }];
  }
  if (shipped === undefined) return [];
  if (kind === 'removed') {
    return isSame(base, shipped) ? [] : [{ kind: 'removed', ...whole, was: base, theirs: shipped }];
  }
  return Object.entries(fields)
    .filter(([field, mine]) => !isSame(base[field], shipped[field]) && !isSame(mine, shipped[field]))
    .map(([field, mine]) => ({ kind: 'field', field, was: base[field], theirs: shipped[field], mine }));
}
