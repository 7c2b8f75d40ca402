import type { Table } from '../../../shared/catalog/vocabularies.ts';
import { exportedRowSchema, type ExportedRow } from '../../../shared/contract/catalog-export.ts';
import type { Checked, Output } from '../../../shared/contract/index.ts';
import { fromColumns } from '../column-values.ts';
import { citationColumns, derivedFields, forecastPointColumns } from '../columns.ts';
import type { ReadableDb } from '../handles.ts';
import { columnsOf } from '../tables.ts';
import { readLayer } from './catalog-layer.ts';

type Row = Readonly<Record<string, unknown>>;

/** A page of a table in the catalog's order, each row with its citations and its layer. */
export function exportPage(
  db: ReadableDb,
  { table, id, after, limit }: Checked<'catalog.export'>,
): Output<'catalog.export'> {
  const records = db.connection
    .prepare(
      `SELECT * FROM ${table} WHERE (@id IS NULL OR id = @id) AND (@after IS NULL OR position > @after)
        ORDER BY position LIMIT @most`,
    )
    .all({ id: id ?? null, after, most: limit + 1 }) as Row[];
  const page = records.slice(0, limit);
  const read = createReader(db, table);
  return {
    rows: page.map(read),
    next: records.length > limit ? Number(page.at(-1)?.['position']) : null,
  };
}

function createReader(db: ReadableDb, table: Table): (record: Row) => ExportedRow {
  const computed: readonly string[] =
    Object.entries(derivedFields).find(([name]) => name === table)?.[1] ?? [];
  const citationsOf = db.connection.prepare(
    'SELECT * FROM citations WHERE table_name = ? AND row_id = ? ORDER BY position',
  );
  const pointsOf = db.connection.prepare('SELECT * FROM forecast_points WHERE forecast = ? ORDER BY year');
  const computedOfPoints: readonly string[] = derivedFields.forecastPoints;
  return (record) => {
    const id = String(record['id']);
    const whole = fromColumns(columnsOf[table], record);
    const points =
      table === 'forecasts'
        ? (pointsOf.all(id) as Row[]).map((point) => fromColumns(forecastPointColumns, point))
        : null;
    const citations = (citationsOf.all(table, id) as Row[]).map((citation) => ({
      ...without(fromColumns(citationColumns, citation), ['table', 'row']),
      origin: citation['origin'],
    }));
    return exportedRowSchema.parse({
      row: {
        ...without(whole, computed),
        ...(points === null
          ? {}
          : { points: points.map((point) => without(point, ['forecast', ...computedOfPoints])) }),
      },
      derived: {
        ...without(
          whole,
          Object.keys(whole).filter((field) => !computed.includes(field)),
        ),
        ...(points === null
          ? {}
          : { points: points.map((point) => only(point, ['year', ...computedOfPoints])) }),
      },
      citations,
      layer: readLayer(db, table, id).layer,
    });
  };
}

function without(row: Row, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)));
}

function only(row: Row, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, row[field]]));
}
