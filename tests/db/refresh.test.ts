import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../electron/db/build.ts';
import { connect, type Connection } from '../../electron/db/driver.ts';
import { type Catalog, openCatalog, prepareCatalog } from '../../electron/db/open.ts';
import { checkCatalog } from '../../electron/db/queries/catalog-check.ts';
import { findConflicts } from '../../electron/db/queries/catalog-conflicts.ts';
import { readHistory } from '../../electron/db/queries/catalog-history.ts';
import { catalogStatus } from '../../electron/db/queries/catalog-status.ts';
import { decideConflicts } from '../../electron/db/write-door/decide.ts';
import { redoEntry, undoEntry } from '../../electron/db/write-door/steps.ts';
import type { Change } from '../../shared/contract/catalog-edit.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { assumed, author, edit, effectiveTables, ownDevice, recordOf, set } from './edits.ts';
import {
  copyOfData,
  errorOf,
  newerCatalog,
  now,
  ownCatalog,
  rewrite,
  setCells,
  setShipped,
  valueOf,
} from './fixtures.ts';

/** The person's catalog after edits, and then under a newer shipped one. */
function renewed(changes: readonly Change[], release: (connection: Connection) => unknown): Catalog {
  const own = ownCatalog();
  if (changes.length > 0) edit(own.catalog, ...changes);
  own.catalog.close();
  return valueOf(prepareCatalog(own.path, newerCatalog('2099.01.01', release), now));
}

const drop = (connection: Connection, table: string, id: string): unknown =>
  connection.prepare('DELETE FROM shipped_rows WHERE table_name = ? AND row_id = ?').run(table, id);

const conflicts = (catalog: Catalog): unknown[] =>
  findConflicts(catalog.connection).map(({ table, id, kind, field, was, theirs, mine }) =>
    field === null ? [`${table}:${id}`, kind] : [`${table}:${id}`, kind, field, was, theirs, mine],
  );

/** Faults of the catalog, but for sources that the planted releases leave without a citation. */
const errorsIn = (catalog: Catalog): unknown[] =>
  checkCatalog(catalog).findings.filter(
    ({ level, rule }) => level === 'error' && rule !== 'source-unused' && rule !== 'link-dangling',
  );

const decide = (
  catalog: Catalog,
  table: 'devices' | 'claims' | 'parameters' | 'technologies',
  id: string,
  field: string | null,
  keep: 'mine' | 'theirs',
) => valueOf(decideConflicts(catalog, [{ table, id, field, keep }], author));

