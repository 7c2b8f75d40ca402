import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tables } from '../../shared/catalog/vocabularies.ts';
import { projectRoot } from '../helpers/project.ts';

const guarded = [
  ...tables,
  'forecast_points',
  'citations',
  'search_texts',
  'shipped_rows',
  'changes',
  'history',
  'history_rows',
].join('|');

/** A statement that writes one of the catalog's tables, or one whose name is put in when it runs. */
const writes = new RegExp(
  `\\b(?:INSERT\\s+(?:OR\\s+\\w+\\s+)?INTO|REPLACE\\s+INTO|UPDATE(?:\\s+OR\\s+\\w+)?|DELETE\\s+FROM)\\s+(?:main\\.)?["\`]?(?:(?:${guarded})\\b|\\$\\{)`,
  'iu',
);

/** What may write them: the build, the steps of the schema, the renewal and the door. */
const mayWrite = /^electron\/db\/(?:build\/|migrations\/|write-door\/|refresh\.ts$)/u;

describe('the tables of the catalog', () => {
  it('are written by the write door, and by nothing else once a catalog is built', () => {
    const files = readdirSync(path.join(projectRoot, 'electron'), { recursive: true, encoding: 'utf8' })
      .map((file) => `electron/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts'));
    const writing = files.filter((file) => writes.test(readFileSync(path.join(projectRoot, file), 'utf8')));
    expect(writing.filter((file) => !mayWrite.test(file))).toEqual([]);
    // The pattern finds those that do write.
    expect(writing).toContain('electron/db/refresh.ts');
    expect(writing).toContain('electron/db/write-door/write-rows.ts');
    expect(writing).toContain('electron/db/build/write-data.ts');
  });

  it.each([
    'DELETE FROM devices WHERE id = ?',
    'insert into main.forecast_points VALUES (1)',
    'UPDATE "history" SET state = 1',
    'INSERT OR REPLACE INTO changes (x)',
    'UPDATE ${table} SET x',
  ])('are guarded against «%s»', (sql) => {
    expect(writes.test(sql)).toBe(true);
  });

  it.each(['DELETE FROM views', 'SELECT * FROM devices', 'INSERT INTO scenarios (id)', 'updated devices'])(
    'let «%s» pass',
    (sql) => {
      expect(writes.test(sql)).toBe(false);
    },
  );
});
