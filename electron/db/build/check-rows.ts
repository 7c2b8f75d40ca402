import { tables } from '../../../shared/catalog/vocabularies.ts';
import { columnName } from '../column-values.ts';
import { evidenceFaults } from '../rules/evidence.ts';
import type { AnyStored, Fault, RowLookup } from '../rules/fault.ts';
import { rowFaults } from '../rules/row-faults.ts';
import { pointFaults, seriesFaults } from '../rules/series.ts';
import type { Located, ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** Holds every row, point and citation by itself against the rules that the write door asks too. */
export function checkRows(data: CatalogData, problems: ProblemList): void {
  const lookup = lookupOf(data);
  const report = (located: Located<unknown>, faults: readonly Fault[]): void => {
    for (const { field, rule, detail } of faults) {
      problems.add(located, columnName(field ?? 'id'), rule, detail);
    }
  };
  for (const table of tables) {
    if (table !== 'forecasts') {
      for (const located of data[table] as readonly Located<AnyStored>[]) {
        report(located, rowFaults(table, located.row, lookup));
      }
    }
  }
  for (const located of data.forecasts) {
    report(located, seriesFaults(located.row, lookup));
  }
  const sourceOfSeries = new Map(data.forecasts.map(({ row }) => [row.id, row.source]));
  for (const located of data.points) {
    // A point of no series has no source: that its series is missing is said by the check of coverage.
    const source = sourceOfSeries.get(located.row.forecast);
    report(located, source === undefined ? [] : pointFaults(located.row, source, lookup));
  }
  for (const located of data.citations) {
    report(located, evidenceFaults(located.row, lookup));
  }
}

function lookupOf(data: CatalogData): RowLookup {
  const rows = new Map(
    tables.map((table) => [
      table,
      new Map(data[table].map(({ row }): [string, Readonly<Record<string, unknown>>] => [row.id, row])),
    ]),
  );
  return {
    row: (table, id) => rows.get(table)?.get(id),
    exists: (table, id) => rows.get(table)?.has(id) ?? false,
    version: data.version,
  };
}
