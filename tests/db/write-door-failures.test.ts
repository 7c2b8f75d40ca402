import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../electron/db/driver.ts';
import { openCatalog } from '../../electron/db/open.ts';
import { readHistory } from '../../electron/db/queries/catalog-history.ts';
import { catalogStatus } from '../../electron/db/queries/catalog-status.ts';
import { applyChanges, tryChanges } from '../../electron/db/write-door/apply-changes.ts';
import { commitDraft } from '../../electron/db/write-door/commit.ts';
import { throughDoor } from '../../electron/db/write-door/door.ts';
import { Draft } from '../../electron/db/write-door/draft.ts';
import { untouched } from '../../electron/db/write-door/layer.ts';
import { redoEntry, undoEntry } from '../../electron/db/write-door/steps.ts';
import { ok } from '../../shared/result.ts';
import { projectRoot } from '../helpers/project.ts';
import { author, edit, effectiveTables, ownDevice, recordOf, refusal, set } from './edits.ts';
import { errorOf, now, ownCatalog, valueOf } from './fixtures.ts';

const change = set('devices', 'axelera-metis', { tops: 300 });

describe('a catalog that cannot be written', () => {
  it('says so where it was opened for reading, and still tries changes and tells its history', () => {
    const own = ownCatalog();
    edit(own.catalog, change);
    own.catalog.close();
    const catalog = valueOf(openCatalog(own.path, { readOnly: true }));
    for (const error of [
      refusal(catalog, change),
      errorOf(undoEntry(catalog, undefined, author)),
      errorOf(redoEntry(catalog, author)),
    ]) {
      expect(error).toMatchObject({ code: 'path-not-writable', place: own.path });
    }
    expect(tryChanges(catalog, [set('devices', 'axelera-metis', { boundary: 'shelf' })], now)).toHaveLength(
      1,
    );
    expect(readHistory(catalog, { limit: 50 }).entries).toHaveLength(1);
    expect(catalogStatus(catalog).isWritable).toBe(false);
    catalog.close();
  });

  it('is named as locked while another program writes, and takes the change afterwards', () => {
    const own = ownCatalog();
    own.catalog.connection.pragma('busy_timeout = 0');
    const other = connect(own.path);
    other.exec('BEGIN IMMEDIATE');
    expect(refusal(own.catalog, change)).toEqual({ code: 'catalog-locked', place: own.path });
    other.exec('ROLLBACK');
    other.close();
    expect(edit(own.catalog, change).entry).toBe(1);
    own.catalog.close();
  });

  it('keeps nothing of an edit for which the disk has no room', () => {
    const { catalog, path: file } = ownCatalog();
    const before = effectiveTables(catalog);
    catalog.connection.pragma(
      `max_page_count = ${String(catalog.connection.pragma('page_count', { simple: true }))}`,
    );
    const many = Array.from({ length: 2000 }, (_, index) => ownDevice(`mine-${index}`));
    expect(refusal(catalog, ...many)).toMatchObject({ code: 'path-not-writable', place: file });
    expect(effectiveTables(catalog)).toEqual(before);
    expect(catalogStatus(catalog)).toMatchObject({ revision: 0, touched: { own: 0 } });
    catalog.close();
  });
});

describe('two windows', () => {
  it('see each other’s changes, and the second writer is told what stands there', () => {
    const own = ownCatalog();
    const other = valueOf(openCatalog(own.path));
    const seen = { tops: recordOf(other, 'devices', 'axelera-metis')['tops'] };
    edit(own.catalog, set('devices', 'axelera-metis', { tops: 300 }, { seen }));
    expect(catalogStatus(other).revision).toBe(1);
    expect(refusal(other, set('devices', 'axelera-metis', { tops: 250 }, { seen }))).toMatchObject({
      code: 'row-changed-meanwhile',
      values: { theirs: 300, mine: 250 },
    });
    // Fields that nobody else touched are written side by side.
    edit(
      other,
      set('devices', 'axelera-metis', { status: 'discontinued' }, { seen: { status: 'production' } }),
    );
    expect(recordOf(own.catalog, 'devices', 'axelera-metis')).toMatchObject({
      tops: 300,
      status: 'discontinued',
    });
    valueOf(undoEntry(own.catalog, undefined, author));
    expect(recordOf(other, 'devices', 'axelera-metis')).toMatchObject({ tops: 300, status: 'production' });
    other.close();
    own.catalog.close();
  });
});

