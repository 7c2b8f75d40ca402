import { type CheckRule, type Table, tables } from '../../../../shared/catalog/vocabularies.ts';
import type { Output } from '../../../../shared/contract/index.ts';

/** What a check says of one row. */
export type Finding = Output<'catalog.check'>['findings'][number];

/** A row that breaks a rule of the catalog. */
export function error(table: Table, id: string, rule: CheckRule, detail: string): Finding {
  return { level: 'error', table, id, rule, detail };
}

/** A row that keeps the rules and that an analyst should know of. */
export function notice(table: Table, id: string, rule: CheckRule, detail: string): Finding {
  return { level: 'notice', table, id, rule, detail };
}

/** The table of the catalog that a name stands for; `sources` for the tables that only support them. */
export function tableOf(name: string): Table {
  return tables.find((table) => table === name) ?? (name === 'forecast_points' ? 'forecasts' : 'sources');
}

/** Words as SQL writes a list of them. */
export function sqlList(words: readonly string[]): string {
  return `(${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')})`;
}
