import { z } from 'zod';
import { tables } from '../../../shared/catalog/vocabularies.ts';
import { historyKinds, type Fields, type HistoryEntry } from '../../../shared/contract/catalog-edit.ts';
import type { Checked, Output } from '../../../shared/contract/index.ts';
import type { ReadableDb } from '../handles.ts';
import { nextSteps } from '../write-door/steps.ts';
import { layerFromText } from '../write-door/layer.ts';

type History = Output<'catalog.history'>;

/** At most so many rows of one entry are told. */
const toldRows = 50;

const entrySchema = z.object({
  id: z.int(),
  at: z.string(),
  who: z.string(),
  kind: z.enum(historyKinds),
  of_entry: z.int().nullable(),
  state: z.enum(['done', 'undone', 'dropped']),
  row_count: z.int(),
});
const rowSchema = z.object({
  table_name: z.enum(tables),
  row_id: z.string(),
  name: z.string(),
  layer_before: z.string().nullable(),
  layer_after: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/**
 * A page of the history, newest first: of the whole catalog, of a table, or of one row (and then of an entry only what it
 * did to this row); and what undo and redo would do next.
 */
export function readHistory(
  { connection }: ReadableDb,
  { table, id, before, limit }: Checked<'catalog.history'>,
): History {
  const conditions = [
    ...(before === undefined ? [] : ['history.id < @before']),
    ...(table === undefined
      ? []
      : [
          `history.id IN (SELECT entry FROM history_rows WHERE table_name = @table
            ${id === undefined ? '' : 'AND row_id = @id'})`,
        ]),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const found = z
    .array(entrySchema)
    .parse(
      connection
        .prepare(`SELECT * FROM history ${where} ORDER BY id DESC LIMIT @most`)
        .all({ before, table, id, most: limit + 1 }),
    );
  const readRows = connection.prepare(
    `SELECT table_name, row_id, name, layer_before, layer_after, before, after FROM history_rows
      WHERE entry = @entry AND (@id IS NULL OR (row_id = @id AND table_name = @table))
      ORDER BY position LIMIT ${toldRows}`,
  );
  const steps = nextSteps(connection);
  return {
    entries: found.slice(0, limit).map((entry) => ({
      entry: entry.id,
      at: entry.at,
      who: entry.who,
      kind: entry.kind,
      of: entry.of_entry,
      isUndone: entry.state !== 'done',
      count: entry.row_count,
      rows: z
        .array(rowSchema)
        .parse(readRows.all({ entry: entry.id, id: id ?? null, table: table ?? null }))
        .map(toRow),
    })),
    hasMore: found.length > limit,
    undo: readStep(connection, steps.undo),
    redo: readStep(connection, steps.redo),
  };
}

function toRow(row: z.infer<typeof rowSchema>): HistoryEntry['rows'][number] {
  return {
    table: row.table_name,
    id: row.row_id,
    name: row.name,
    before: fieldsOf(row.before, row.layer_before),
    after: fieldsOf(row.after, row.layer_after),
  };
}

/** The fields of one side; those of an own row that came or went stand in its layer alone. */
function fieldsOf(told: string | null, layerText: string | null): Fields | null {
  if (told !== null) return z.record(z.string(), z.unknown()).parse(JSON.parse(told));
  const layer = layerFromText(layerText);
  return layer?.kind === 'own' ? layer.fields : null;
}

function readStep(connection: ReadableDb['connection'], entry: number | null): History['undo'] {
  if (entry === null) return null;
  const found = connection
    .prepare(
      `SELECT kind, row_count, (SELECT name FROM history_rows WHERE entry = history.id ORDER BY position LIMIT 1) AS name
        FROM history WHERE id = ?`,
    )
    .get(entry);
  const {
    kind,
    row_count: count,
    name,
  } = z.object({ kind: z.enum(historyKinds), row_count: z.int(), name: z.string().nullable() }).parse(found);
  return { entry, kind, count, name: name ?? '' };
}
