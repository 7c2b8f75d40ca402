import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { ReadableDb } from '../handles.ts';
import { type ChangeRecord, layerFromRecord, type StoredRow } from '../write-door/layer.ts';

/** How a row stands to the shipped catalog, and what this says in the fields that the person set (null: the row is own). */
export function readLayer(
  { connection }: ReadableDb,
  table: Table,
  id: string,
): Pick<Output<'catalog.detail'>, 'layer' | 'shipped'> {
  const record = connection
    .prepare('SELECT * FROM changes WHERE table_name = ? AND row_id = ?')
    .get(table, id) as ChangeRecord | undefined;
  if (record === undefined) {
    return { layer: { layer: 'shipped', fields: [], note: '', tags: [] }, shipped: {} };
  }
  const { kind, fields, note, tags } = layerFromRecord(record);
  const set = Object.keys(fields);
  if (kind === 'own') return { layer: { layer: 'own', fields: set, note, tags }, shipped: null };
  const text = connection
    .prepare('SELECT row FROM shipped_rows WHERE table_name = ? AND row_id = ?')
    .pluck()
    .get(table, id);
  const shipped = typeof text === 'string' ? (JSON.parse(text) as StoredRow) : {};
  return {
    layer: { layer: 'changed', fields: set, note, tags },
    shipped: Object.fromEntries(set.map((field) => [field, shipped[field] ?? null])),
  };
}
