import { isDeepStrictEqual } from 'node:util';
import { writeField } from '../../shared/catalog/editable.ts';
import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import { languages } from '../../shared/i18n/define.ts';
import type { ExportedRow } from '../../shared/contract/catalog-export.ts';
import { type Columns, columnName, columnNames } from '../db/column-values.ts';
import { citationColumns, derivedFields, forecastPointColumns } from '../db/columns.ts';
import { columnsOf } from '../db/tables.ts';
import { type Cell, csvLine } from '../exchange/csv.ts';
import type { FileOfFolder } from '../exchange/write-whole.ts';
import type { Ask } from './session.ts';

type Row = Readonly<Record<string, unknown>>;

/** What a catalog’s file in JSON is called; the number rises when rows are laid out otherwise. */
const format = 'memwatt-catalog/2';

const computedOf = (table: string): readonly string[] =>
  Object.entries(derivedFields).find(([name]) => name === table)?.[1] ?? [];

const pick = (columns: Columns, takes: (field: string) => boolean): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([field]) => takes(field)));

/** The columns of a table as the reviewed text has them. */
const writtenColumns = (table: Table): Columns =>
  pick(columnsOf[table], (field) => !computedOf(table).includes(field));

/** The rows of a table in the catalog's order, read page by page. */
async function* rowsOf(ask: Ask, table: Table): AsyncGenerator<ExportedRow> {
  let after: number | null = null;
  do {
    const page: { rows: ExportedRow[]; next: number | null } = await ask('catalog.export', { table, after });
    yield* page.rows;
    after = page.next;
  } while (after !== null);
}

/**
 * A table as CSV in the form of `data/<table>.csv`, which it reads back as: column names, localised columns by language,
 * lists with bars. A series has its points in a last cell, a line each. With `derived`, what is computed follows.
 */
export async function* tableToCsv(ask: Ask, table: Table, derived: boolean): AsyncGenerator<string> {
  const columns = writtenColumns(table);
  const computed = derived
    ? pick(columnsOf[table], (field) => computedOf(table).includes(field))
    : ({} satisfies Columns);
  const isSeries = table === 'forecasts';
  yield csvLine([...columnNames(columns), ...(isSeries ? ['points'] : []), ...columnNames(computed)]);
  for await (const { row, derived: figures } of rowsOf(ask, table)) {
    yield csvLine([
      ...cellsOf(columns, row),
      ...(isSeries ? [writeField('forecasts', 'points', row['points'])] : []),
      ...cellsOf(computed, figures),
    ]);
  }
}

/** Tables as one JSON file: each row as it is stored, with what is computed, its citations, and whose it is. */
export async function* tablesToJson(ask: Ask, wanted: readonly Table[]): AsyncGenerator<string> {
  const { version } = await ask('catalog.status', {});
  yield `{\n  "format": ${JSON.stringify(format)},\n  "catalog": ${JSON.stringify(version)}`;
  for (const table of wanted) {
    yield `,\n  ${JSON.stringify(table)}: [`;
    let isFirst = true;
    for await (const { row, ...beside } of rowsOf(ask, table)) {
      yield `${isFirst ? '' : ','}\n${indented({ ...row, ...beside })}`;
      isFirst = false;
    }
    yield isFirst ? ']' : '\n  ]';
  }
  yield '\n}\n';
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/^/gmu, '    ');
}

/** The whole catalog as the files of `data/`, so that it can be read, compared and built again; presets are scenarios, and not among them. */
export async function* catalogToFiles(ask: Ask, derived: boolean): AsyncGenerator<FileOfFolder> {
  const { version } = await ask('catalog.status', {});
  yield { path: 'version.json', pieces: oneText(`${JSON.stringify({ version }, null, 2)}\n`) };
  for (const table of tables) {
    const path = table === 'sources' ? 'sources/sources.csv' : `${table}.csv`;
    yield {
      path,
      pieces: table === 'forecasts' ? seriesToCsv(ask, derived) : tableToCsv(ask, table, derived),
    };
    if (table !== 'sources') {
      yield { path: `citations/${table}.csv`, pieces: citationsToCsv(ask, table) };
    }
  }
  yield { path: 'forecast-points.csv', pieces: pointsToCsv(ask, derived) };
}

async function* oneText(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

async function* seriesToCsv(ask: Ask, derived: boolean): AsyncGenerator<string> {
  const columns = writtenColumns('forecasts');
  const computed = derived ? pick(columnsOf.forecasts, (field) => !Object.hasOwn(columns, field)) : {};
  yield csvLine([...columnNames(columns), ...columnNames(computed)]);
  for await (const { row, derived: figures } of rowsOf(ask, 'forecasts')) {
    yield csvLine([...cellsOf(columns, row), ...cellsOf(computed, figures)]);
  }
}

async function* pointsToCsv(ask: Ask, derived: boolean): AsyncGenerator<string> {
  const computed = computedOf('forecastPoints');
  const columns = pick(forecastPointColumns, (field) => derived || !computed.includes(field));
  yield csvLine(columnNames(columns));
  for await (const { row, derived: figures } of rowsOf(ask, 'forecasts')) {
    for (const [index, point] of listOf(row['points']).entries()) {
      yield csvLine(cellsOf(columns, { ...point, ...listOf(figures['points'])[index], forecast: row['id'] }));
    }
  }
}

function listOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? (value as Row[]) : [];
}

async function* citationsToCsv(ask: Ask, table: Table): AsyncGenerator<string> {
  const columns = pick(citationColumns, (field) => field !== 'table');
  yield csvLine(columnNames(columns));
  for await (const { row, citations } of rowsOf(ask, table)) {
    for (const citation of citations) {
      yield csvLine(cellsOf(columns, { ...citation, row: row['id'] }));
    }
  }
}

/** A row's cells in the order of its columns, as the reviewed text writes them. */
function cellsOf(columns: Columns, row: Row): Cell[] {
  return Object.entries(columns).flatMap(([field, kind]): Cell[] => {
    const value = row[field];
    switch (kind) {
      case 'localised':
        return languages.map((language) => plain((value as Row | undefined)?.[language]));
      case 'list':
        return [Array.isArray(value) ? value.join('|') : ''];
      case 'json':
        return [JSON.stringify(value)];
      case 'boolean':
        return [value === true ? 'yes' : 'no'];
      default:
        return [plain(value)];
    }
  });
}

function plain(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** The fields in which two rows differ, those of the first before those that only the second has. */
export function changedFields(before: Row, after: Row): string[] {
  return Object.keys({ ...before, ...after }).filter(
    (field) => !isDeepStrictEqual(before[field], after[field]),
  );
}

/** The field that a column of the files stands for, with its language where it has one; undefined for no column of the table. */
export function fieldOfColumn(
  table: Table,
  name: string,
): { readonly field: string; readonly language?: (typeof languages)[number] } | undefined {
  for (const [field, kind] of Object.entries(writtenColumns(table))) {
    if (kind === 'localised') {
      const language = languages.find((each) =>
        [`${columnName(field)}_${each}`, `${field}_${each}`, `${field}.${each}`].includes(name),
      );
      if (language !== undefined) return { field, language };
    }
    if (name === field || name === columnName(field)) return { field };
  }
  return name === 'points' && table === 'forecasts' ? { field: name } : undefined;
}
