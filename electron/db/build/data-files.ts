import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gradedTables, type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import type { ProblemList } from './problem.ts';

/** Tables that have a file of their own; the sources stand in a folder, a file a subject. */
type FiledTable = Exclude<Table, 'sources'>;

/** The files of `data/` that the catalog is built from, each path within it. */
export interface DataFiles {
  readonly tables: Readonly<Record<FiledTable, string>>;
  readonly points: string;
  readonly version: string;
  readonly sources: readonly string[];
  readonly citations: readonly { readonly table: FiledTable; readonly file: string }[];
  readonly presets: readonly { readonly stem: string; readonly file: string }[];
}

const presetEnding = '.scenario.json';
const pointsFile = 'forecast-points.csv';

/**
 * Finds the files of a data folder. A file that stands where rows are read from and is none of them would be left out in
 * silence: it is reported, and so is one that must be there and is not.
 */
export function findDataFiles(directory: string, problems: ProblemList): DataFiles {
  const filed = tables.filter((table) => table !== 'sources');
  const required = ['version.json', pointsFile, ...filed.map((table) => `${table}.csv`)];
  for (const file of required.filter((name) => !existsSync(join(directory, name)))) {
    problems.add({ file, line: 1 }, '', 'missing', 'this file must be there');
  }
  for (const name of namesIn(directory, '').filter((found) => found.endsWith('.csv'))) {
    if (!required.includes(name)) {
      problems.add({ file: name, line: 1 }, '', 'unknown-file', `no table; there are ${required.join(', ')}`);
    }
  }
  const strange = (file: string, allowed: string): void => {
    problems.add({ file, line: 1 }, '', 'unknown-file', `this folder holds ${allowed}`);
  };
  const sources = namesIn(directory, 'sources');
  const citations = namesIn(directory, 'citations').map((name) => ({
    name,
    table: filed.find((table) => `${table}.csv` === name),
  }));
  const presets = namesIn(directory, 'presets');
  for (const name of sources.filter((found) => !found.endsWith('.csv'))) {
    strange(`sources/${name}`, '<subject>.csv alone');
  }
  for (const { name } of citations.filter(({ table }) => table === undefined)) {
    strange(`citations/${name}`, `<table>.csv alone, of ${gradedTables.join(', ')}`);
  }
  for (const name of presets.filter((found) => !found.endsWith(presetEnding))) {
    strange(`presets/${name}`, `<name>${presetEnding} alone`);
  }
  return {
    // One entry a table: the names are the vocabulary's own.
    tables: Object.fromEntries(filed.map((table) => [table, `${table}.csv`])) as Record<FiledTable, string>,
    points: pointsFile,
    version: 'version.json',
    sources: sources.filter((name) => name.endsWith('.csv')).map((name) => `sources/${name}`),
    citations: citations.flatMap(({ name, table }) =>
      table === undefined ? [] : [{ table, file: `citations/${name}` }],
    ),
    presets: presets
      .filter((name) => name.endsWith(presetEnding))
      .map((name) => ({ stem: name.slice(0, -presetEnding.length), file: `presets/${name}` })),
  };
}

/** Every path of the files, in an order that does not depend on the machine. */
export function pathsOf(files: DataFiles): string[] {
  return [
    files.version,
    ...files.sources,
    ...Object.values(files.tables),
    files.points,
    ...files.citations.map(({ file }) => file),
    ...files.presets.map(({ file }) => file),
  ].toSorted();
}

/** The files of a folder, but for those that the system hides. */
function namesIn(directory: string, folder: string): string[] {
  const path = join(directory, folder);
  return existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map(({ name }) => name)
        .toSorted()
    : [];
}
