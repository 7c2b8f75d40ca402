import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../electron/db/driver.ts';
import { applicationId } from '../../electron/db/identity.ts';
import { migrate, type Migration, schemaVersion } from '../../electron/db/migrate.ts';
import { twelveTables } from '../../electron/db/migrations/0002-twelve-tables.ts';
import { migrations } from '../../electron/db/migrations/all.ts';
import { openCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import {
  amountQualifiers,
  boundaries,
  capacityBases,
  claimFlags,
  domains,
  gradedTables,
  grades,
  listings,
  maturities,
  rateBases,
  verdicts,
} from '../../shared/catalog/vocabularies.ts';
import { fingerprintOf, temporaryFolder } from '../helpers/folders.ts';
import { errorOf, shippedCatalog, valueOf } from './fixtures.ts';

/** A file of the given bytes in a folder of its own. */
function fileOf(bytes: string | Buffer): string {
  const file = path.join(temporaryFolder(), 'catalog.sqlite');
  writeFileSync(file, bytes);
  return file;
}

/** Changes a catalog's file from outside, as another program or a later version would. */
function tamper(file: string, sql: string): string {
  const connection = connect(file);
  connection.exec(sql);
  connection.close();
  return file;
}

function foreignDatabase(): string {
  const file = path.join(temporaryFolder(), 'catalog.sqlite');
  return tamper(file, 'CREATE TABLE bookmarks (url TEXT); PRAGMA user_version = 1');
}

describe('opening a catalog', () => {
  it('yields its rows', () => {
    const catalog = valueOf(openCatalog(shippedCatalog()));
    expect(listRows(catalog, 'companies').map((row) => row.name)).toContain('TSMC');
    catalog.close();
  });

  it('leaves one whole file behind when it is closed', () => {
    const file = shippedCatalog();
    valueOf(openCatalog(file)).close();
    expect(readdirSync(path.dirname(file))).toEqual(['shipped.sqlite']);
  });

  it('writes with a write-ahead log, synchronised at every commit, and with foreign keys held', () => {
    const catalog = valueOf(openCatalog(shippedCatalog()));
    const pragma = (name: string): unknown => catalog.connection.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    catalog.close();
  });

  it('changes nothing on disk when it only reads', () => {
    const file = shippedCatalog();
    const before = fingerprintOf(path.dirname(file));
    const catalog = valueOf(openCatalog(file, { readOnly: true }));
    expect(listRows(catalog, 'sources').length).toBeGreaterThan(0);
    catalog.close();
    expect(fingerprintOf(path.dirname(file))).toEqual(before);
  });

  it('says where a catalog is missing, and makes none', () => {
    const file = path.join(temporaryFolder(), 'nowhere.sqlite');
    expect(errorOf(openCatalog(file))).toEqual({ code: 'catalog-missing', place: file });
    expect(existsSync(file)).toBe(false);
  });
});

describe('a file that is no catalog', () => {
  const cases: readonly (readonly [string, () => string])[] = [
    ['a text file', () => fileOf('not a database\n')],
    ['random bytes', () => fileOf(randomBytes(8192))],
    ['an empty file', () => fileOf('')],
    ['a SQLite file of another program', foreignDatabase],
    [
      'a folder',
      () => {
        const folder = path.join(temporaryFolder(), 'catalog.sqlite');
        mkdirSync(folder);
        return folder;
      },
    ],
  ];

  it.each(cases)('is refused and left as it is: %s', (_, make) => {
    const file = make();
    const before = fingerprintOf(path.dirname(file));
    for (const readOnly of [true, false]) {
      expect(errorOf(openCatalog(file, { readOnly }))).toEqual({ code: 'catalog-not-sqlite', place: file });
    }
    expect(fingerprintOf(path.dirname(file))).toEqual(before);
  });
});

describe('a catalog that cannot be used', () => {
  it('of a newer version is refused, with what was found and what is supported, and left as it is', () => {
    const file = tamper(shippedCatalog(), 'PRAGMA user_version = 99');
    const before = fingerprintOf(path.dirname(file));
    for (const readOnly of [true, false]) {
      expect(errorOf(openCatalog(file, { readOnly }))).toEqual({
        code: 'catalog-from-future',
        place: file,
        values: { found: 99, supported: migrations.length },
      });
    }
    expect(fingerprintOf(path.dirname(file))).toEqual(before);
  });

  it('with damaged pages is refused as damaged', () => {
    const file = shippedCatalog();
    const handle = openSync(file, 'r+');
    for (let page = 1; page < statSync(file).size / 4096; page += 1) {
      writeSync(handle, randomBytes(2048), 0, 2048, page * 4096);
    }
    closeSync(handle);
    expect(errorOf(openCatalog(file)).code).toBe('catalog-corrupt');
  });

  it('that was cut short is refused as damaged', () => {
    const file = shippedCatalog();
    truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
    expect(errorOf(openCatalog(file, { readOnly: true })).code).toBe('catalog-corrupt');
  });

  it('that another program holds is refused as locked', () => {
    const file = shippedCatalog();
    const other = connect(file);
    other.exec('BEGIN EXCLUSIVE');
    expect(errorOf(openCatalog(file))).toEqual({ code: 'catalog-locked', place: file });
    other.close();
  });
});

describe('the schema', () => {
  const describeSchema = (file: string): unknown => {
    const connection = connect(file, { readonly: true });
    const schema = connection.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
    connection.close();
    return schema;
  };

  it('is the same fresh as in the shipped catalog', () => {
    const fresh = path.join(temporaryFolder(), 'fresh.sqlite');
    const connection = connect(fresh);
    expect(migrate(connection, migrations)).toEqual(migrations.map(({ version }) => version));
    connection.close();
    expect(describeSchema(fresh)).toEqual(describeSchema(shippedCatalog()));
  });

  it('numbers its migrations without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('is strict in every table and marks the file as ours', () => {
    const connection = connect(shippedCatalog(), { readonly: true });
    const tables = connection.pragma('table_list') as {
      schema: string;
      name: string;
      type: string;
      strict: number;
    }[];
    // A full text has tables of its own.
    const ours = tables.filter(
      ({ schema, name, type }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'),
    );
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.filter(({ strict }) => strict !== 1)).toEqual([]);
    expect(connection.pragma('application_id', { simple: true })).toBe(applicationId);
    connection.close();
  });

  it.each([
    ['grade', grades],
    ['listing', listings],
    ['boundary', boundaries],
    ['amount_qualifier', amountQualifiers],
    ['capacity_basis', capacityBases],
    ['claim_flag', claimFlags],
    ['table_name', gradedTables],
    ['verdict', verdicts],
    ['domain', domains],
    ['maturity', maturities],
    ['basis', rateBases],
  ] as const)('holds the words of the vocabulary "%s", all and no others', (column, words) => {
    const checks = [...twelveTables.sql.matchAll(new RegExp(`\\(${column} IN \\(([^)]*)\\)`, 'gu'))];
    expect(checks.length).toBeGreaterThan(0);
    for (const check of checks) {
      expect([...(check[1] ?? '').matchAll(/'([^']*)'/gu)].map((word) => word[1])).toEqual([...words]);
    }
  });
});

describe('a migration', () => {
  const version = migrations.length + 1;
  const next: Migration = {
    version,
    name: 'next',
    sql: 'ALTER TABLE companies ADD COLUMN motto TEXT; CREATE TABLE notes (text TEXT NOT NULL) STRICT;',
  };
  const broken: Migration = {
    version,
    name: 'broken',
    sql: 'CREATE TABLE notes (text TEXT) STRICT; SELECT nonsense;',
  };

  it('brings an older catalog up, keeps its rows, and lays a copy of it aside first', () => {
    const file = shippedCatalog();
    const catalog = valueOf(openCatalog(file, { migrations: [...migrations, next] }));
    expect(schemaVersion(catalog.connection)).toBe(version);
    expect(listRows(catalog, 'companies').length).toBeGreaterThan(0);
    catalog.close();
    const copies = readdirSync(path.join(path.dirname(file), 'backups'));
    expect(copies).toEqual([`shipped.before-schema-${version}.001.sqlite`]);
    const copy = valueOf(
      openCatalog(path.join(path.dirname(file), 'backups', copies[0] ?? ''), { readOnly: true }),
    );
    expect(schemaVersion(copy.connection)).toBe(version - 1);
    expect(listRows(copy, 'companies').length).toBeGreaterThan(0);
    copy.close();
  });

  it('that fails half way leaves the catalog at its version', () => {
    const file = shippedCatalog();
    expect(() => openCatalog(file, { migrations: [...migrations, broken] })).toThrow(/nonsense/u);
    const catalog = valueOf(openCatalog(file));
    expect(schemaVersion(catalog.connection)).toBe(version - 1);
    expect(
      catalog.connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'notes'").pluck().get(),
    ).toBe(0);
    catalog.close();
  });

  it('is not run on a catalog that is only read: the older one is named as such', () => {
    const file = shippedCatalog();
    expect(errorOf(openCatalog(file, { readOnly: true, migrations: [...migrations, next] }))).toEqual({
      code: 'catalog-outdated',
      place: file,
      values: { found: version - 1, supported: version },
    });
  });
});
