import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { type Columns, columnName, columnNames } from '../column-values.ts';
import { languages } from '../../../shared/i18n/define.ts';
import type { Located, ProblemList } from './problem.ts';

const numberPattern = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/iu;

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads a reviewed CSV file into rows that its schema has accepted. A header that differs, a cell that is not of its
 * column's kind and a row that breaks the schema are reported with file, line and column, and left out.
 */
export function readTable<Schema extends z.ZodType>(
  file: string,
  text: string,
  columns: Columns,
  schema: Schema,
  problems: ProblemList,
): Located<z.output<Schema>>[] {
  const [header, ...records] = readRecords(file, text, problems);
  if (header === undefined || !isHeader(file, header.cells, columns, problems)) {
    return [];
  }
  const rows: Located<z.output<Schema>>[] = [];
  for (const { cells, line } of records) {
    const before = problems.problems.length;
    const raw = readCells(file, line, header.cells, cells, columns, problems);
    if (problems.problems.length > before) {
      continue;
    }
    const parsed = schema.safeParse(raw);
    if (parsed.success) {
      rows.push({ row: parsed.data, file, line });
      continue;
    }
    for (const issue of parsed.error.issues) {
      problems.add({ file, line }, issueColumn(columns, issue.path), issueRule(issue), issue.message);
    }
  }
  return rows;
}

function readRecords(file: string, text: string, problems: ProblemList): CsvRecord[] {
  try {
    const parsed = parse(text, { bom: true, info: true, relax_column_count: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    // csv-parse counts the line on which a record ends; a quoted cell may have begun it some lines before.
    return parsed.map(({ record, info }, index) => ({
      cells: record,
      line: index === 0 ? 1 : Math.min(info.lines, (parsed[index - 1]?.info.lines ?? 0) + 1),
    }));
  } catch (fault) {
    if (!(fault instanceof CsvError)) {
      throw fault;
    }
    problems.add({ file, line: Number(fault['lines'] ?? 1) }, '', 'csv', fault.message);
    return [];
  }
}

function isHeader(file: string, header: readonly string[], columns: Columns, problems: ProblemList): boolean {
  const wanted = columnNames(columns);
  const missing = wanted.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !wanted.includes(name));
  const repeated = header.filter((name, index) => header.indexOf(name) !== index);
  for (const name of missing) {
    problems.add({ file, line: 1 }, name, 'header', 'this column is missing');
  }
  for (const name of unknown) {
    problems.add({ file, line: 1 }, name, 'header', `no such column; this file has ${wanted.join(', ')}`);
  }
  for (const name of repeated) {
    problems.add({ file, line: 1 }, name, 'header', 'this column stands twice');
  }
  return missing.length + unknown.length + repeated.length === 0;
}

function readCells(
  file: string,
  line: number,
  header: readonly string[],
  cells: readonly string[],
  columns: Columns,
  problems: ProblemList,
): Record<string, unknown> {
  if (cells.length !== header.length) {
    problems.add({ file, line }, '', 'csv', `${cells.length} cells under ${header.length} columns`);
    return {};
  }
  const byColumn = new Map(header.map((name, index) => [name, cells[index] ?? '']));
  const read = (column: string): string => {
    // An export puts an apostrophe before what a spreadsheet would run as a formula.
    const cell = (byColumn.get(column) ?? '').replace(/^'(?=[=+\-@\t\r])/u, '');
    if (cell !== cell.trim()) {
      problems.add({ file, line }, column, 'space', 'the cell begins or ends with a space');
    }
    return cell;
  };
  const row: Record<string, unknown> = {};
  for (const [field, kind] of Object.entries(columns)) {
    const column = columnName(field);
    if (kind === 'localised') {
      row[field] = Object.fromEntries(languages.map((language) => [language, read(`${column}_${language}`)]));
      continue;
    }
    const cell = read(column);
    const refuse = (rule: string, detail: string): void => {
      problems.add({ file, line }, column, rule, detail);
    };
    if (kind === 'list') {
      row[field] = cell === '' ? [] : cell.split('|').map((item) => item.trim());
    } else if (kind === 'json') {
      row[field] = readJson(cell, refuse);
    } else if (kind === 'boolean') {
      row[field] = cell === 'yes';
      if (cell !== 'yes' && cell !== 'no') {
        refuse('boolean', `"${cell}" is neither yes nor no`);
      }
    } else if (kind === 'number' || kind === 'number?') {
      row[field] = readNumber(cell, kind === 'number?', refuse);
    } else {
      row[field] = kind === 'text?' && cell === '' ? null : cell;
    }
  }
  return row;
}

function readNumber(
  cell: string,
  mayBeEmpty: boolean,
  refuse: (rule: string, detail: string) => void,
): number | null {
  if (cell === '' && mayBeEmpty) {
    return null;
  }
  if (!numberPattern.test(cell)) {
    refuse('number', `"${cell}" is not a plain number`);
    return null;
  }
  return Number(cell);
}

function readJson(cell: string, refuse: (rule: string, detail: string) => void): unknown {
  try {
    return JSON.parse(cell);
  } catch (fault) {
    refuse('json', fault instanceof Error ? fault.message : String(fault));
    return null;
  }
}

function issueColumn(columns: Columns, path: readonly PropertyKey[]): string {
  const field = String(path[0] ?? '');
  return columns[field] === 'localised' ? `${columnName(field)}_${String(path[1] ?? '')}` : columnName(field);
}

function issueRule(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') {
    return 'vocabulary';
  }
  return issue.code === 'too_small' && issue.origin === 'string' ? 'required' : 'schema';
}
