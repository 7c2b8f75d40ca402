import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { checkData } from './build/check-data.ts';
import { type BuildProblem, ProblemList } from './build/problem.ts';
import { readData } from './build/read-data.ts';
import { writeData } from './build/write-data.ts';
import { connect } from './driver.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/all.ts';

/** What was built: the catalog's version, the hash of what it was made from, and its rows per table. */
export interface BuildReport {
  readonly target: string;
  readonly version: string;
  readonly content: string;
  readonly counts: Readonly<Record<Table, number>>;
  readonly milliseconds: number;
}

/**
 * Builds the shipped catalog at `target` from the reviewed text in `dataDirectory`: every row against its schema, then
 * against the others and the model. Whatever is wrong comes back with file, line, column and rule, and nothing is
 * written; else the file appears whole. The same text gives the same bytes. Throws when the target
 * cannot be written.
 */
export function buildCatalog(dataDirectory: string, target: string): Result<BuildReport, BuildProblem[]> {
  const started = performance.now();
  const problems = new ProblemList();
  const { data, bytes } = readData(dataDirectory, problems);
  checkData(data, problems);
  if (problems.problems.length > 0) {
    return fail(problems.problems);
  }
  const content = contentHash(bytes);
  const unfinished = `${target}.${process.pid}.part`;
  mkdirSync(dirname(target), { recursive: true });
  try {
    rmSync(unfinished, { force: true });
    const connection = connect(unfinished);
    try {
      migrate(connection, migrations);
      writeData(connection, data, content);
      connection.exec('VACUUM');
    } finally {
      connection.close();
    }
    for (const leftover of ['-wal', '-shm', '-journal']) {
      rmSync(`${target}${leftover}`, { force: true });
    }
    renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return ok({
    target,
    version: data.version,
    content,
    counts: Object.fromEntries(tables.map((table) => [table, data[table].length])) as Record<Table, number>,
    milliseconds: performance.now() - started,
  });
}

/** SHA-256 over the paths and bytes of every file that was read, and over the schema. */
function contentHash(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const { name, sql } of migrations) {
    hash.update(`${name}\0${sql}\0`);
  }
  for (const [file, bytes] of files) {
    hash.update(`${file}\0`).update(bytes).update('\0');
  }
  return hash.digest('hex');
}
