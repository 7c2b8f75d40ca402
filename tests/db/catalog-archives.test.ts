import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareCatalog, openCatalog } from '../../electron/db/open.ts';
import {
  addArchive,
  listArchives,
  readArchive,
  removeArchive,
  restoreArchive,
  sourcesWithoutArchive,
} from '../../electron/db/queries/catalog-archives.ts';
import { linksOf } from '../../electron/db/queries/catalog-links.ts';
import { connect } from '../../electron/db/driver.ts';
import { mostArchiveBytes } from '../../shared/contract/catalog-archives.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { errorOf, now, ownCatalog, shippedCatalog, valueOf } from './fixtures.ts';

const page = (text: string, more: Partial<{ source: string; name: string; mediaType: string }> = {}) => ({
  source: 'houmo-h30',
  name: 'page.html',
  mediaType: 'text/html',
  content: Buffer.from(text).toString('base64'),
  ...more,
});

const later = new Date(now.getTime() + 60_000);

describe('a document kept beside a source', () => {
  it('comes back byte for byte, packed meanwhile, under the hash that it came with', async () => {
    const { catalog } = ownCatalog();
    const text = '存算一体 <script>alert(1)</script> '.repeat(2000);
    const kept = valueOf(await addArchive(catalog, page(text), now));
    expect(kept).toMatchObject({ source: 'houmo-h30', name: 'page.html', mediaType: 'text/html' });
    expect(kept.size).toBe(Buffer.byteLength(text));
    expect(kept.packed).toBeLessThan(kept.size / 20);
    expect(kept.addedAt).toBe(now.toISOString());
    const read = valueOf(await readArchive(catalog, kept.id));
    expect(Buffer.from(read.content, 'base64').toString()).toBe(text);
    expect(read.hash).toMatch(/^[0-9a-f]{64}$/u);
    catalog.close();
  });

  it('bears the SHA-256 of a known text', async () => {
    const { catalog } = ownCatalog();
    const kept = valueOf(await addArchive(catalog, page('abc'), now));
    // FIPS 180-2, appendix B.1.
    expect(kept.hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    catalog.close();
  });

  it('holds what cannot be packed as well', async () => {
    const { catalog } = ownCatalog();
    const bytes = randomBytes(300_000);
    const kept = valueOf(await addArchive(catalog, { ...page(''), content: bytes.toString('base64') }, now));
    const read = valueOf(await readArchive(catalog, kept.id));
    expect(Buffer.from(read.content, 'base64').equals(bytes)).toBe(true);
    catalog.close();
  });

  it('is listed with the newest first, and only with its own source', async () => {
    const { catalog } = ownCatalog();
    const first = valueOf(await addArchive(catalog, page('one'), now));
    const second = valueOf(await addArchive(catalog, page('two'), later));
    valueOf(await addArchive(catalog, page('one', { source: 'uiuc-imc' }), now));
    expect(listArchives(catalog, 'houmo-h30').map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(listArchives(catalog, 'uiuc-imc')).toHaveLength(1);
    expect(listArchives(catalog, 'no-such-source')).toEqual([]);
    catalog.close();
  });

  it('is there once, however often the same bytes come, and comes back when they do', async () => {
    const { catalog } = ownCatalog();
    const first = valueOf(await addArchive(catalog, page('same'), now));
    const second = valueOf(await addArchive(catalog, page('same', { name: 'other.html' }), later));
    expect(second).toEqual(first);
    valueOf(removeArchive(catalog, first.id, later));
    expect(valueOf(await addArchive(catalog, page('same'), later)).id).toBe(first.id);
    expect(listArchives(catalog, 'houmo-h30')).toHaveLength(1);
    catalog.close();
  });

  it('is taken away and brought back', async () => {
    const { catalog } = ownCatalog();
    const kept = valueOf(await addArchive(catalog, page('text'), now));
    expect(valueOf(removeArchive(catalog, kept.id, later)).id).toBe(kept.id);
    expect(listArchives(catalog, 'houmo-h30')).toEqual([]);
    expect(errorOf(await readArchive(catalog, kept.id)).code).toBe('archive-missing');
    valueOf(restoreArchive(catalog, kept.id));
    expect(listArchives(catalog, 'houmo-h30')).toEqual([kept]);
    expect(errorOf(removeArchive(catalog, 'none', now)).code).toBe('archive-missing');
    expect(errorOf(restoreArchive(catalog, 'none')).code).toBe('archive-missing');
    catalog.close();
  });

  it('outlives a renewal of the shipped catalog', async () => {
    const { catalog, path: own, shipped } = ownCatalog();
    const kept = valueOf(await addArchive(catalog, page('kept'), now));
    catalog.close();
    const newer = path.join(temporaryFolder(), 'newer.sqlite');
    copyFileSync(shipped, newer);
    const file = connect(newer);
    file.exec("UPDATE meta SET value = '2099.01.01' WHERE key = 'version'");
    file.close();
    const renewed = valueOf(prepareCatalog(own, newer));
    expect(listArchives(renewed, 'houmo-h30')).toEqual([kept]);
    expect(valueOf(await readArchive(renewed, kept.id)).content).toBe(page('kept').content);
    renewed.close();
  });
});

describe('a document is refused', () => {
  it('without bytes, and when it is no base64', async () => {
    const { catalog } = ownCatalog();
    expect(errorOf(await addArchive(catalog, page(''), now))).toMatchObject({
      code: 'archive-empty',
      place: 'page.html',
    });
    for (const content of ['abc', 'a***', '====']) {
      expect(errorOf(await addArchive(catalog, { ...page('x'), content }, now)).code).toBe('request-invalid');
    }
    expect(listArchives(catalog, 'houmo-h30')).toEqual([]);
    catalog.close();
  });

  it('above 32 MiB, and taken at that size', async () => {
    const { catalog } = ownCatalog();
    const most = Buffer.alloc(mostArchiveBytes, 'a');
    const tooMany = Buffer.alloc(mostArchiveBytes + 1, 'a').toString('base64');
    expect(errorOf(await addArchive(catalog, { ...page(''), content: tooMany }, now))).toMatchObject({
      code: 'archive-too-large',
      values: { most: 32, size: 32.1 },
    });
    const kept = valueOf(await addArchive(catalog, { ...page(''), content: most.toString('base64') }, now));
    expect(kept.size).toBe(mostArchiveBytes);
    catalog.close();
  });

  it('beside a source that is not there', async () => {
    const { catalog } = ownCatalog();
    expect(errorOf(await addArchive(catalog, page('x', { source: 'nobody' }), now))).toMatchObject({
      code: 'row-not-found',
      place: 'sources: nobody',
    });
    catalog.close();
  });

  it('in a catalog that is read-only or held by another', async () => {
    const readOnly = valueOf(openCatalog(shippedCatalog(), { readOnly: true }));
    expect(errorOf(await addArchive(readOnly, page('x'), now)).code).toBe('path-not-writable');
    expect(errorOf(removeArchive(readOnly, 'x', now)).code).toBe('path-not-writable');
    readOnly.close();
    const { catalog, path: own } = ownCatalog();
    const other = connect(own);
    other.exec('BEGIN IMMEDIATE');
    catalog.connection.pragma('busy_timeout = 1');
    expect(errorOf(await addArchive(catalog, page('x'), now)).code).toBe('catalog-locked');
    other.exec('ROLLBACK');
    other.close();
    expect(valueOf(await addArchive(catalog, page('x'), now)).size).toBe(1);
    catalog.close();
  });

  it('on the way out, when its bytes are not those that came in', async () => {
    const { catalog } = ownCatalog();
    const kept = valueOf(await addArchive(catalog, page('what was read'), now));
    const other = valueOf(await addArchive(catalog, page('what was not read'), now));
    const packed = catalog.connection
      .prepare('SELECT bytes FROM archives WHERE id = ?')
      .pluck()
      .get(other.id) as Buffer;
    const put = (bytes: Buffer): void => {
      catalog.connection
        .prepare('UPDATE archives SET bytes = ?, packed = ? WHERE id = ?')
        .run(bytes, bytes.byteLength, kept.id);
    };
    for (const bytes of [packed, packed.subarray(0, 5), Buffer.from('no brotli at all')]) {
      put(bytes);
      expect(errorOf(await readArchive(catalog, kept.id))).toMatchObject({
        code: 'archive-damaged',
        place: 'page.html',
      });
    }
    catalog.close();
  });
});

describe('sources without a document', () => {
  it('are those that nothing is kept beside, with the rows that stand on each, most first', async () => {
    const { catalog } = ownCatalog();
    const before = sourcesWithoutArchive(catalog);
    expect(before.length).toBeGreaterThan(400);
    expect(before.map(({ rows }) => rows)).toEqual(before.map(({ rows }) => rows).toSorted((a, b) => b - a));
    expect(before.some(({ source }) => source === 'assumption' || source === 'definition')).toBe(false);
    const uiuc = before.find(({ source }) => source === 'uiuc-imc');
    const macros = catalog.connection
      .prepare("SELECT count(*) FROM macros WHERE source = 'uiuc-imc'")
      .pluck()
      .get() as number;
    expect(uiuc?.rows).toBeGreaterThanOrEqual(macros);
    const kept = valueOf(await addArchive(catalog, page('x', { source: 'uiuc-imc' }), now));
    expect(sourcesWithoutArchive(catalog).length).toBe(before.length - 1);
    valueOf(removeArchive(catalog, kept.id, now));
    expect(sourcesWithoutArchive(catalog)).toEqual(before);
    catalog.close();
  });

  it('count the rows that the card of the source names as its users, each once', () => {
    const { catalog } = ownCatalog();
    for (const { source, rows } of sourcesWithoutArchive(catalog)) {
      const users = linksOf(catalog, 'sources', source).filter(({ relation }) => relation === 'cited-by');
      expect(`${source} ${rows}`).toBe(`${source} ${users.length}`);
    }
    catalog.close();
  });
});
