import { noValueKey } from '../../../shared/catalog/filter.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Layer } from '../../../shared/contract/catalog-page.ts';
import { rowsSchema } from '../../../shared/contract/catalog-rows.ts';
import type { Checked, Output } from '../../../shared/contract/index.ts';
import { appError } from '../../../shared/errors.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import type { ReadableDb } from '../handles.ts';
import { revisionOf } from '../write-door/commit.ts';
import { readLayer } from './catalog-layer.ts';
import { openShelf } from './catalog-page-cache.ts';
import { countChoices } from './catalog-page-choices.ts';
import { type PageColumn, pageColumn } from './catalog-page-columns.ts';
import { filterFault, filterRows, inAll, type RowSet, textRows } from './catalog-page-filter.ts';
import { createSpeaker, namesIn, wholeRows } from './catalog-page-names.ts';
import { type PageTable, rowCount } from './catalog-page-order.ts';
import { type RowList, type SortColumn, sortRows } from './catalog-page-sort.ts';

type Query = Checked<'catalog.page'>['query'];

/** Most rows that a table's page is asked for at once is the contract's; so many choices are told of a column. */
const mostChoices = 500;

function openTable(db: ReadableDb, table: Table, { language }: Query, translate: Translate): PageTable {
  const shelf = openShelf(db.connection);
  const speaker = createSpeaker(db.connection, shelf, { translate, language });
  return { connection: db.connection, table, shelf, speaker };
}

/** The rows that pass the filters of a query, those of one column left out; undefined for every row. */
function passingRows(page: PageTable, query: Query, except?: string): Result<RowSet | undefined> {
  const sets: RowSet[] = [];
  for (const [id, model] of Object.entries(query.filters)) {
    if (id === except) continue;
    const column = pageColumn(page.table, id, query.language);
    if (!column.ok) return column;
    const fault = filterFault(page, column.value, model);
    if (!fault.ok) return fault;
    sets.push(filterRows(page, column.value, model));
  }
  const found = textRows(page, query.text);
  return ok(inAll(found === undefined ? sets : [...sets, found]));
}

/** The numbers of a query's rows in its order. */
function orderedRows(page: PageTable, query: Query): Result<RowList> {
  const sorting: SortColumn[] = [];
  for (const { column: id, direction } of query.sort) {
    const column = pageColumn(page.table, id, query.language);
    if (!column.ok) return column;
    sorting.push({ column: column.value, isFalling: direction === 'desc' });
  }
  const passing = passingRows(page, query);
  if (!passing.ok) return passing;
  const { text, filters, language } = query;
  const key = `${page.table} rows ${JSON.stringify([text, filters, query.sort, language])}`;
  return ok(
    page.shelf.keep(
      key,
      () => sortRows(page, sorting, passing.value),
      ({ bytes }) => bytes + 200,
    ),
  );
}

/**
 * Rows `offset` to `offset + limit` of a query, with how many it has; fewer where it ends before. `column-unknown` and
 * `filter-kind` where it asks for what the table does not have.
 */
export function readPage(
  db: ReadableDb,
  { table, query, offset, limit }: Checked<'catalog.page'>,
  translate: Translate,
): Result<Output<'catalog.page'>> {
  const page = openTable(db, table, query, translate);
  const ordered = orderedRows(page, query);
  if (!ordered.ok) return ordered;
  const numbers = ordered.value.slice(offset, offset + limit);
  const records = new Map(
    (
      db.connection
        .prepare(`SELECT * FROM ${table} WHERE number IN (SELECT value FROM json_each(?))`)
        .all(JSON.stringify([...numbers])) as { number: number }[]
    ).map((record) => [record.number, record]),
  );
  const rows = wholeRows(
    db.connection,
    table,
    [...numbers].flatMap((number) => records.get(number) ?? []),
  );
  return ok({
    page: rowsSchema.parse({ table, rows }),
    total: ordered.value.length,
    all: rowCount(page),
    layers: layersOf(db, table, rows),
    names: namesIn(table, rows, page.speaker),
    revision: revisionOf(db.connection),
  });
}

function layersOf(
  db: ReadableDb,
  table: Table,
  rows: readonly Record<string, unknown>[],
): Record<string, Layer> {
  const touched = db.connection
    .prepare(`SELECT row_id FROM changes WHERE table_name = ? AND row_id IN (SELECT value FROM json_each(?))`)
    .pluck()
    .all(table, JSON.stringify(rows.map(({ id }) => id))) as string[];
  return Object.fromEntries(touched.map((id) => [id, readLayer(db, table, id).layer]));
}

/** Where a row stands in a query, from 0; null where it does not. `row-not-found` where the table has no such row. */
export function placeOf(
  db: ReadableDb,
  { table, query, id }: Checked<'catalog.place'>,
  translate: Translate,
): Result<Output<'catalog.place'>> {
  const page = openTable(db, table, query, translate);
  const number = db.connection.prepare(`SELECT number FROM ${table} WHERE id = ?`).pluck().get(id);
  if (number === undefined) return fail(appError('row-not-found', `${table}: ${id}`));
  const ordered = orderedRows(page, query);
  if (!ordered.ok) return ordered;
  const place = ordered.value.slice(0, ordered.value.length).indexOf(Number(number));
  return ok({ place: place === -1 ? null : place });
}

/** What stands in a column under the other filters of a query, each with its count, in the column's order; absence last. */
export function choicesIn(
  db: ReadableDb,
  { table, column: id, query }: Checked<'catalog.choices'>,
  translate: Translate,
): Result<Output<'catalog.choices'>> {
  const page = openTable(db, table, query, translate);
  const column: Result<PageColumn> = pageColumn(table, id, query.language);
  if (!column.ok) return column;
  const passing = passingRows(page, query, id);
  if (!passing.ok) return passing;
  const found = countChoices(page, column.value, passing.value, mostChoices);
  const choices = found.choices.slice(0, mostChoices - Number(found.without > 0));
  return ok({
    choices: [
      ...choices,
      ...(found.without > 0 ? [{ key: noValueKey, name: '', count: found.without }] : []),
    ],
    hasMore: choices.length < found.choices.length,
  });
}
