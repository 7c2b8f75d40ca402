import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCatalog, prepareCatalog } from '../../electron/db/open.ts';
import { keptBackups } from '../../electron/db/backup.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { catalogStatus } from '../../electron/db/queries/catalog-status.ts';
import {
  listScenarios,
  restoreScenario,
  removeScenario,
  saveScenario,
} from '../../electron/db/queries/scenarios.ts';
import { fingerprintOf, temporaryFolder } from '../helpers/folders.ts';
import {
  content,
  errorOf,
  newerCatalog,
  author,
  ownCatalog,
  setShipped,
  shippedCatalog,
  valueOf,
} from './fixtures.ts';

const backupsOf = (file: string): string[] => {
  const folder = path.join(path.dirname(file), 'backups');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('preparing the person’s own catalog', () => {
  it('makes it from the shipped one, folders and all, and leaves nothing else behind', () => {
    const own = ownCatalog();
    expect(listRows(own.catalog, 'devices').length).toBeGreaterThanOrEqual(20);
    expect(listScenarios(own.catalog).map(({ name }) => name)).toContain('baseline');
    own.catalog.close();
    expect(readdirSync(path.dirname(own.path))).toEqual(['catalog.sqlite']);
  });

  it('opens the same one again, unchanged, with what was saved', () => {
    const own = ownCatalog();
    valueOf(saveScenario(own.catalog, { content: content('mine', { parent: 'baseline' }) }, author));
    own.catalog.close();
    const before = fingerprintOf(path.dirname(own.path));
    const again = valueOf(prepareCatalog(own.path, own.shipped));
    expect(listScenarios(again).map(({ name }) => name)).toContain('mine');
    again.close();
    expect(fingerprintOf(path.dirname(own.path))).toEqual(before);
  });

  it('takes over a newer shipped catalog, keeps own scenarios, and lays a copy aside first', () => {
    const own = ownCatalog();
    const saved = valueOf(
      saveScenario(
        own.catalog,
        { content: content('mine', { parent: 'baseline', inputs: { 'price.electricity': 0.12 } }) },
        author,
      ),
    );
    own.catalog.close();
    const shipped = newerCatalog('2099.01.01', (connection) => {
      setShipped(connection, 'companies', 'tsmc', { city: 'Tainan' });
      connection.exec(`DELETE FROM shipped_rows WHERE table_name = 'claims'`);
    });
    const refreshed = valueOf(prepareCatalog(own.path, shipped));
    expect(catalogStatus(refreshed).version).toBe('2099.01.01');
    expect(listRows(refreshed, 'companies').find(({ id }) => id === 'tsmc')?.city).toBe('Tainan');
    expect(listRows(refreshed, 'claims')).toEqual([]);
    expect({ ...listScenarios(refreshed).find(({ id }) => id === saved.id), step: saved.step }).toEqual(
      saved,
    );
    expect(refreshed.connection.pragma('foreign_key_check')).toEqual([]);
    refreshed.close();
    expect(backupsOf(own.path)).toEqual(['catalog.before-catalog-2099.01.01.001.sqlite']);
  });

  it('takes over another build of the same day, and none that is older', () => {
    const own = ownCatalog();
    own.catalog.close();
    const sameDay = newerCatalog('2026.11.22', (connection) => {
      connection.exec(`
        UPDATE meta SET value = 'other' WHERE key = 'content';
        DELETE FROM shipped_rows WHERE table_name = 'claims'`);
    });
    const rebuilt = valueOf(prepareCatalog(own.path, sameDay));
    expect(listRows(rebuilt, 'claims')).toEqual([]);
    rebuilt.close();
    const kept = valueOf(prepareCatalog(own.path, newerCatalog('2020.01.01')));
    expect(catalogStatus(kept).version).toBe('2026.11.22');
    expect(listRows(kept, 'claims')).toEqual([]);
    kept.close();
  });

  it('gives an own scenario the next free name when its name comes to be shipped', () => {
    const own = ownCatalog();
    const saved = valueOf(saveScenario(own.catalog, { content: content('Fast Lane') }, author));
    own.catalog.close();
    const shipped = newerCatalog('2099.01.01', (connection) =>
      connection.exec(
        `UPDATE scenarios SET name = 'fast lane', name_folded = 'fast lane' WHERE id = 'preset-high-adoption'`,
      ),
    );
    const refreshed = valueOf(prepareCatalog(own.path, shipped));
    const names = new Map(listScenarios(refreshed).map(({ id, name }) => [id, name]));
    expect(names.get('preset-high-adoption')).toBe('fast lane');
    expect(names.get(saved.id)).toBe('Fast Lane (2)');
    refreshed.close();
  });

  it('lets a preset go that is no longer shipped, unless own scenarios rest on it', () => {
    const own = ownCatalog();
    valueOf(saveScenario(own.catalog, { content: content('child', { parent: 'high-adoption' }) }, author));
    own.catalog.close();
    const shipped = newerCatalog('2099.01.01', (connection) =>
      connection.exec(`DELETE FROM scenarios WHERE id IN ('preset-high-adoption', 'preset-analog-stalls')`),
    );
    const refreshed = valueOf(prepareCatalog(own.path, shipped));
    const origins = new Map(listScenarios(refreshed).map(({ name, origin }) => [name, origin]));
    expect(origins.get('high-adoption')).toBe('own');
    expect(origins.has('analog-stalls')).toBe(false);
    expect(listScenarios(refreshed).find(({ name }) => name === 'child')?.parent).toBe('high-adoption');
    refreshed.close();
  });

  it('keeps removed scenarios restorable over a refresh', () => {
    const own = ownCatalog();
    const saved = valueOf(saveScenario(own.catalog, { content: content('gone') }, author));
    valueOf(removeScenario(own.catalog, saved.id, author));
    own.catalog.close();
    const refreshed = valueOf(prepareCatalog(own.path, newerCatalog('2099.01.01')));
    expect(valueOf(restoreScenario(refreshed, saved.id, author))).toEqual({
      ...saved,
      step: saved.step === null ? null : saved.step + 2,
    });
    refreshed.close();
  });

  it('keeps the latest copies only', () => {
    const own = ownCatalog();
    own.catalog.close();
    for (let day = 1; day <= keptBackups + 3; day += 1) {
      valueOf(prepareCatalog(own.path, newerCatalog(`2099.01.${String(day).padStart(2, '0')}`))).close();
    }
    const copies = backupsOf(own.path);
    expect(copies).toHaveLength(keptBackups);
    expect(copies.some((copy) => copy.includes('2099.01.13'))).toBe(true);
    expect(copies.some((copy) => copy.includes('2099.01.01'))).toBe(false);
  });
});

describe('a catalog that cannot be prepared', () => {
  it('says so when its folder cannot be made, and leaves nothing', () => {
    const folder = temporaryFolder();
    const inTheWay = path.join(folder, 'profile');
    writeFileSync(inTheWay, 'a file where a folder should be');
    const error = errorOf(prepareCatalog(path.join(inTheWay, 'catalog.sqlite'), shippedCatalog()));
    expect(error.code).toBe('path-not-writable');
    expect(readdirSync(folder)).toEqual(['profile']);
  });

  it('says that the shipped catalog is missing', () => {
    const missing = path.join(temporaryFolder(), 'shipped.sqlite');
    const own = path.join(temporaryFolder(), 'catalog.sqlite');
    expect(errorOf(prepareCatalog(own, missing))).toEqual({ code: 'catalog-missing', place: missing });
    expect(existsSync(own)).toBe(false);
  });

  it('does not write over a file that is none of ours', () => {
    const own = path.join(temporaryFolder(), 'catalog.sqlite');
    writeFileSync(own, 'my diary');
    const before = fingerprintOf(path.dirname(own));
    expect(errorOf(prepareCatalog(own, shippedCatalog())).code).toBe('catalog-not-sqlite');
    expect(fingerprintOf(path.dirname(own))).toEqual(before);
  });

  it('changes nothing when the newer shipped catalog cannot be read whole', () => {
    const own = ownCatalog();
    own.catalog.close();
    const unlike = newerCatalog('2099.01.01', (connection) => connection.exec('DROP TABLE shipped_rows'));
    expect(() => prepareCatalog(own.path, unlike)).toThrow(/shipped_rows/u);
    const kept = valueOf(openCatalog(own.path));
    expect(catalogStatus(kept).version).toBe('2026.11.22');
    expect(listRows(kept, 'claims').length).toBeGreaterThan(0);
    kept.close();
  });
});
