import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Edited } from '../../../shared/contract/catalog-edit.ts';
import { appError } from '../../../shared/errors.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import type { Connection } from '../driver.ts';
import type { ReadableDb } from '../handles.ts';
import { checkDraft } from './check-draft.ts';
import { commitDraft } from './commit.ts';
import { throughDoor } from './door.ts';
import { Draft } from './draft.ts';
import { isSame, type LayerRecord, layerFromText, settleLayer } from './layer.ts';
import type { Author, EntryHead } from './record.ts';
import { placeOf } from './refusal.ts';

/** Kinds of entry that can be taken back; undo and redo speak of these, and a renewal is nobody's step. */
const stepKinds = `('edit', 'import', 'restore', 'decide')`;

interface HistoryRow {
  readonly table: Table;
  readonly id: string;
  readonly layer: string | null;
}

/** The entry that an undo would take back, and the one that a redo would do again; null where there is none. */
export function nextSteps(connection: Connection): {
  readonly undo: number | null;
  readonly redo: number | null;
} {
  const undo = connection
    .prepare(`SELECT max(id) FROM history WHERE state = 'done' AND kind IN ${stepKinds}`)
    .pluck()
    .get();
  const redo = connection
    .prepare(
      `SELECT target.id FROM history AS step JOIN history AS target ON target.id = step.of_entry
        WHERE step.kind = 'undo' AND target.state = 'undone' ORDER BY step.id DESC LIMIT 1`,
    )
    .pluck()
    .get();
  return { undo: numberOrNull(undo), redo: numberOrNull(redo) };
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** Whoever changes something after an undo goes another way: what could be done again is dropped. */
export function dropUndone(connection: Connection): void {
  connection.prepare(`UPDATE history SET state = 'dropped' WHERE state = 'undone'`).run();
}

/**
 * Takes an entry back, as an entry of its own: every row gets the layer that it had before. Without `entry` the last one.
 * Fails with `undo-none` where there is none, with `undo-overtaken` where a later living entry touched the same rows.
 */
export function undoEntry(db: ReadableDb, entry: number | undefined, author: Author): Result<Edited> {
  return throughDoor(db, (connection) => {
    const target = entry ?? nextSteps(connection).undo;
    const isThere =
      target !== null &&
      connection
        .prepare(`SELECT 1 FROM history WHERE id = ? AND state = 'done' AND kind IN ${stepKinds}`)
        .get(target) !== undefined;
    if (!isThere) return fail(appError('undo-none', entry === undefined ? undefined : String(entry)));
    const overtaken = overtakenBy(connection, target);
    if (overtaken !== null) return fail(appError('undo-overtaken', String(target), overtaken));
    connection.prepare(`UPDATE history SET state = 'undone' WHERE id = ?`).run(target);
    return putBack(connection, rowsOf(connection, target, 'layer_before'), {
      ...author,
      kind: 'undo',
      of: target,
    });
  });
}

/** Does again what was undone last. Fails with `redo-none` where there is nothing, or something else was changed since. */
export function redoEntry(db: ReadableDb, author: Author): Result<Edited> {
  return throughDoor(db, (connection) => {
    const target = nextSteps(connection).redo;
    if (target === null) return fail(appError('redo-none'));
    connection.prepare(`UPDATE history SET state = 'done' WHERE id = ?`).run(target);
    return putBack(connection, rowsOf(connection, target, 'layer_after'), {
      ...author,
      kind: 'redo',
      of: target,
    });
  });
}

/**
 * Puts one row back to what it was after an entry; 0 stands for as shipped. An entry of its own, and none where the row is
 * so already. Fails with `row-not-found` for a row that the catalog never had.
 */
export function restoreRow(
  db: ReadableDb,
  { table, id, entry }: { readonly table: Table; readonly id: string; readonly entry: number },
  author: Author,
): Result<Edited> {
  return throughDoor(db, (connection) => {
    const layer = connection
      .prepare(
        `SELECT layer_after FROM history_rows WHERE table_name = ? AND row_id = ? AND entry <= ?
          ORDER BY entry DESC LIMIT 1`,
      )
      .pluck()
      .get(table, id, entry);
    const { shipped, row } = new Draft(connection).at(table, id);
    const isKnown = connection
      .prepare('SELECT 1 FROM history_rows WHERE table_name = ? AND row_id = ?')
      .get(table, id);
    if (shipped === undefined && row === undefined && isKnown === undefined) {
      return fail(appError('row-not-found', placeOf(table, id)));
    }
    const rows = [{ table, id, layer: typeof layer === 'string' ? layer : null }];
    return putBack(connection, rows, { ...author, kind: 'restore', of: entry });
  });
}

/** Gives rows the layers of another time, over what is shipped now. */
function putBack(connection: Connection, rows: readonly HistoryRow[], head: EntryHead): Result<Edited> {
  const draft = new Draft(connection);
  for (const { table, id, layer } of rows) {
    const { shipped, layer: current } = draft.at(table, id);
    const settled = settleLayer(layerFromText(layer), shipped, lostRow(current), () =>
      draft.nextPosition(table),
    );
    if (!isSame(settled, current)) draft.put(table, id, settled);
  }
  const [refusal] = checkDraft(draft, connection, head.now, new Set());
  if (refusal !== undefined) return fail(refusal.error);
  const isStep = head.kind === 'undo' || head.kind === 'redo';
  if (!isStep && draft.touched().length > 0) dropUndone(connection);
  return ok(commitDraft(connection, draft, head, isStep));
}

/** What was last shipped of a row that is no longer, where the person kept it. */
function lostRow(current: LayerRecord | null): LayerRecord['base'] | undefined {
  return current?.kind === 'own' && Object.keys(current.base).length > 0 ? current.base : undefined;
}

function rowsOf(connection: Connection, entry: number, side: 'layer_before' | 'layer_after'): HistoryRow[] {
  return connection
    .prepare(
      `SELECT table_name AS "table", row_id AS id, ${side} AS layer FROM history_rows WHERE entry = ? ORDER BY position`,
    )
    .all(entry) as HistoryRow[];
}

/** The first later entry that stands and touched the same rows, and these rows; null where there is none. */
function overtakenBy(connection: Connection, entry: number): { later: number; rows: string } | null {
  const found = connection
    .prepare(
      `SELECT later.entry AS later, later.table_name || ':' || later.row_id AS row
        FROM history_rows AS mine
        JOIN history_rows AS later
          ON later.table_name = mine.table_name AND later.row_id = mine.row_id AND later.entry > mine.entry
        JOIN history ON history.id = later.entry AND history.state = 'done' AND history.kind IN ${stepKinds}
        WHERE mine.entry = ? ORDER BY later.entry LIMIT 5`,
    )
    .all(entry) as { later: number; row: string }[];
  const [first] = found;
  return first === undefined
    ? null
    : { later: first.later, rows: [...new Set(found.map(({ row }) => row))].join(', ') };
}
