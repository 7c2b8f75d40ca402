import { rungIds } from '../../../shared/catalog/ladder.ts';
import { type Parameter, type Rate, rowSchemas } from '../../../shared/catalog/rows.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import { type Stored, storedSchemas } from '../../../shared/catalog/written.ts';
import { fromColumns } from '../column-values.ts';
import { deriveForecast, fleetLoadFactor } from '../derive/forecasts.ts';
import { deriveDevice, deriveMacro } from '../derive/hardware.ts';
import { companiesByName, deriveCompany, deriveEvent, deriveParameter } from '../derive/money.ts';
import type { Connection } from '../driver.ts';
import { columnsOf } from '../tables.ts';

type Row = Readonly<Record<string, unknown>>;
type Whole = Row & { readonly id: string };

/**
 * Makes whole rows of stored ones: what a row's derived figures rest on is read from the tables as they stand, once for
 * many rows. `forget` is called when rates, companies or parameters were written meanwhile.
 */
export interface Deriver {
  readonly whole: (table: Table, row: Row) => Whole;
  /** The same of a row that comes out of the catalog, and needs no schema to say that it is one. */
  readonly again: (table: Table, row: Row) => Whole;
  readonly forget: () => void;
}

/** Makes the deriver of a connection. */
export function createDeriver(connection: Connection): Deriver {
  let rates: Rate[] | null = null;
  let companies: ReadonlyMap<string, string> | null = null;
  let parameters: ReadonlyMap<string, Parameter> | null = null;
  const read = (table: Table, condition: string, ...values: readonly string[]): Row[] =>
    (connection.prepare(`SELECT * FROM ${table} ${condition}`).all(...values) as Row[]).map((record) =>
      fromColumns(columnsOf[table], record),
    );
  const allRates = (): Rate[] =>
    (rates ??= read('rates', 'ORDER BY position').map((row) => rowSchemas.rates.parse(row)));
  const companyOf = (): ReadonlyMap<string, string> =>
    (companies ??= companiesByName(
      read('companies', 'ORDER BY position').map((row) => rowSchemas.companies.parse(row)),
    ));
  const neededParameters = (): ReadonlyMap<string, Parameter> =>
    (parameters ??= new Map(
      [...rungIds, fleetLoadFactor]
        .flatMap((id) => read('parameters', 'WHERE id = ?', id))
        .map((row) => rowSchemas.parameters.parse(row))
        .map((row) => [row.id, row]),
    ));
  const derive: { readonly [T in Table]?: (row: Stored<T>) => Whole } = {
    companies: (row) =>
      deriveCompany(
        row,
        read('events', 'WHERE company = ? ORDER BY position', row.id).map((event) =>
          rowSchemas.events.parse(event),
        ),
      ),
    events: (row) => deriveEvent(row, allRates(), companyOf()),
    parameters: (row) => deriveParameter(row, allRates()),
    devices: (row) => deriveDevice(row, neededParameters()),
    macros: (row) => deriveMacro(row, neededParameters()),
    forecasts: ({ points, ...row }) =>
      deriveForecast(
        row,
        points.map((point) => ({ ...point, forecast: row.id })),
        neededParameters(),
      ),
  };
  const again = (table: Table, row: Row): Whole => {
    // A table's rows and its deriver bear one name, which the compiler does not follow through the union.
    const deriveRow = derive[table] as ((row: Row) => Whole) | undefined;
    return deriveRow === undefined ? (row as Whole) : deriveRow(row);
  };
  return {
    whole: (table, row) => again(table, storedSchemas[table].parse(row)),
    again,
    forget: () => {
      rates = null;
      companies = null;
      parameters = null;
    },
  };
}
