import { isDeepStrictEqual } from 'node:util';
import { rungIds } from '../../../shared/catalog/ladder.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import { fromColumns } from '../column-values.ts';
import { derivedFields, forecastPointColumns } from '../columns.ts';
import { fleetLoadFactor } from '../derive/forecasts.ts';
import { currencyOf } from '../derive/money.ts';
import type { Connection } from '../driver.ts';
import { foldName } from '../../../shared/scenario/names.ts';
import { columnsOf } from '../tables.ts';
import type { Deriver } from './derive-rows.ts';
import { isSame, type StoredRow } from './layer.ts';
import type { DerivedTable, RowWriter } from './write-rows.ts';

/** A row that was written, with what it was before. */
export interface WrittenChange {
  readonly table: Table;
  readonly id: string;
  readonly before: StoredRow | undefined;
  readonly row: StoredRow | undefined;
}

type Row = Readonly<Record<string, unknown>>;

/** How many rows are read at once where all of a table are derived anew. */
const pageSize = 2000;

/**
 * Derives anew what hangs on rows that were written, and nothing else: amounts on rates, parties on companies' names, sums of
 * companies on their events, sustained energies on the rungs of the ladder, other units of forecasts on the load
 * factor. Yields the tables in which a figure became another.
 */
export function deriveDependants(
  connection: Connection,
  changes: readonly WrittenChange[],
  deriver: Deriver,
  writer: RowWriter,
): ReadonlySet<Table> {
  const changed = new Set<Table>();
  const of = (table: Table): WrittenChange[] => changes.filter((change) => change.table === table);
  const done = new Set(changes.map(({ table, id }) => `${table}:${id}`));
  const rows = createRowReader(connection);
  const derive = (table: DerivedTable, record: Row): void => {
    const row = rows.whole(table, record);
    const whole = deriver.again(table, written(table, row));
    if (derivedFields[table].every((field) => isDeepStrictEqual(row[field], whole[field]))) return;
    writer.putDerived(table, whole);
    changed.add(table);
  };
  const deriveSome = (table: DerivedTable, ids: Iterable<string>): void => {
    for (const id of new Set(ids)) {
      const record = rows.one(table, id);
      if (record !== undefined) derive(table, record);
    }
  };
  const deriveAll = (table: DerivedTable): void => {
    for (const record of rows.all(table)) {
      if (!done.has(`${table}:${String(record['id'])}`)) derive(table, record);
    }
  };

  const currencies = new Set(
    of('rates')
      .flatMap(({ before, row }) => [before?.['currency'], row?.['currency']])
      .map(String),
  );
  if (currencies.size > 0) {
    deriveSome('parameters', parametersIn(connection, currencies));
  }
  const events = new Set<string>([
    ...eventsIn(connection, currencies),
    ...eventsNaming(connection, namesThatMoved(of('companies'))),
  ]);
  const companiesOfEvents = companiesOf(connection, events);
  deriveSome('events', events);
  deriveSome('companies', [
    ...companiesOfEvents,
    ...of('events')
      .flatMap(({ before, row }) => [before?.['company'], row?.['company']])
      .map(String),
  ]);
  const moved = new Set(
    of('parameters')
      .filter(({ before, row }) =>
        ['value', 'low', 'high'].some((field) => !isSame(before?.[field], row?.[field])),
      )
      .map(({ id }) => id),
  );
  if (rungIds.some((id) => moved.has(id))) {
    deriveAll('devices');
    deriveAll('macros');
  }
  if (moved.has(fleetLoadFactor)) deriveAll('forecasts');
  return changed;
}

interface RowReader {
  readonly one: (table: Table, id: string) => Row | undefined;
  readonly all: (table: Table) => Iterable<Row>;
  readonly whole: (table: Table, record: Row) => Row;
}

function createRowReader(connection: Connection): RowReader {
  const points = connection.prepare('SELECT * FROM forecast_points WHERE forecast = ? ORDER BY year');
  return {
    one: (table, id) => connection.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Row | undefined,
    // By pages: a connection that walks through a table writes nothing meanwhile.
    *all(table) {
      const page = connection.prepare(`SELECT * FROM ${table} WHERE id > ? ORDER BY id LIMIT ${pageSize}`);
      for (let last = ''; ;) {
        const records = page.all(last) as Row[];
        yield* records;
        if (records.length < pageSize) return;
        last = String(records.at(-1)?.['id']);
      }
    },
    whole: (table, record) => {
      const row = fromColumns(columnsOf[table], record);
      return table === 'forecasts'
        ? {
            ...row,
            points: (points.all(String(row['id'])) as Row[]).map((point) =>
              Object.fromEntries(
                Object.entries(fromColumns(forecastPointColumns, point)).filter(
                  ([field]) => field !== 'forecast',
                ),
              ),
            ),
          }
        : row;
    },
  };
}

/** A row without what is derived; a forecast keeps its points, without their equivalents. */
function written(table: DerivedTable, row: Row): Row {
  const derived = new Set<string>(derivedFields[table].filter((field) => field !== 'points'));
  const inPoints: ReadonlySet<string> = new Set(derivedFields.forecastPoints);
  const stored = Object.fromEntries(Object.entries(row).filter(([field]) => !derived.has(field)));
  return table === 'forecasts'
    ? {
        ...stored,
        points: (row['points'] as readonly Row[]).map((point) =>
          Object.fromEntries(Object.entries(point).filter(([field]) => !inPoints.has(field))),
        ),
      }
    : stored;
}

function parametersIn(connection: Connection, currencies: ReadonlySet<string>): string[] {
  const units = connection.prepare('SELECT DISTINCT unit FROM parameters').pluck().all().map(String);
  const priced = units.filter((unit) => currencies.has(currencyOf(unit) ?? ''));
  const statement = connection.prepare('SELECT id FROM parameters WHERE unit = ?').pluck();
  return priced.flatMap((unit) => statement.all(unit).map(String));
}

function eventsIn(connection: Connection, currencies: ReadonlySet<string>): string[] {
  const statement = connection.prepare('SELECT id FROM events WHERE currency = ?').pluck();
  return [...currencies].flatMap((currency) => statement.all(currency).map(String));
}

/** Names of companies, folded, that came, went, or belong to a row that came or went. */
function namesThatMoved(changes: readonly WrittenChange[]): ReadonlySet<string> {
  const namesOf = (row: StoredRow | undefined): string[] =>
    row === undefined
      ? []
      : [row['name'], ...(row['aliases'] as readonly unknown[])].map((name) => foldName(String(name)));
  return new Set(
    changes.flatMap(({ before, row }) => {
      const [was, is] = [namesOf(before), namesOf(row)];
      return [...was.filter((name) => !is.includes(name)), ...is.filter((name) => !was.includes(name))];
    }),
  );
}

function eventsNaming(connection: Connection, names: ReadonlySet<string>): string[] {
  if (names.size === 0) return [];
  const events = connection
    .prepare(`SELECT id, leads, participants FROM events WHERE leads <> '[]' OR participants <> '[]'`)
    .all() as { id: string; leads: string; participants: string }[];
  return events
    .filter(({ leads, participants }) =>
      [...(JSON.parse(leads) as string[]), ...(JSON.parse(participants) as string[])].some((name) =>
        names.has(foldName(name)),
      ),
    )
    .map(({ id }) => id);
}

function companiesOf(connection: Connection, events: Iterable<string>): string[] {
  const statement = connection.prepare('SELECT company FROM events WHERE id = ?').pluck();
  return [...events].map((id) => String(statement.get(id)));
}
