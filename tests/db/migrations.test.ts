import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../electron/db/driver.ts';
import { migrate, schemaVersion } from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/all.ts';
import { openCatalog, prepareCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { catalogStatus } from '../../electron/db/queries/catalog-status.ts';
import { listScenarios, restoreScenario } from '../../electron/db/queries/scenarios.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { errorOf, shippedCatalog, valueOf } from './fixtures.ts';

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
    expect(scenariosIn(file)).toEqual(before);
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
    expect(valueOf(restoreScenario(catalog, 'dropped')).name).toBe('Dropped');
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
