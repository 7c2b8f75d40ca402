import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from './project.ts';

/** The reviewed rows of a table of data/, by id, each cell as it is written. */
export function reviewedRows(table: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const text = readFileSync(path.join(projectRoot, 'data', `${table}.csv`), 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  return new Map(rows.map((row) => [row['id'] ?? '', row]));
}

/** A cell that has to hold a number. */
export function numberIn(row: Readonly<Record<string, string>>, column: string): number {
  const value = Number(row[column]);
  if ((row[column] ?? '') === '' || !Number.isFinite(value)) {
    throw new Error(`${row['id']}: ${column} is «${row[column]}», no number`);
  }
  return value;
}
