import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../electron/db/driver.ts';
import { migrate, schemaVersion } from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/all.ts';
import { openCatalog, prepareCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { checkCatalog } from '../../electron/db/queries/catalog-check.ts';
import { catalogStatus } from '../../electron/db/queries/catalog-status.ts';
import { listScenarios, renameScenario, restoreScenario } from '../../electron/db/queries/scenarios.ts';
import { readVersions } from '../../electron/db/queries/scenarios-steps.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { effectiveTables, recordOf } from './edits.ts';
import { author, errorOf, shippedCatalog, valueOf } from './fixtures.ts';

/** A person's catalog as version 1 of the schema left it: shipped rows, a preset, own scenarios, a removed one. */
function versionOne(): string {
  const file = path.join(temporaryFolder(), 'profile', 'catalog.sqlite');
  mkdirSync(path.dirname(file));
  const connection = connect(file);
  migrate(connection, migrations.slice(0, 1));
  connection.exec(`
    INSERT INTO meta VALUES ('version', '2026.11.21'), ('content', 'of version 1');
    INSERT INTO sources (id, position, publisher, title, primary_seen, note) VALUES ('old', 0, 'p', 't', 1, '');
    INSERT INTO companies (id, position, name, aliases, country, listing, tickers, relations, summary_en, summary_ja,
        summary_zh, products, status, source, locator, grade)
      VALUES ('gone', 0, 'Gone', '[]', 'Taiwan', 'listed', '[]', '["product"]', 'e', '日', '中', '', 'active', 'old', 'p. 1', 'primary');
    INSERT INTO technologies (id, position, name_en, name_ja, name_zh, description_en, description_ja, description_zh, cell,
        domain, maturity, strengths_en, strengths_ja, strengths_zh, weaknesses_en, weaknesses_ja, weaknesses_zh, source, locator, grade)
      VALUES ('sram', 0, 'n', '名', '名', 'd', '説', '述', '6T', 'digital', 'product', 's', '強', '强', 'w', '弱', '弱', 'old', 'p. 2', 'primary');
    INSERT INTO devices (id, position, name, company, maker, technology, year, precision, power_basis, boundary, status, note,
        source, locator, grade)
      VALUES ('chip', 0, 'Chip', 'gone', 'Gone', 'sram', 2024, '', '', 'chip', 'shipping', '', 'old', 'p. 3', 'primary');
    INSERT INTO forecasts (id, position, publisher, publication, vintage, region, scope, "case", unit, basis, note, source, grade)
      VALUES ('series', 0, 'p', 'q', '2024', 'World', 'crypto', 'base', '%', '', '', 'old', 'primary');
    INSERT INTO forecast_points VALUES ('series', 2030, 1, 2, 3, 'p. 4', 'primary');
    INSERT INTO citations VALUES (0, 'companies', 'gone', 'status', '', 'old', 'p. 5', 'primary');
    INSERT INTO search_texts VALUES ('companies', 'gone', 0, 'Gone', 'gone', '');
    INSERT INTO scenarios (id, origin, name, name_folded, description, parent, inputs, sources, updated_at, removed_at) VALUES
      ('preset-baseline', 'shipped', 'baseline', 'baseline', 'root', NULL, '{}', '{}', '2026-11-21T00:00:00.000Z', NULL),
      ('mine', 'own', 'Mine', 'mine', 'kept', 'preset-baseline', '{"price.electricity":0.12}', '{}', '2026-11-21T10:00:00.000Z', NULL),
      ('dropped', 'own', 'Dropped', 'dropped', '', 'mine', '{}', '{}', '2026-11-21T11:00:00.000Z', '2026-11-21T12:00:00.000Z');`);
  connection.close();
  return file;
}

const scenariosIn = (file: string): unknown[] => {
  const connection = connect(file, { readonly: true });
  const rows = connection.prepare(`SELECT * FROM scenarios WHERE origin = 'own' ORDER BY id`).all();
  connection.close();
  return rows;
};

describe('a catalog of version 1', () => {
  it('comes up with every scenario of the person as it was, after a copy', () => {
    const file = versionOne();
    const before = scenariosIn(file);
    expect(before).toHaveLength(2);
    const catalog = valueOf(openCatalog(file));
    expect(schemaVersion(catalog.connection)).toBe(migrations.length);
    expect(catalog.connection.pragma('foreign_key_check')).toEqual([]);
    catalog.close();
    // Nothing of the older schema is lost; nobody had locked anything.
    expect(scenariosIn(file)).toEqual(before.map((row) => Object.assign({}, row, { locked: 0 })));
    const [copy, ...others] = readdirSync(path.join(path.dirname(file), 'backups'));
    expect([copy, others]).toEqual([`catalog.before-schema-${migrations.length}.001.sqlite`, []]);
    const kept = connect(path.join(path.dirname(file), 'backups', copy ?? ''), { readonly: true });
    expect(schemaVersion(kept)).toBe(1);
    expect(kept.prepare('SELECT name FROM companies').pluck().all()).toEqual(['Gone']);
    kept.close();
  });

  it('has the schema of a new one', () => {
    const schemaOf = (file: string): unknown => {
      const connection = connect(file, { readonly: true });
      const schema = connection.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
      connection.close();
      return schema;
    };
    const file = versionOne();
    valueOf(openCatalog(file)).close();
    expect(schemaOf(file)).toEqual(schemaOf(shippedCatalog()));
  });

  it('takes the shipped rows anew at its next start, keeps own scenarios, and copies only once', () => {
    const file = versionOne();
    const shipped = shippedCatalog();
    const catalog = valueOf(prepareCatalog(file, shipped));
    const reference = valueOf(openCatalog(shipped, { readOnly: true }));
    expect({ ...catalogStatus(catalog), path: '', isWritable: false }).toEqual({
      ...catalogStatus(reference),
      path: '',
    });
    reference.close();
    expect(listRows(catalog, 'companies').map(({ id }) => id)).not.toContain('gone');
    expect(listScenarios(catalog).find(({ id }) => id === 'mine')).toMatchObject({
      name: 'Mine',
      parent: 'baseline',
      inputs: { 'price.electricity': 0.12 },
    });
    expect(valueOf(restoreScenario(catalog, 'dropped', author)).name).toBe('Dropped');
    expect(catalog.connection.pragma('foreign_key_check')).toEqual([]);
    catalog.close();
    expect(readdirSync(path.join(path.dirname(file), 'backups'))).toEqual([
      `catalog.before-schema-${migrations.length}.001.sqlite`,
    ]);
  });

  it('that is only read is named as outdated, and left as it is', () => {
    const file = versionOne();
    expect(errorOf(openCatalog(file, { readOnly: true }))).toMatchObject({ code: 'catalog-outdated' });
    expect(readdirSync(path.dirname(file))).toEqual(['catalog.sqlite']);
  });
});

/** A catalog of an older schema with a row that was shipped, and what `fill` puts beside it. */
function olderCatalog(version: number, fill = ''): string {
  const file = path.join(temporaryFolder(), 'profile', 'catalog.sqlite');
  mkdirSync(path.dirname(file));
  const connection = connect(file);
  migrate(connection, migrations.slice(0, version));
  connection.exec(`
    INSERT OR REPLACE INTO meta VALUES ('version', '2026.11.21'), ('content', 'older');
    INSERT INTO sources (id, position, kind, publisher, authors, title, primary_seen, grade, note)
      VALUES ('old', 0, 'report', 'p', '', 't', 1, 'primary', '');
    INSERT INTO scenarios (id, origin, name, name_folded, description, parent, inputs, sources, updated_at)
      VALUES ('mine', 'own', 'Mine', 'mine', 'kept', NULL, '{}', '{}', '2026-11-21T10:00:00.000Z');
    ${fill}`);
  connection.close();
  return file;
}

describe('a catalog of version 2', () => {
  it('gets its layer of shipped rows from the shipped catalog, with nothing in the history', () => {
    const file = olderCatalog(2);
    const shipped = shippedCatalog();
    const catalog = valueOf(prepareCatalog(file, shipped));
    const reference = valueOf(openCatalog(shipped, { readOnly: true }));
    expect(effectiveTables(catalog)).toEqual(effectiveTables(reference));
    const layerOf = ({ connection }: typeof catalog): unknown[] =>
      connection.prepare('SELECT * FROM shipped_rows ORDER BY table_name, row_id').all();
    expect(layerOf(catalog)).toEqual(layerOf(reference));
    reference.close();
    expect(catalogStatus(catalog)).toMatchObject({
      revision: 0,
      touched: { changed: 0, own: 0, removed: 0 },
      conflicts: 0,
    });
    expect(listScenarios(catalog).map(({ name }) => name)).toContain('Mine');
    expect(checkCatalog(catalog).findings.filter(({ level }) => level === 'error')).toEqual([]);
    catalog.close();
  });
});

describe('a catalog of version 3', () => {
  it('comes up with every change of the person’s over the rows of the shipped catalog', () => {
    const device = {
      id: 'mine',
      name: 'Mine',
      company: null,
      maker: 'M',
      technology: 'sram-digital-cim',
      macro: null,
      year: 2025,
      nodeNm: null,
      inputBits: 8,
      weightBits: 8,
      tops: 100,
      precision: '',
      powerW: 10,
      powerBasis: '',
      topsPerWattClaimed: null,
      boundary: 'card',
      claimFlag: null,
      memoryGb: null,
      bandwidthGbs: null,
      status: 'prototype',
      note: 'argued',
      source: 'old',
      locator: 'p. 1',
      grade: 'primary',
    };
    const oldSource = {
      id: 'old',
      kind: 'report',
      publisher: 'p',
      authors: '',
      title: 't',
      published: null,
      url: null,
      seenUrl: null,
      primarySeen: true,
      retrieved: null,
      licence: null,
      grade: 'primary',
      note: 'n',
    };
    const file = olderCatalog(
      3,
      `INSERT INTO shipped_rows VALUES ('sources', 'old', 0, '${JSON.stringify(oldSource)}', '[]');
      INSERT INTO history (at, who, kind, of_entry, state, row_count) VALUES ('2026-11-21', 'me', 'edit', NULL, 'done', 2);
      INSERT INTO changes VALUES
        ('devices', 'mine', 'own', '${JSON.stringify(device)}', '{}', '{}', 'my note', '["t"]', 1000000, 1),
        ('devices', 'axelera-metis', 'changed', '{"tops":300}', '{"tops":200}',
          '{"tops":{"source":"assumption","locator":"","grade":"assumption","note":"n"}}', '', '[]', NULL, 1);`,
    );
    const catalog = valueOf(prepareCatalog(file, shippedCatalog()));
    expect(recordOf(catalog, 'devices', 'mine')).toMatchObject({
      tops_per_watt_derived: 10,
      position: 1_000_000,
    });
    expect(recordOf(catalog, 'devices', 'axelera-metis')['tops']).toBe(300);
    expect(catalogStatus(catalog)).toMatchObject({
      // The source that the own device stands on is shipped no longer: it stays, to be decided, and so does the figure.
      touched: { changed: 1, own: 2, removed: 0 },
      conflicts: 2,
    });
    expect(catalog.connection.pragma('foreign_key_check')).toEqual([]);
    expect(checkCatalog(catalog).findings.filter(({ level }) => level === 'error')).toEqual([]);
    catalog.close();
  });
});

describe('a catalog of version 4', () => {
  it('keeps its scenarios, unlocked and without versions, and remembers the next change with what stood before', () => {
    const file = olderCatalog(4);
    const catalog = valueOf(prepareCatalog(file, shippedCatalog()));
    const mine = listScenarios(catalog).find(({ id }) => id === 'mine');
    expect(mine).toMatchObject({ name: 'Mine', description: 'kept', locked: false });
    expect(readVersions(catalog, 'mine', {})).toEqual({ versions: [], hasMore: false });
    valueOf(renameScenario(catalog, 'mine', 'Ours', author));
    expect(readVersions(catalog, 'mine', {}).versions).toMatchObject([
      { kind: 'rename', who: 'tester', before: { name: 'Mine' }, after: { name: 'Ours' } },
    ]);
    expect(catalog.connection.pragma('foreign_key_check')).toEqual([]);
    catalog.close();
  });
});
