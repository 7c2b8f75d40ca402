import type { historyKinds } from '../../../shared/contract/catalog-edit.ts';
import type { Connection } from '../driver.ts';
import type { DraftRow } from './draft.ts';
import { isSame, layerToText, type LayerRecord, type StoredRow } from './layer.ts';

export type HistoryKind = (typeof historyKinds)[number];

/** Who changes the catalog, and when. */
export interface Author {
  readonly now: Date;
  readonly who: string;
}

/** What an entry of the history says of itself. */
export interface EntryHead extends Author {
  readonly kind: HistoryKind;
  /** The entry that an undo, a redo or a restore speaks of. */
  readonly of?: number;
}

/** Begins an entry of so many rows and yields its number. */
export function writeEntry(connection: Connection, { now, who, kind, of }: EntryHead, count: number): number {
  const { lastInsertRowid } = connection
    .prepare(`INSERT INTO history (at, who, kind, of_entry, state, row_count) VALUES (?, ?, ?, ?, 'done', ?)`)
    .run(now.toISOString(), who, kind, of ?? null, count);
  return Number(lastInsertRowid);
}

/** Writes what the person has of rows from now on, each under the entry that made it so. */
export function writeLayers(connection: Connection, rows: readonly DraftRow[], entry: number): void {
  const remove = connection.prepare('DELETE FROM changes WHERE table_name = ? AND row_id = ?');
  const write = connection.prepare(
    `INSERT INTO changes (table_name, row_id, kind, fields, base, evidence, note, tags, position, entry)
      VALUES (@table, @id, @kind, @fields, @base, @evidence, @note, @tags, @position, @entry)
      ON CONFLICT (table_name, row_id) DO UPDATE SET kind = excluded.kind, fields = excluded.fields, base = excluded.base,
        evidence = excluded.evidence, note = excluded.note, tags = excluded.tags, position = excluded.position,
        entry = excluded.entry`,
  );
  for (const { table, id, layer } of rows) {
    if (layer === null) {
      remove.run(table, id);
      continue;
    }
    const { kind, fields, base, evidence, note, tags, position } = layer;
    write.run({
      table,
      id,
      kind,
      fields: JSON.stringify(fields),
      base: JSON.stringify(base),
      evidence: JSON.stringify(evidence),
      note,
      tags: JSON.stringify(tags),
      position,
      entry,
    });
  }
}

/** Writes what an entry did to each row; `nameOf` yields what a row is called. */
export function writeHistoryRows(
  connection: Connection,
  rows: readonly DraftRow[],
  entry: number,
  nameOf: (row: DraftRow) => string,
): void {
  const write = connection.prepare(
    `INSERT INTO history_rows (entry, position, table_name, row_id, name, layer_before, layer_after, before, after)
      VALUES (@entry, @position, @table, @id, @name, @layerBefore, @layerAfter, @before, @after)`,
  );
  for (const [position, row] of rows.entries()) {
    const { table, id, layerBefore, layer } = row;
    const { before, after } = difference(row);
    write.run({
      entry,
      position,
      table,
      id,
      name: nameOf(row),
      layerBefore: layerToText(layerBefore),
      layerAfter: layerToText(layer),
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
    });
  }
}

/**
 * The fields that differ, before and after, with `@note` and `@tags`. A row that comes or goes has all of its fields on one
 * side; null on the other, and null where they stand in an own layer anyway.
 */
function difference({ before, row, layerBefore, layer }: DraftRow): {
  before: StoredRow | null;
  after: StoredRow | null;
} {
  if (before === undefined || row === undefined) {
    const whole = (side: StoredRow | undefined, record: LayerRecord | null): StoredRow | null =>
      side === undefined || record?.kind === 'own' ? null : side;
    return { before: whole(before, layerBefore), after: whole(row, layer) };
  }
  const was = { ...before, ...annotationOf(layerBefore) };
  const is = { ...row, ...annotationOf(layer) };
  const fields = Object.keys({ ...was, ...is }).filter((field) => !isSame(was[field], is[field]));
  const only = (side: StoredRow): StoredRow =>
    Object.fromEntries(fields.map((field) => [field, side[field]]));
  return { before: only(was), after: only(is) };
}

function annotationOf(layer: LayerRecord | null): StoredRow {
  return { '@note': layer?.note ?? '', '@tags': layer?.tags ?? [] };
}
