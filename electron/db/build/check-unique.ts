import { tables } from '../../../shared/catalog/vocabularies.ts';
import { foldName } from '../../../shared/scenario/names.ts';
import type { Located, ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** Nothing stands twice: no id, no name of a company, no point of a year, no series under two ids. */
export function checkUnique(data: CatalogData, problems: ProblemList): void {
  const once = <Row>(
    rows: readonly Located<Row>[],
    column: string,
    keysOf: (row: Row) => readonly string[],
  ): void => {
    const seen = new Map<string, Located<Row>>();
    for (const located of rows) {
      for (const key of new Set(keysOf(located.row))) {
        const folded = foldName(key);
        const first = seen.get(folded);
        if (first === undefined) {
          seen.set(folded, located);
        } else {
          const place =
            first.file === located.file ? `line ${first.line}` : `line ${first.line} of ${first.file}`;
          problems.add(located, column, 'duplicate', `"${key}" stands on ${place} already`);
        }
      }
    }
  };
  for (const table of tables) {
    once<{ readonly id: string }>(data[table], 'id', (row) => [row.id]);
  }
  // Two companies that answer to one name could not be told apart among the parties of an event.
  once(data.companies, 'name', (row) => [row.name, ...row.aliases]);
  once(data.devices, 'name', (row) => [`${row.maker} ${row.name}`]);
  once(data.points, 'year', (row) => [`${row.forecast} ${row.year}`]);
  once(data.rates, 'date', (row) => [`${row.currency} ${row.date} ${row.basis}`]);
  once(data.forecasts, 'case', (row) => [
    [
      row.publisher,
      row.publication,
      row.vintage,
      row.region,
      row.scope,
      row.case,
      row.unit,
      row.basis,
      row.capacityBasis ?? '',
    ].join(' / '),
  ]);
  once(data.citations, 'field', (row) => [[row.table, row.row, row.field ?? '', row.source].join(' / ')]);
}
