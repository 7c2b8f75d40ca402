import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Citation } from '../../../shared/catalog/rows.ts';
import { type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import type { ScenarioFile } from '../../../shared/scenario/file.ts';
import { parseScenario } from '../../../shared/scenario/parse.ts';
import type { Columns } from '../column-values.ts';
import { citationColumns, derivedFields, forecastPointColumns } from '../columns.ts';
import { columnsOf } from '../tables.ts';
import { type DataFiles, findDataFiles, pathsOf } from './data-files.ts';
import type { Located, ProblemList } from './problem.ts';
import { readTable } from './read-table.ts';
import {
  type Written,
  writtenCitationSchema,
  type WrittenPoint,
  writtenPointSchema,
  writtenSchemas,
} from '../../../shared/catalog/written.ts';

const versionSchema = z.strictObject({ version: z.string().regex(/^\d{4}\.\d{2}\.\d{2}$/u) });

/** Every row of the tables, each with its place. */
export type WrittenTables = { readonly [T in Table]: readonly Located<Written<T>>[] };

/** Everything that `data/` holds, row by row, each with its place. */
export interface CatalogData extends WrittenTables {
  /** Of the release, `YYYY.MM.DD`. */
  readonly version: string;
  readonly citations: readonly Located<Citation>[];
  readonly points: readonly Located<WrittenPoint>[];
  readonly presets: readonly Located<{ readonly id: string; readonly file: ScenarioFile }>[];
}

/** What was read, and the bytes it was read from, path by path. */
export interface ReadData {
  readonly data: CatalogData;
  readonly bytes: ReadonlyMap<string, Buffer>;
}

/** Reads the whole of `data/`; what is wrong with files and single rows goes into `problems`. */
export function readData(directory: string, problems: ProblemList): ReadData {
  const files = findDataFiles(directory, problems);
  const missing = new Set(problems.problems.filter(({ rule }) => rule === 'missing').map(({ file }) => file));
  const bytes = new Map(
    pathsOf(files)
      .filter((file) => !missing.has(file))
      .map((file) => [file, readFileSync(join(directory, file))]),
  );
  const textOf = (file: string): string => readText(file, bytes.get(file), problems);
  const read = <Schema extends z.ZodType>(
    file: string,
    columns: Columns,
    schema: Schema,
  ): Located<z.output<Schema>>[] =>
    missing.has(file) ? [] : readTable(file, textOf(file), columns, schema, problems);
  return {
    bytes,
    data: {
      ...readRows(files, read),
      version: missing.has(files.version) ? '' : readVersion(textOf(files.version), problems),
      points: read(
        files.points,
        without(forecastPointColumns, derivedFields.forecastPoints),
        writtenPointSchema,
      ),
      citations: files.citations.flatMap(({ table, file }) =>
        read(file, without(citationColumns, ['table']), writtenCitationSchema).map((located) => ({
          ...located,
          row: { table, ...located.row },
        })),
      ),
      presets: files.presets.flatMap(({ stem, file }) => readPreset(stem, file, textOf(file), problems)),
    },
  };
}

type ReadFile = <Schema extends z.ZodType>(
  file: string,
  columns: Columns,
  schema: Schema,
) => Located<z.output<Schema>>[];

function readRows(files: DataFiles, read: ReadFile): WrittenTables {
  const derived: Readonly<Record<string, readonly string[]>> = derivedFields;
  const filesOf: Readonly<Record<Table, readonly string[]>> = {
    ...(Object.fromEntries(Object.entries(files.tables).map(([table, file]) => [table, [file]])) as Record<
      keyof DataFiles['tables'],
      string[]
    >),
    sources: files.sources,
  };
  const rows = tables.map((table) => [
    table,
    filesOf[table].flatMap((file) =>
      read(file, without(columnsOf[table], derived[table] ?? []), writtenSchemas[table]),
    ),
  ]);
  // Each table went through the schema of its own name.
  return Object.fromEntries(rows) as WrittenTables;
}

function without(columns: Columns, fields: readonly string[]): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([field]) => !fields.includes(field)));
}

function readText(file: string, bytes: Buffer | undefined, problems: ProblemList): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add({ file, line: 1 }, '', 'encoding', 'the file is not valid UTF-8');
    return '';
  }
}

function readVersion(text: string, problems: ProblemList): string {
  const place = { file: 'version.json', line: 1 };
  try {
    const parsed = versionSchema.safeParse(JSON.parse(text));
    if (parsed.success) {
      return parsed.data.version;
    }
    problems.add(place, 'version', 'schema', 'write { "version": "YYYY.MM.DD" }');
  } catch (fault) {
    problems.add(place, '', 'json', fault instanceof Error ? fault.message : String(fault));
  }
  return '';
}

function readPreset(
  stem: string,
  file: string,
  text: string,
  problems: ProblemList,
): Located<{ readonly id: string; readonly file: ScenarioFile }>[] {
  const parsed = parseScenario(text, file);
  if (!parsed.ok) {
    const { code, place = '', values = {} } = parsed.error;
    const key = place.replace(`${file}: `, '').replace(file, '');
    problems.add({ file, line: lineOf(text, key) }, key, code, JSON.stringify(values));
    return [];
  }
  if (parsed.value.name !== stem) {
    problems.add(
      { file, line: lineOf(text, 'name') },
      'name',
      'name',
      `a preset bears the name of its file, "${stem}"`,
    );
  }
  return [{ row: { id: `preset-${stem}`, file: parsed.value }, file, line: 1 }];
}

/** The line on which the last key of a path first stands; input ids have dots of their own. 1 where it does not. */
function lineOf(text: string, path: string): number {
  const parts = path.split('.');
  const keys = parts.map((_, index) => `"${parts.slice(index).join('.')}"`);
  const at = keys.map((key) => text.indexOf(key)).find((index) => index !== -1) ?? -1;
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}
