import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import type { Connection } from './driver.ts';
import type { WritableDb } from './handles.ts';
import { readMeta } from './queries/catalog-meta.ts';
import { refreshScenarios } from './refresh-scenarios.ts';
import { writeEffective } from './write-door/commit.ts';
import { firstOwnPosition, isSame } from './write-door/layer.ts';
import { writeEntry, writeLayers } from './write-door/record.ts';
import { draftRenewal, type RenewedRow } from './write-door/renewal.ts';

/**
 * Replaces the layer of shipped rows by that of the catalog at `shippedPath` and works the effective rows out again, in one
 * transaction: every change of the person's stays, and where both changed a field there is a conflict from now on. One entry
 * of the history says that it happened and how many rows it brought; a file that had no layers before gets none. Own
 * scenarios stay. Throws SQLite's errors, with nothing changed.
 */
export function refreshShipped(db: WritableDb, shippedPath: string, now: Date): void {
  const { connection } = db;
  connection.prepare('ATTACH ? AS shipped').run(shippedPath);
  try {
    connection.transaction(() => {
      // Begins with a write, so that nobody else writes between what is read here and what is written.
      connection.exec('UPDATE main.meta SET value = value');
      // A migration has dropped the effective rows, and blanked the version to say so.
      const isEmptied = readMeta(db).version === '';
      const renewed = isEmptied ? everyRow(connection) : changedRows(connection);
      const isRenewal =
        connection.prepare('SELECT 1 FROM main.shipped_rows LIMIT 1').get() !== undefined && !isEmptied;
      replaceShipped(connection);
      const rows = draftRenewal(connection, renewed, now);
      const layers = rows.filter(({ layer, layerBefore }) => !isSame(layer, layerBefore));
      if (isRenewal || layers.length > 0) {
        const entry = writeEntry(connection, { now, who: '', kind: 'update' }, renewed.length);
        writeLayers(connection, layers, entry);
      }
      writeEffective(connection, rows);
      if (isRenewal) movePlaces(connection);
      refreshScenarios(connection);
    })();
  } finally {
    connection.exec('DETACH shipped');
  }
}

interface RowRecord {
  readonly table: Table;
  readonly id: string;
  readonly row: string | null;
  readonly citations: string | null;
}

/** Rows that the newer catalog brings, drops, or says otherwise; a row that only stands at another place is none of them. */
function changedRows(connection: Connection): RenewedRow[] {
  return toRenewed(
    connection
      .prepare(
        `SELECT coalesce(mine.table_name, theirs.table_name) AS "table", coalesce(mine.row_id, theirs.row_id) AS id,
            mine.row AS row, mine.citations AS citations
          FROM main.shipped_rows AS mine
          FULL JOIN shipped.shipped_rows AS theirs
            ON theirs.table_name = mine.table_name AND theirs.row_id = mine.row_id
          WHERE mine.row IS NOT theirs.row OR mine.citations IS NOT theirs.citations`,
      )
      .all() as RowRecord[],
  );
}

/** Every row that is shipped, was shipped, or that the person touched. */
function everyRow(connection: Connection): RenewedRow[] {
  return toRenewed(
    connection
      .prepare(
        `SELECT known.table_name AS "table", known.row_id AS id, mine.row AS row, mine.citations AS citations
          FROM (
            SELECT table_name, row_id FROM shipped.shipped_rows
            UNION SELECT table_name, row_id FROM main.shipped_rows
            UNION SELECT table_name, row_id FROM main.changes) AS known
          LEFT JOIN main.shipped_rows AS mine
            ON mine.table_name = known.table_name AND mine.row_id = known.row_id`,
      )
      .all() as RowRecord[],
  );
}

function toRenewed(records: readonly RowRecord[]): RenewedRow[] {
  return records.map(({ table, id, row, citations }) => ({
    table,
    id,
    former: row === null ? undefined : (JSON.parse(row) as Record<string, unknown>),
    citations: citations === null ? [] : (JSON.parse(citations) as RenewedRow['citations']),
  }));
}

function replaceShipped(connection: Connection): void {
  connection.exec(`
    DELETE FROM main.meta;
    INSERT INTO main.meta (key, value) SELECT key, value FROM shipped.meta;
    DELETE FROM main.shipped_rows;
    INSERT INTO main.shipped_rows (table_name, row_id, position, row, citations)
      SELECT table_name, row_id, position, row, citations FROM shipped.shipped_rows;`);
}

/** Shipped rows, their citations and search texts stand at the places of the newer catalog. */
function movePlaces(connection: Connection): void {
  for (const table of tables) {
    connection.exec(`
      UPDATE main.${table} SET position = place.position
        FROM main.shipped_rows AS place
        WHERE place.table_name = '${table}' AND place.row_id = ${table}.id AND ${table}.position < ${firstOwnPosition}
          AND ${table}.position <> place.position;
      UPDATE main.search_texts SET position = place.position
        FROM main.shipped_rows AS place
        WHERE place.table_name = '${table}' AND search_texts.table_name = '${table}'
          AND place.row_id = search_texts.row_id AND search_texts.position < ${firstOwnPosition}
          AND search_texts.position <> place.position;`);
  }
}