describe('what goes wrong in the middle', () => {
  it('leaves nothing when the program itself fails after everything was written', () => {
    const { catalog } = ownCatalog();
    const before = effectiveTables(catalog);
    expect(() =>
      throughDoor(catalog, (connection) => {
        const draft = new Draft(connection);
        draft.put('devices', 'axelera-metis', { ...untouched, fields: { tops: 7 }, base: { tops: 209.6 } });
        commitDraft(connection, draft, { ...author, kind: 'edit' });
        throw new Error('a defect');
      }),
    ).toThrow('a defect');
    expect(effectiveTables(catalog)).toEqual(before);
    expect(catalogStatus(catalog).revision).toBe(0);
    catalog.close();
  });

  it.each([
    [`UPDATE devices SET tops = -1 WHERE id = 'axelera-metis'`, undefined, /CHECK/u],
    [`UPDATE parameters SET low = 9, high = 1 WHERE id = 'ladder.core-chip'`, undefined, /CHECK/u],
    [`UPDATE devices SET year = NULL WHERE id = 'axelera-metis'`, 'devices', /NOT NULL/u],
    [`UPDATE devices SET technology = 'nothing' WHERE id = 'axelera-metis'`, undefined, /FOREIGN KEY/u],
    [`UPDATE rates SET currency = 'EUR', date = '2024-12-31', basis = 'year-average'`, 'rates', /UNIQUE/u],
  ])('is refused by the database itself: %s', (sql, place, detail) => {
    const { catalog } = ownCatalog();
    const before = effectiveTables(catalog);
    const error = errorOf(
      throughDoor(catalog, (connection) => {
        connection.exec(sql);
        return ok(null);
      }),
    );
    expect(error).toMatchObject({
      code: 'edit-refused',
      values: { rule: 'constraint', detail: expect.stringMatching(detail) },
    });
    expect(error.place).toBe(place);
    expect(effectiveTables(catalog)).toEqual(before);
    catalog.close();
  });

  it('leaves a whole file when the process is killed inside a large edit', async () => {
    const own = ownCatalog();
    const before = effectiveTables(own.catalog);
    own.catalog.close();
    const child = spawn(
      process.execPath,
      [path.join(projectRoot, 'tests', 'helpers', 'half-an-edit.ts'), own.path],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = new Promise<NodeJS.Signals | null>((resolve) => {
      child.once('exit', (_code, signal) => resolve(signal));
    });
    await new Promise<void>((resolve, reject) => {
      child.stdout.once('data', () => resolve());
      child.once('exit', () => reject(new Error('the edit ended by itself')));
    });
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const catalog = valueOf(openCatalog(own.path));
    expect(catalog.connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(effectiveTables(catalog)).toEqual(before);
    expect(catalogStatus(catalog)).toMatchObject({ revision: 0, touched: { own: 0 } });
    edit(catalog, change);
    catalog.close();
  });
});

describe('a rate', () => {
  it('stands once for its currency, date and span', () => {
    const { catalog } = ownCatalog();
    const [rate] = catalog.connection
      .prepare('SELECT * FROM rates ORDER BY position LIMIT 1')
      .all() as Record<string, unknown>[];
    const row = {
      id: 'mine',
      currency: rate?.['currency'],
      date: rate?.['date'],
      basis: rate?.['basis'],
      usdPerUnit: 2,
      source: 'assumption',
      grade: 'assumption',
      note: 'n',
    };
    expect(refusal(catalog, { kind: 'add', table: 'rates', row })).toMatchObject({
      code: 'edit-refused',
      place: 'rates: mine, date',
      values: { rule: 'duplicate', id: rate?.['id'] },
    });
    const apart = applyChanges(
      catalog,
      [
        { kind: 'remove', table: 'rates', id: String(rate?.['id']) },
        { kind: 'add', table: 'rates', row },
      ],
      { ...author, kind: 'edit' },
    );
    expect(valueOf(apart).rows).toHaveLength(2);
    catalog.close();
  });
});
