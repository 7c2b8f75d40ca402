import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../electron/db/open.ts';
import { readHistory } from '../../electron/db/queries/catalog-history.ts';
import { catalogStatus } from '../../electron/db/queries/catalog-status.ts';
import { redoEntry, restoreRow, undoEntry } from '../../electron/db/write-door/steps.ts';
import { assumed, author, edit, effectiveTables, ownDevice, recordOf, refusal, set } from './edits.ts';
import { errorOf, ownCatalog, valueOf } from './fixtures.ts';

const id = 'axelera-metis';
const tops = (value: number | null) => set('devices', id, { tops: value });
type Opened = ReturnType<typeof ownCatalog>['catalog'];
const topsOf = (catalog: Opened): unknown => recordOf(catalog, 'devices', id)['tops'];
const undo = (catalog: Opened, entry?: number) => valueOf(undoEntry(catalog, entry, author));
const redo = (catalog: Opened) => valueOf(redoEntry(catalog, author));

describe('undo and redo', () => {
  it('go back and forth over every kind of change, each step an entry of its own', () => {
    const { catalog } = ownCatalog();
    const shipped = effectiveTables(catalog);
    edit(catalog, tops(300));
    edit(catalog, ownDevice('mine', { tops: 4 }));
    edit(catalog, set('devices', 'mine', { tops: 5 }));
    edit(catalog, { kind: 'remove', table: 'claims', id: 'upmem-tco-6-94' });
    edit(catalog, {
      kind: 'annotate',
      table: 'devices',
      id,
      annotation: { note: 'n', tags: ['t'] },
      seen: { note: '', tags: [] },
    });
    const edited = effectiveTables(catalog);
    for (let step = 0; step < 5; step += 1) undo(catalog);
    expect(effectiveTables(catalog)).toEqual(shipped);
    expect(catalog.connection.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(0);
    expect(errorOf(undoEntry(catalog, undefined, author)).code).toBe('undo-none');
    for (let step = 0; step < 5; step += 1) redo(catalog);
    expect(effectiveTables(catalog)).toEqual(edited);
    expect(errorOf(redoEntry(catalog, author)).code).toBe('redo-none');
    expect(catalogStatus(catalog).revision).toBe(15);
    catalog.close();
  });

  it('survive a restart', () => {
    const own = ownCatalog();
    const shipped = effectiveTables(own.catalog);
    edit(own.catalog, tops(300));
    own.catalog.close();
    const again = valueOf(openCatalog(own.path));
    expect(readHistory(again, { limit: 50 }).undo).toEqual({
      entry: 1,
      kind: 'edit',
      count: 1,
      name: 'Metis AIPU',
    });
    undo(again);
    again.close();
    const last = valueOf(openCatalog(own.path));
    expect(effectiveTables(last)).toEqual(shipped);
    expect(readHistory(last, { limit: 50 })).toMatchObject({ undo: null, redo: { entry: 1 } });
    redo(last);
    expect(topsOf(last)).toBe(300);
    last.close();
  });

  it('drop what could be done again as soon as something else is changed', () => {
    const { catalog } = ownCatalog();
    edit(catalog, tops(300));
    undo(catalog);
    edit(catalog, ownDevice('mine'));
    expect(errorOf(redoEntry(catalog, author)).code).toBe('redo-none');
    undo(catalog);
    expect(readHistory(catalog, { limit: 50 })).toMatchObject({ undo: null, redo: { entry: 3 } });
    catalog.close();
  });

  it('keep what could be done again where an edit wrote nothing', () => {
    const { catalog } = ownCatalog();
    edit(catalog, tops(300));
    undo(catalog);
    expect(edit(catalog, set('devices', id, { tops: topsOf(catalog) })).entry).toBeNull();
    redo(catalog);
    expect(topsOf(catalog)).toBe(300);
    catalog.close();
  });

  it('take a named entry back while nothing later stands on its rows', () => {
    const { catalog } = ownCatalog();
    const before = topsOf(catalog);
    edit(catalog, tops(300));
    edit(catalog, ownDevice('mine'));
    edit(catalog, set('devices', 'mine', { status: 'production' }));
    expect(errorOf(undoEntry(catalog, 2, author))).toEqual({
      code: 'undo-overtaken',
      place: '2',
      values: { later: 3, rows: 'devices:mine' },
    });
    undo(catalog, 1);
    expect(topsOf(catalog)).toBe(before);
    undo(catalog, 3);
    undo(catalog, 2);
    expect(catalogStatus(catalog).touched).toEqual({ changed: 0, own: 0, removed: 0 });
    for (const entry of [1, 4, 99]) {
      expect(errorOf(undoEntry(catalog, entry, author))).toEqual({ code: 'undo-none', place: String(entry) });
    }
    catalog.close();
  });

  it('refuse to take away a row that others point at by now', () => {
    const { catalog } = ownCatalog();
    edit(catalog, {
      kind: 'add',
      table: 'companies',
      row: {
        id: 'mine',
        name: 'Mine',
        country: 'Japan',
        listing: 'private',
        relations: ['product'],
        summary: { en: 's' },
        status: 'active',
        source: 'assumption',
        grade: 'assumption',
        note: 'n',
      },
    });
    edit(catalog, ownDevice('chip', { company: 'mine' }));
    expect(errorOf(undoEntry(catalog, 1, author))).toMatchObject({
      code: 'row-in-use',
      place: 'companies: mine',
      values: { rows: 'devices:chip' },
    });
    catalog.close();
  });
});

describe('restoring a row', () => {
  it('puts back what it was after an entry, and as shipped', () => {
    const { catalog } = ownCatalog();
    const before = effectiveTables(catalog);
    edit(catalog, tops(300));
    edit(catalog, tops(310));
    edit(catalog, set('devices', id, { status: 'discontinued' }));
    valueOf(restoreRow(catalog, { table: 'devices', id, entry: 1 }, author));
    expect(recordOf(catalog, 'devices', id)).toMatchObject({ tops: 300, status: 'production' });
    valueOf(restoreRow(catalog, { table: 'devices', id, entry: 3 }, author));
    expect(recordOf(catalog, 'devices', id)).toMatchObject({ tops: 310, status: 'discontinued' });
    valueOf(restoreRow(catalog, { table: 'devices', id, entry: 0 }, author));
    expect(effectiveTables(catalog)).toEqual(before);
    expect(valueOf(restoreRow(catalog, { table: 'devices', id, entry: 0 }, author)).entry).toBeNull();
    // A restore is a change like another.
    undo(catalog);
    expect(topsOf(catalog)).toBe(310);
    catalog.close();
  });

  it('brings back a row of the person’s own, and refuses one that never was', () => {
    const { catalog } = ownCatalog();
    edit(catalog, ownDevice('mine', { tops: 4 }));
    edit(catalog, { kind: 'remove', table: 'devices', id: 'mine' });
    valueOf(restoreRow(catalog, { table: 'devices', id: 'mine', entry: 1 }, author));
    expect(recordOf(catalog, 'devices', 'mine')['tops']).toBe(4);
    expect(errorOf(restoreRow(catalog, { table: 'devices', id: 'nobody', entry: 0 }, author))).toEqual({
      code: 'row-not-found',
      place: 'devices: nobody',
    });
    catalog.close();
  });
});

describe('the history', () => {
  it('tells who, when and what, newest first, page by page', () => {
    const { catalog } = ownCatalog();
    const before = topsOf(catalog);
    edit(catalog, tops(300));
    edit(catalog, ownDevice('mine'));
    edit(catalog, { kind: 'remove', table: 'devices', id: 'mine' });
    undo(catalog);
    const first = readHistory(catalog, { limit: 3 });
    expect(
      first.entries.map(({ entry, kind, of, isUndone, count }) => [entry, kind, of, isUndone, count]),
    ).toEqual([
      [4, 'undo', 3, false, 1],
      [3, 'edit', null, true, 1],
      [2, 'edit', null, false, 1],
    ]);
    expect(first.hasMore).toBe(true);
    const rest = readHistory(catalog, { limit: 3, before: 2 });
    expect(rest.hasMore).toBe(false);
    expect(rest.entries).toEqual([
      {
        entry: 1,
        at: author.now.toISOString(),
        who: 'tester',
        kind: 'edit',
        of: null,
        isUndone: false,
        count: 1,
        rows: [{ table: 'devices', id, name: 'Metis AIPU', before: { tops: before }, after: { tops: 300 } }],
      },
    ]);
    catalog.close();
  });

  it('tells a row that came or went whole, on one side', () => {
    const { catalog } = ownCatalog();
    edit(catalog, ownDevice('mine'));
    edit(catalog, { kind: 'remove', table: 'devices', id: 'mine' });
    edit(catalog, { kind: 'remove', table: 'claims', id: 'upmem-tco-6-94' });
    const sides = readHistory(catalog, { limit: 50 }).entries.flatMap(({ rows }) =>
      rows.map(({ name, before, after }) => [name, before?.['id'] ?? null, after?.['id'] ?? null]),
    );
    expect(sides).toEqual([
      [expect.stringMatching(/^UPMEM, /u), 'upmem-tco-6-94', null],
      ['Device mine', 'mine', null],
      ['Device mine', null, 'mine'],
    ]);
    catalog.close();
  });

  it('is that of one row where one is asked for', () => {
    const { catalog } = ownCatalog();
    edit(catalog, tops(300), ownDevice('mine'));
    edit(catalog, ownDevice('other'));
    const { entries } = readHistory(catalog, { table: 'devices', id: 'mine', limit: 50 });
    expect(entries.map(({ entry, count, rows }) => [entry, count, rows.map((row) => row.id)])).toEqual([
      [1, 2, ['mine']],
    ]);
    expect(readHistory(catalog, { table: 'claims', limit: 50 }).entries).toEqual([]);
    catalog.close();
  });

  it('tells at most fifty rows of an entry, and counts them all', () => {
    const { catalog } = ownCatalog();
    edit(catalog, ...Array.from({ length: 60 }, (_, index) => ownDevice(`mine-${index}`)));
    const [entry] = readHistory(catalog, { limit: 50 }).entries;
    expect([entry?.count, entry?.rows.length]).toEqual([60, 50]);
    catalog.close();
  });

  it('has notes and tags, and nothing of an edit that was refused', () => {
    const { catalog } = ownCatalog();
    edit(catalog, {
      kind: 'annotate',
      table: 'devices',
      id,
      annotation: { note: 'n', tags: [] },
      seen: { note: '', tags: [] },
    });
    refusal(catalog, set('devices', id, { boundary: 'shelf' }, { evidence: { boundary: assumed } }));
    expect(readHistory(catalog, { limit: 50 }).entries.map(({ rows }) => rows)).toEqual([
      [{ table: 'devices', id, name: 'Metis AIPU', before: { '@note': '' }, after: { '@note': 'n' } }],
    ]);
    catalog.close();
  });
});