describe('a newer shipped catalog under a person’s changes', () => {
  it('keeps what they set, brings what they did not, and tells where both changed a field', () => {
    const catalog = renewed(
      [
        set(
          'devices',
          'axelera-metis',
          { tops: 300, memoryGb: 9 },
          {
            evidence: { tops: assumed, memoryGb: assumed },
          },
        ),
      ],
      (connection) => setShipped(connection, 'devices', 'axelera-metis', { tops: 215, name: 'Metis 2' }),
    );
    expect(recordOf(catalog, 'devices', 'axelera-metis')).toMatchObject({
      tops: 300,
      memory_gb: 9,
      name: 'Metis 2',
    });
    expect(conflicts(catalog)).toEqual([['devices:axelera-metis', 'field', 'tops', 209.6, 215, 300]]);
    expect(findConflicts(catalog.connection)[0]?.name).toBe('Metis 2');
    expect(catalogStatus(catalog)).toMatchObject({
      version: '2099.01.01',
      conflicts: 1,
      touched: { changed: 1 },
    });
    expect(errorsIn(catalog)).toEqual([]);
    catalog.close();
  });

  it('is decided for mine, and does not come back with the next release', () => {
    const catalog = renewed([set('devices', 'axelera-metis', { tops: 300 })], (connection) =>
      setShipped(connection, 'devices', 'axelera-metis', { tops: 215 }),
    );
    expect(decide(catalog, 'devices', 'axelera-metis', 'tops', 'mine').tables).toEqual(['devices']);
    expect([conflicts(catalog), recordOf(catalog, 'devices', 'axelera-metis')['tops']]).toEqual([[], 300]);
    expect(decide(catalog, 'devices', 'axelera-metis', 'tops', 'mine').entry).toBeNull();
    // A decision is a change: taken back, the conflict is there again.
    valueOf(undoEntry(catalog, undefined, author));
    expect(conflicts(catalog)).toHaveLength(1);
    valueOf(redoEntry(catalog, author));
    catalog.close();
    const next = newerCatalog('2099.02.01', (connection) =>
      setShipped(connection, 'devices', 'axelera-metis', { tops: 215, year: 2024 }),
    );
    const again = valueOf(prepareCatalog(catalog.path, next, now));
    expect([conflicts(again), recordOf(again, 'devices', 'axelera-metis')['tops']]).toEqual([[], 300]);
    again.close();
  });

  it('is decided for theirs, which leaves nothing of the change', () => {
    const catalog = renewed([set('devices', 'axelera-metis', { tops: 300 })], (connection) =>
      setShipped(connection, 'devices', 'axelera-metis', { tops: 215 }),
    );
    decide(catalog, 'devices', 'axelera-metis', null, 'theirs');
    expect(recordOf(catalog, 'devices', 'axelera-metis')['tops']).toBe(215);
    expect(catalogStatus(catalog)).toMatchObject({ conflicts: 0, touched: { changed: 0 } });
    expect(errorsIn(catalog)).toEqual([]);
    catalog.close();
  });

  it('is no conflict where both say the same', () => {
    const catalog = renewed([set('devices', 'axelera-metis', { tops: 300 })], (connection) =>
      setShipped(connection, 'devices', 'axelera-metis', { tops: 300 }),
    );
    expect(conflicts(catalog)).toEqual([]);
    catalog.close();
  });

  it('makes a changed row that is shipped no longer the person’s own, to keep or to let go', () => {
    const release = (connection: Connection): unknown => drop(connection, 'claims', 'upmem-tco-6-94');
    const claim = [set('claims', 'upmem-tco-6-94', { metric: 'my metric' })];
    const kept = renewed(claim, release);
    expect(recordOf(kept, 'claims', 'upmem-tco-6-94')).toMatchObject({
      metric: 'my metric',
      speaker: 'UPMEM',
    });
    expect(conflicts(kept)).toEqual([['claims:upmem-tco-6-94', 'gone']]);
    expect(catalogStatus(kept).touched).toEqual({ changed: 0, own: 1, removed: 0 });
    decide(kept, 'claims', 'upmem-tco-6-94', null, 'mine');
    expect([conflicts(kept), catalogStatus(kept).touched.own]).toEqual([[], 1]);
    expect(errorsIn(kept)).toEqual([]);
    kept.close();
    const left = renewed(claim, release);
    decide(left, 'claims', 'upmem-tco-6-94', null, 'theirs');
    expect([conflicts(left), catalogStatus(left).touched.own]).toEqual([[], 0]);
    expect(() => recordOf(left, 'claims', 'upmem-tco-6-94')).toThrow('no row');
    left.close();
  });

  it('tells of a row that the person took away and that says something else now', () => {
    const removal: Change[] = [{ kind: 'remove', table: 'claims', id: 'upmem-tco-6-94' }];
    const same = renewed(removal, () => undefined);
    expect(conflicts(same)).toEqual([]);
    same.close();
    const catalog = renewed(removal, (connection) =>
      setShipped(connection, 'claims', 'upmem-tco-6-94', { metric: 'corrected' }),
    );
    expect(conflicts(catalog)).toEqual([['claims:upmem-tco-6-94', 'removed']]);
    decide(catalog, 'claims', 'upmem-tco-6-94', null, 'mine');
    expect([conflicts(catalog), catalogStatus(catalog).touched.removed]).toEqual([[], 1]);
    valueOf(undoEntry(catalog, undefined, author));
    decide(catalog, 'claims', 'upmem-tco-6-94', null, 'theirs');
    expect(recordOf(catalog, 'claims', 'upmem-tco-6-94')['metric']).toBe('corrected');
    catalog.close();
  });

  it('tells of a row of the person’s own whose id is shipped by now', () => {
    const own = ownCatalog();
    edit(own.catalog, ownDevice('newcomer', { tops: 4 }));
    own.catalog.close();
    const release = newerCatalog('2099.01.01', (connection) => {
      connection.exec(
        `INSERT INTO shipped_rows SELECT table_name, 'newcomer', 900, json_set(row, '$.id', 'newcomer', '$.name', 'Theirs'), '[]'
          FROM shipped_rows WHERE table_name = 'devices' AND row_id = 'axelera-metis'`,
      );
    });
    const catalog = valueOf(prepareCatalog(own.path, release, now));
    expect(recordOf(catalog, 'devices', 'newcomer')).toMatchObject({ name: 'Device newcomer', tops: 4 });
    expect(conflicts(catalog)).toEqual([['devices:newcomer', 'both-added']]);
    decide(catalog, 'devices', 'newcomer', null, 'mine');
    expect(recordOf(catalog, 'devices', 'newcomer')).toMatchObject({
      name: 'Device newcomer',
      tops: 4,
      position: 900,
    });
    expect(catalogStatus(catalog)).toMatchObject({ conflicts: 0, touched: { own: 0, changed: 1 } });
    valueOf(undoEntry(catalog, undefined, author));
    decide(catalog, 'devices', 'newcomer', null, 'theirs');
    expect(recordOf(catalog, 'devices', 'newcomer')['name']).toBe('Theirs');
    catalog.close();
  });

  it('keeps rows that are shipped no longer while rows of the person’s point at them, and theirs in turn', () => {
    const catalog = renewed(
      [ownDevice('mine', { technology: 'near-memory-sram', macro: null })],
      (connection) => {
        connection.exec(`
          DELETE FROM shipped_rows WHERE table_name = 'technologies' AND row_id = 'near-memory-sram';
          DELETE FROM shipped_rows WHERE table_name = 'claims' AND row_id = 'northpole-72x';
          UPDATE shipped_rows SET row = json_set(row, '$.technology', 'sram-digital-cim')
            WHERE table_name IN ('devices', 'macros') AND row ->> 'technology' = 'near-memory-sram'`);
      },
    );
    expect(recordOf(catalog, 'technologies', 'near-memory-sram')['position']).toBeGreaterThanOrEqual(
      1_000_000,
    );
    expect(conflicts(catalog)).toEqual([['technologies:near-memory-sram', 'gone']]);
    expect(catalog.connection.pragma('foreign_key_check')).toEqual([]);
    expect(errorsIn(catalog)).toEqual([]);
    // Nobody can let it go while the device is there.
    const theirs = { table: 'technologies', id: 'near-memory-sram', field: null, keep: 'theirs' } as const;
    expect(errorOf(decideConflicts(catalog, [theirs], author)).code).toBe('row-in-use');
    edit(catalog, { kind: 'remove', table: 'devices', id: 'mine' });
    valueOf(decideConflicts(catalog, [theirs], author));
    expect(catalogStatus(catalog).touched.own).toBe(0);
    catalog.close();
  });

  it('leaves a row as the person had it where their figure and the newer ones do not go together', () => {
    const catalog = renewed([set('parameters', 'ladder.core-chip', { value: 0.7 })], (connection) =>
      setShipped(connection, 'parameters', 'ladder.core-chip', { low: 0.1, value: 0.2, high: 0.3 }),
    );
    expect(recordOf(catalog, 'parameters', 'ladder.core-chip')['value']).toBe(0.7);
    const told = findConflicts(catalog.connection);
    expect(told.map(({ field }) => field)).toEqual(expect.arrayContaining(['value', 'high']));
    expect(errorsIn(catalog)).toEqual([]);
    decide(catalog, 'parameters', 'ladder.core-chip', null, 'theirs');
    expect(recordOf(catalog, 'parameters', 'ladder.core-chip')).toMatchObject({
      low: 0.1,
      value: 0.2,
      high: 0.3,
    });
    expect(errorsIn(catalog)).toEqual([]);
    catalog.close();
  });

  it('lets a shipped rate wait behind the person’s of the same currency and date', () => {
    const rate = { currency: 'KRW', date: '1995-12-31', basis: 'year-average' };
    const own = ownCatalog();
    const add: Change = {
      kind: 'add',
      table: 'rates',
      row: {
        id: 'mine',
        ...rate,
        usdPerUnit: 1,
        source: 'assumption',
        grade: 'assumption',
        note: 'n',
      },
    };
    edit(own.catalog, add);
    own.catalog.close();
    const release = newerCatalog('2099.01.01', (connection) => {
      connection.exec(
        `INSERT INTO shipped_rows SELECT table_name, 'krw-1995', 900,
            json_set(row, '$.id', 'krw-1995', '$.currency', 'KRW', '$.date', '1995-12-31', '$.basis', 'year-average'), '[]'
          FROM shipped_rows WHERE table_name = 'rates' LIMIT 1`,
      );
    });
    const catalog = valueOf(prepareCatalog(own.path, release, now));
    expect(recordOf(catalog, 'rates', 'mine')['usd_per_unit']).toBe(1);
    expect(conflicts(catalog)).toEqual([['rates:krw-1995', 'removed']]);
    edit(catalog, { kind: 'remove', table: 'rates', id: 'mine' });
    valueOf(
      decideConflicts(catalog, [{ table: 'rates', id: 'krw-1995', field: null, keep: 'theirs' }], author),
    );
    expect(catalogStatus(catalog)).toMatchObject({ conflicts: 0, touched: { own: 0, removed: 0 } });
    catalog.close();
  });

  it('derives anew what hangs on it, for rows of the person’s own as well', () => {
    const own = ownCatalog();
    edit(
      own.catalog,
      ownDevice('mine', { tops: 100, powerW: 10, inputBits: 8, weightBits: 8, boundary: 'core' }),
    );
    const before = Number(recordOf(own.catalog, 'devices', 'mine')['sustained_pj_per_mac']);
    own.catalog.close();
    const release = newerCatalog('2099.01.01', (connection) =>
      setShipped(connection, 'parameters', 'ladder.core-chip', { low: 0.1, value: 0.2, high: 0.3 }),
    );
    const catalog = valueOf(prepareCatalog(own.path, release, now));
    expect(Number(recordOf(catalog, 'devices', 'mine')['sustained_pj_per_mac'])).toBeGreaterThan(before);
    expect(errorsIn(catalog)).toEqual([]);
    catalog.close();
  });

  it('is one entry of the history, which nobody undoes, after a copy of the file', () => {
    const own = ownCatalog();
    edit(own.catalog, set('devices', 'axelera-metis', { tops: 300 }));
    own.catalog.close();
    const release = newerCatalog('2099.01.01', (connection) => {
      setShipped(connection, 'devices', 'axelera-metis', { tops: 215 });
      drop(connection, 'claims', 'upmem-tco-6-94');
    });
    const catalog = valueOf(prepareCatalog(own.path, release, now));
    const [entry] = readHistory(catalog, { limit: 50 }).entries;
    expect(entry).toMatchObject({ entry: 2, kind: 'update', who: '', count: 2, rows: [], isUndone: false });
    expect(readdirSync(path.join(path.dirname(own.path), 'backups'))).toEqual([
      'catalog.before-catalog-2099.01.01.001.sqlite',
    ]);
    // What is undone brings back what the person had, over the rows of the new release.
    valueOf(undoEntry(catalog, undefined, author));
    expect(recordOf(catalog, 'devices', 'axelera-metis')['tops']).toBe(215);
    expect(errorOf(undoEntry(catalog, undefined, author)).code).toBe('undo-none');
    valueOf(redoEntry(catalog, author));
    expect(recordOf(catalog, 'devices', 'axelera-metis')['tops']).toBe(300);
    expect(conflicts(catalog)).toHaveLength(1);
    catalog.close();
  });

  it('undoes changes of rows that are shipped no longer without falling over them', () => {
    const own = ownCatalog();
    edit(own.catalog, set('claims', 'upmem-tco-6-94', { metric: 'first' }));
    edit(own.catalog, set('claims', 'upmem-tco-6-94', { metric: 'second' }));
    edit(own.catalog, { kind: 'remove', table: 'claims', id: 'samsung-pim-70' });
    own.catalog.close();
    const release = newerCatalog('2099.01.01', (connection) => {
      drop(connection, 'claims', 'upmem-tco-6-94');
      drop(connection, 'claims', 'samsung-pim-70');
    });
    const catalog = valueOf(prepareCatalog(own.path, release, now));
    expect(catalogStatus(catalog).touched).toEqual({ changed: 0, own: 1, removed: 0 });
    valueOf(undoEntry(catalog, undefined, author));
    expect(() => recordOf(catalog, 'claims', 'samsung-pim-70')).toThrow('no row');
    valueOf(undoEntry(catalog, undefined, author));
    expect(recordOf(catalog, 'claims', 'upmem-tco-6-94')['metric']).toBe('first');
    valueOf(undoEntry(catalog, undefined, author));
    expect(() => recordOf(catalog, 'claims', 'upmem-tco-6-94')).toThrow('no row');
    expect(catalogStatus(catalog)).toMatchObject({
      touched: { changed: 0, own: 0, removed: 0 },
      conflicts: 0,
    });
    expect(errorsIn(catalog)).toEqual([]);
    catalog.close();
  });

  it('comes out as the newer catalog itself where the person changed nothing, places and all', () => {
    const own = ownCatalog();
    own.catalog.close();
    const folder = copyOfData();
    rewrite(folder, 'version.json', (text) => text.replace(/\d{4}\.\d\d\.\d\d/u, '2099.01.01'));
    setCells(folder, 'devices.csv', ['axelera-metis'], { name: 'Metis 2' });
    setCells(folder, 'rates.csv', [], { usd_per_unit: '1.5' });
    // A row goes and a citation goes, so that all behind them stand at other places.
    const without = (file: string, start: string): void =>
      rewrite(folder, file, (text) =>
        text
          .split('\n')
          .filter((line) => !line.startsWith(start))
          .join('\n'),
      );
    without('claims.csv', 'decade-of-research,');
    without('citations/claims.csv', 'decade-of-research,');
    without('citations/devices.csv', 'axelera-metis,tops,');
    const shipped = path.join(temporaryFolder(), 'shipped.sqlite');
    valueOf(buildCatalog(folder, shipped));
    const catalog = valueOf(prepareCatalog(own.path, shipped, now));
    const reference = valueOf(openCatalog(shipped, { readOnly: true }));
    expect(effectiveTables(catalog)).toEqual(effectiveTables(reference));
    reference.close();
    catalog.close();
  });

  it('changes nothing where it fails half way', () => {
    const own = ownCatalog();
    edit(own.catalog, set('devices', 'axelera-metis', { tops: 300 }));
    const before = effectiveTables(own.catalog);
    own.catalog.close();
    const broken = newerCatalog('2099.01.01', (connection) =>
      setShipped(connection, 'devices', 'dmatrix-corsair', { technology: 'nothing' }),
    );
    expect(() => prepareCatalog(own.path, broken, now)).toThrow(/FOREIGN KEY/u);
    const kept = valueOf(openCatalog(own.path));
    expect(effectiveTables(kept)).toEqual(before);
    expect(catalogStatus(kept)).toMatchObject({ version: '2026.11.22', revision: 1 });
    kept.close();
  });

  it('is told as locked while another program writes', () => {
    const own = ownCatalog();
    own.catalog.close();
    const other = connect(own.path);
    other.exec('BEGIN IMMEDIATE');
    const release = newerCatalog('2099.01.01');
    expect(errorOf(prepareCatalog(own.path, release, now))).toMatchObject({ code: 'catalog-locked' });
    other.exec('ROLLBACK');
    other.close();
    valueOf(prepareCatalog(own.path, release, now)).close();
  });
});
