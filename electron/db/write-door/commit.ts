import { parentsFirst } from '../tables.ts';
import { type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import type { Edited } from '../../../shared/contract/catalog-edit.ts';
import { writeSearchTexts } from '../build/search-texts.ts';
import type { Connection } from '../driver.ts';
import { deriveDependants } from './derive-dependants.ts';
import { createDeriver } from './derive-rows.ts';
import type { Draft, DraftRow } from './draft.ts';
import { isSame } from './layer.ts';
import { type EntryHead, writeEntry, writeHistoryRows, writeLayers } from './record.ts';
import { writeCitations } from './write-citations.ts';
import { createRowWriter } from './write-rows.ts';

/** Tables in the order in which they are written: what a derived figure of a row rests on stands before it. */
const writingOrder: readonly Table[] = [
  'sources',
  'rates',
  'companies',
  'parameters',
  ...parentsFirst.filter((table) => !['sources', 'rates', 'companies', 'parameters'].includes(table)),
];

/** The entry number that rises with every change. */
export function revisionOf(connection: Connection): number {
  return Number(connection.prepare('SELECT coalesce(max(id), 0) FROM history').pluck().get());
}

/**
 * Writes a draft that was found right: layers, effective rows, what is derived, citations, search texts and one entry of the
 * history. Runs inside the door's transaction. A draft in which nothing differs writes nothing, unless `always`.
 */
export function commitDraft(connection: Connection, draft: Draft, head: EntryHead, always = false): Edited {
  const touched = draft.touched();
  if (touched.length === 0 && !always) {
    return { entry: null, revision: revisionOf(connection), rows: [], tables: [] };
  }
  const nameOf = createNamer(connection, touched);
  const entry = writeEntry(connection, head, touched.length);
  writeLayers(connection, touched, entry);
  const changed = writeEffective(connection, touched);
  writeHistoryRows(connection, touched, entry, nameOf);
  return {
    entry,
    revision: entry,
    rows: touched.map(({ table, id }) => ({ table, id })),
    tables: tables.filter((table) => changed.has(table)),
  };
}

/** Writes effective rows with all that hangs on them; yields the tables in which something is another now. */
export function writeEffective(connection: Connection, rows: readonly DraftRow[]): ReadonlySet<Table> {
  connection.pragma('defer_foreign_keys = ON');
  const writer = createRowWriter(connection);
  const deriver = createDeriver(connection);
  const shippedPosition = connection
    .prepare('SELECT position FROM shipped_rows WHERE table_name = ? AND row_id = ?')
    .pluck();
  for (const table of writingOrder.toReversed()) {
    for (const { id, row } of rows.filter((draft) => draft.table === table)) {
      if (row === undefined) writer.remove(table, id);
    }
  }
  for (const table of writingOrder) {
    for (const { id, row, layer } of rows.filter((draft) => draft.table === table)) {
      if (row === undefined) continue;
      const position = layer?.position ?? Number(shippedPosition.get(table, id));
      writer.put(table, deriver.whole(table, row), position);
    }
    deriver.forget();
  }
  const derived = deriveDependants(connection, rows, deriver, writer);
  writeCitations(connection, rows);
  writeSearchTexts(connection, rows);
  return new Set([...rows.map(({ table }) => table), ...derived, ...borrowersOf(rows)]);
}

/** Tables whose rows show the names of rows that were written. */
function borrowersOf(rows: readonly DraftRow[]): Table[] {
  const isRenamed = rows.some(
    ({ table, before, row }) =>
      table === 'companies' &&
      before !== undefined &&
      row !== undefined &&
      !isSame(before['name'], row['name']),
  );
  return isRenamed ? ['events', 'devices', 'macros'] : [];
}

/** What rows are called: as they are after the change, and as they were where they are gone. */
function createNamer(connection: Connection, rows: readonly DraftRow[]): (row: DraftRow) => string {
  const statement = connection
    .prepare('SELECT name FROM search_texts WHERE table_name = ? AND row_id = ?')
    .pluck();
  const former = new Map(
    rows
      .filter(({ row }) => row === undefined)
      .map(({ table, id }) => [`${table}:${id}`, statement.get(table, id)]),
  );
  return ({ table, id }) => {
    const name = statement.get(table, id) ?? former.get(`${table}:${id}`);
    return typeof name === 'string' ? name : id;
  };
}
