import { type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import { columnName } from '../column-values.ts';
import type { Located, ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** Every row that another names is there. */
export function checkReferences(data: CatalogData, problems: ProblemList): void {
  const ids = new Map<string, ReadonlySet<string>>(
    tables.map((table) => [table, new Set(data[table].map(({ row }) => row.id))]),
  );
  const has = (table: string, id: string): boolean => ids.get(table)?.has(id) ?? false;

  const one = <Row>(
    rows: readonly Located<Row>[],
    field: keyof Row & string,
    to: Table,
    idOf: (row: Row) => string | null,
  ): void => {
    for (const located of rows) {
      const id = idOf(located.row);
      if (id !== null && !has(to, id)) {
        problems.add(located, columnName(field), 'dangling', `there is no "${id}" among the ${to}`);
      }
    }
  };
  one(data.events, 'company', 'companies', (row) => row.company);
  one(data.devices, 'company', 'companies', (row) => row.company);
  one(data.devices, 'technology', 'technologies', (row) => row.technology);
  one(data.devices, 'macro', 'macros', (row) => row.macro);
  one(data.macros, 'company', 'companies', (row) => row.company);
  one(data.macros, 'technology', 'technologies', (row) => row.technology);
  one(data.measurements, 'device', 'devices', (row) => row.device);
  one(data.parameters, 'device', 'devices', (row) => row.device);
  one(data.points, 'forecast', 'forecasts', (row) => row.forecast);

  const many = <Row extends { readonly id: string }>(
    table: Table,
    rows: readonly Located<Row>[],
    field: keyof Row & string,
    linksOf: (row: Row) => readonly string[],
  ): void => {
    for (const located of rows) {
      for (const link of linksOf(located.row)) {
        const [to = '', ...rest] = link.split(':');
        if (!has(to, rest.join(':'))) {
          problems.add(located, columnName(field), 'dangling', `"${link}" is no table:id of this catalog`);
        } else if (link === `${table}:${located.row.id}`) {
          problems.add(located, columnName(field), 'self', 'a row is no evidence of itself');
        }
      }
    }
  };
  many('claims', data.claims, 'about', (row) => row.about);
  many('inputs', data.inputs, 'basedOn', (row) => row.basedOn);
}
