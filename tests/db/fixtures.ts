import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { buildCatalog } from '../../electron/db/build.ts';
import { formatProblem } from '../../electron/db/build/problem.ts';
import { connect, type Connection } from '../../electron/db/driver.ts';
import { type Catalog, openCatalog, prepareCatalog } from '../../electron/db/open.ts';
import type { Table } from '../../shared/catalog/vocabularies.ts';
import type { ScenarioContent } from '../../shared/contract/scenarios.ts';
import type { Result } from '../../shared/result.ts';
import { makeFolder, temporaryFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';

/** The reviewed text that the shipped catalog is built of. */
export const dataFolder = path.join(projectRoot, 'data');

let built: string | null = null;

/** A shipped catalog, built once from the real `data/` and copied for every caller. */
export function shippedCatalog(): string {
  if (built === null) {
    const target = path.join(makeFolder(), 'catalog.sqlite');
    const result = buildCatalog(dataFolder, target);
    if (!result.ok) throw new Error(result.error.map(formatProblem).join('\n'));
    built = target;
  }
  const copy = path.join(temporaryFolder(), 'shipped.sqlite');
  copyFileSync(built, copy);
  return copy;
}

/** A copy of `data/` that a test may spoil. */
export function copyOfData(): string {
  const folder = path.join(temporaryFolder(), 'data');
  cpSync(dataFolder, folder, { recursive: true });
  return folder;
}

/** Rewrites one file of a copy of `data/`. */
export function rewrite(folder: string, file: string, change: (text: string) => string): void {
  const target = path.join(folder, file);
  const before = readFileSync(target, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`the planted change did not touch ${file}`);
  writeFileSync(target, after);
}

/** Where a row stands in a file of a copy of `data/`: its line (from 1), its cells, and the header's names. */
function findRow(
  folder: string,
  file: string,
  start: readonly string[],
): { lines: string[]; line: number; header: string[]; cells: string[] } {
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  const cellsOf = (line: string): string[] => parse(line, { relax_column_count: true })[0] ?? [];
  const header = cellsOf(lines[0] ?? '');
  const at = lines.findIndex(
    (line, index) =>
      index > 0 && line !== '' && start.every((cell, column) => cellsOf(line)[column] === cell),
  );
  if (at === -1) throw new Error(`${file} has no row ${start.join(',')}`);
  return { lines, line: at + 1, header, cells: cellsOf(lines[at] ?? '') };
}

const toLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

/** Sets cells of the row that begins with `start`, in a file of a copy of `data/`; yields the row's line. */
export function setCells(
  folder: string,
  file: string,
  start: readonly string[],
  cells: Readonly<Record<string, string>>,
): number {
  const found = findRow(folder, file, start);
  for (const [column, cell] of Object.entries(cells)) {
    const index = found.header.indexOf(column);
    if (index === -1) throw new Error(`${file} has no column ${column}`);
    if (found.cells[index] === cell) throw new Error(`${file}: ${column} is "${cell}" already`);
    found.cells[index] = cell;
  }
  writeFileSync(path.join(folder, file), found.lines.with(found.line - 1, toLine(found.cells)).join('\n'));
  return found.line;
}

/** Adds a row to a file of a copy of `data/`, its other cells empty; yields the row's line. */
export function addRow(folder: string, file: string, cells: Readonly<Record<string, string>>): number {
  const target = path.join(folder, file);
  const text = readFileSync(target, 'utf8').trimEnd();
  const header = parse(text.split('\n')[0] ?? '')[0] ?? [];
  const unknown = Object.keys(cells).filter((column) => !header.includes(column));
  if (unknown.length > 0) throw new Error(`${file} has no column ${unknown.join(', ')}`);
  writeFileSync(target, `${text}\n${toLine(header.map((column) => cells[column] ?? ''))}\n`);
  return text.split('\n').length + 1;
}

/** The value of a result that must be one. */
export function valueOf<Value, Failure>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The error of a result that must be one. */
export function errorOf<Value, Failure>(result: Result<Value, Failure>): Failure {
  if (result.ok) throw new Error('accepted, though it must be refused');
  return result.error;
}

/** A person's own catalog, open for writing, with the path of the shipped one it came from. */
export function ownCatalog(): { catalog: Catalog; path: string; shipped: string } {
  const shipped = shippedCatalog();
  const own = path.join(temporaryFolder(), 'profile', 'catalog.sqlite');
  return { catalog: valueOf(prepareCatalog(own, shipped)), path: own, shipped };
}

/** A shipped catalog as a later release would bring it, with what the change does to its layer of shipped rows. */
export function newerCatalog(
  version: string,
  change: (connection: Connection) => unknown = () => undefined,
): string {
  const file = shippedCatalog();
  const connection = connect(file);
  connection.pragma('foreign_keys = OFF');
  connection.prepare(`UPDATE meta SET value = ? WHERE key = 'version'`).run(version);
  change(connection);
  connection.close();
  return file;
}

/** Sets fields of a shipped row, as a later release would. */
export function setShipped(
  connection: Connection,
  table: Table,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  const text = connection
    .prepare('SELECT row FROM shipped_rows WHERE table_name = ? AND row_id = ?')
    .pluck()
    .get(table, id);
  if (typeof text !== 'string') throw new Error(`${table} has no shipped row ${id}`);
  connection
    .prepare('UPDATE shipped_rows SET row = ? WHERE table_name = ? AND row_id = ?')
    .run(JSON.stringify({ ...JSON.parse(text), ...fields }), table, id);
}

/** The shipped catalog, open for reading. */
export function readCatalog(): Catalog {
  return valueOf(openCatalog(shippedCatalog(), { readOnly: true }));
}

/** The content of a scenario, with what a test cares about. */
export function content(name: string, more: Partial<ScenarioContent> = {}): ScenarioContent {
  return { name, description: '', parent: null, inputs: {}, sources: {}, ...more };
}

/** A fixed time, so that nothing depends on when a test runs. */
export const now = new Date('2026-11-22T12:00:00.000Z');

/** Who changes things in a test, at that time. */
export const author = { now, who: 'tester' };
