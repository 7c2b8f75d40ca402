import { describe, expect, it } from 'vitest';
import { catalogPageHandlers } from '../../electron/services/catalog-page.ts';
import type { Catalog } from '../../electron/db/open.ts';
import { openCatalog } from '../../electron/db/open.ts';
import { choicesIn, placeOf, readPage } from '../../electron/db/queries/catalog-page.ts';
import { listViews, removeView, saveView } from '../../electron/db/queries/catalog-views.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { catalogContract } from '../../shared/contract/catalog.ts';
import { type RowQuery, rowQuerySchema } from '../../shared/contract/catalog-page.ts';
import type { Table } from '../../shared/catalog/vocabularies.ts';
import { edit, ownDevice, set } from './edits.ts';
import { errorOf, ownCatalog, readCatalog, valueOf } from './fixtures.ts';

function pageOf(catalog: Catalog, table: Table, query: Partial<RowQuery> = {}) {
  const input = { table, query: rowQuerySchema.parse({ language: 'en', ...query }), offset: 0, limit: 5000 };
  return valueOf(readPage(catalog, input, translateIn('en')));
}
const idsOf = (page: ReturnType<typeof pageOf>): string[] => page.page.rows.map(({ id }) => id);

describe('a page of a catalog that the person changed', () => {
  const changed = (): Catalog => {
    const { catalog } = ownCatalog();
    edit(catalog, set('devices', 'dmatrix-corsair', { powerW: 500 }));
    edit(catalog, ownDevice('mine', { name: 'A mine of my own' }));
    edit(catalog, { kind: 'remove', table: 'devices', id: 'dmatrix-raptor' });
    edit(catalog, {
      kind: 'annotate',
      table: 'devices',
      id: 'axelera-metis',
      annotation: { note: 'Ask about the 坑 of 2025', tags: ['to ask', '要確認'] },
      seen: { note: '', tags: [] },
    });
    return catalog;
  };

  it('tells how each touched row stands to the shipped catalog', () => {
    const catalog = changed();
    const page = pageOf(catalog, 'devices');
    expect(catalogContract['catalog.page'].output.parse(page)).toEqual(page);
    expect(page.layers).toEqual({
      'dmatrix-corsair': { layer: 'changed', fields: ['powerW'], note: '', tags: [] },
      mine: expect.objectContaining({ layer: 'own' }) as unknown,
      'axelera-metis': {
        layer: 'changed',
        fields: [],
        note: 'Ask about the 坑 of 2025',
        tags: ['to ask', '要確認'],
      },
    });
    expect([page.revision, idsOf(page).at(-1), idsOf(page).includes('dmatrix-raptor')]).toEqual([
      4,
      'mine',
      false,
    ]);
    catalog.close();
  });

  it('is sorted and filtered by layer, tags and note', () => {
    const catalog = changed();
    const own = pageOf(catalog, 'devices', { filters: { '@layer': { kind: 'picks', keys: ['own'] } } });
    expect(idsOf(own)).toEqual(['mine']);
    const touched = pageOf(catalog, 'devices', { sort: [{ column: '@layer', direction: 'asc' }] });
    expect(idsOf(touched).slice(0, 3)).toEqual([
      'mine',
      ...idsOf(pageOf(catalog, 'devices', { filters: { '@layer': { kind: 'picks', keys: ['changed'] } } })),
    ]);
    const tagged = pageOf(catalog, 'devices', { filters: { '@tags': { kind: 'picks', keys: ['要確認'] } } });
    expect(idsOf(tagged)).toEqual(['axelera-metis']);
    const noted = pageOf(catalog, 'devices', { filters: { '@note': { kind: 'text', text: '2025 ASK' } } });
    expect(idsOf(noted)).toEqual(['axelera-metis']);
    const untagged = pageOf(catalog, 'devices', { filters: { '@tags': { kind: 'picks', keys: [''] } } });
    expect(untagged.total).toBe(untagged.all - 1);
    const query = rowQuerySchema.parse({ language: 'en' });
    const { choices } = valueOf(
      choicesIn(catalog, { table: 'devices', column: '@tags', query }, translateIn('en')),
    );
    expect(choices.map(({ key, count }) => [key, count])).toEqual([
      ['to ask', 1],
      ['要確認', 1],
      ['', untagged.total],
    ]);
    catalog.close();
  });

  it('finds rows by the person’s note and tags, and no longer once they are gone', () => {
    const catalog = changed();
    expect(idsOf(pageOf(catalog, 'devices', { text: '要確認' }))).toEqual(['axelera-metis']);
    expect(idsOf(pageOf(catalog, 'devices', { text: '坑' }))).toEqual(['axelera-metis']);
    edit(catalog, {
      kind: 'annotate',
      table: 'devices',
      id: 'axelera-metis',
      annotation: { note: '', tags: [] },
      seen: { note: 'Ask about the 坑 of 2025', tags: ['to ask', '要確認'] },
    });
    expect(pageOf(catalog, 'devices', { text: '要確認' }).total).toBe(0);
    catalog.close();
  });

  it('follows a change, also one by another connection', () => {
    const { catalog, path } = ownCatalog();
    const query: Partial<RowQuery> = { sort: [{ column: 'powerW', direction: 'desc' }] };
    const place = (): number | null =>
      valueOf(
        placeOf(
          catalog,
          {
            table: 'devices',
            query: rowQuerySchema.parse({ language: 'en', ...query }),
            id: 'axelera-metis',
          },
          translateIn('en'),
        ),
      ).place;
    expect(place()).not.toBe(0);
    const other = valueOf(openCatalog(path));
    edit(other, set('devices', 'axelera-metis', { powerW: 90_000 }));
    other.close();
    expect(place()).toBe(0);
    edit(catalog, set('devices', 'axelera-metis', { powerW: 0.001 }));
    expect(place()).toBeGreaterThan(0);
    edit(catalog, set('companies', 'axelera', { name: 'Aardvark AI' }));
    const byMaker = pageOf(catalog, 'devices', { sort: [{ column: 'company', direction: 'asc' }] });
    expect(byMaker.page.table === 'devices' && byMaker.page.rows[0]?.company).toBe('axelera');
    catalog.close();
  });
});

describe('saved views', () => {
  const view = { table: 'devices', name: 'Analog only', state: '{"a":1}' } as const;

  it('are kept, renamed and taken away', () => {
    const { catalog, path } = ownCatalog();
    const { id } = valueOf(saveView(catalog, view));
    const second = valueOf(saveView(catalog, { ...view, name: '電力' }));
    valueOf(saveView(catalog, { ...view, table: 'macros' }));
    expect(listViews(catalog, 'devices')).toEqual([
      { id, ...view },
      { id: second.id, ...view, name: '電力' },
    ]);
    valueOf(saveView(catalog, { ...view, id, name: 'ANALOG ONLY', state: '{}' }));
    catalog.close();
    const again = valueOf(openCatalog(path));
    expect(listViews(again, 'devices')[0]).toEqual({
      id,
      table: 'devices',
      name: 'ANALOG ONLY',
      state: '{}',
    });
    valueOf(removeView(again, id));
    expect(listViews(again, 'devices').map(({ name }) => name)).toEqual(['電力']);
    again.close();
  });

  it('have names of their own in a table, whatever case and width', () => {
    const { catalog } = ownCatalog();
    const { id } = valueOf(saveView(catalog, view));
    valueOf(saveView(catalog, { ...view, name: 'other' }));
    expect(errorOf(saveView(catalog, { ...view, name: 'ＡＮＡＬＯＧ only' }))).toEqual({
      code: 'view-name-taken',
      place: 'ＡＮＡＬＯＧ only',
    });
    expect(errorOf(saveView(catalog, { ...view, id, name: 'Other' }))).toMatchObject({
      code: 'view-name-taken',
    });
    expect(listViews(catalog, 'devices')[0]).toEqual({ id, ...view });
    catalog.close();
  });

  it('say when they are gone, or cannot be kept', () => {
    const { catalog } = ownCatalog();
    expect(errorOf(removeView(catalog, 'none'))).toMatchObject({ code: 'view-not-found' });
    expect(errorOf(saveView(catalog, { ...view, id: 'none' }))).toMatchObject({ code: 'view-not-found' });
    catalog.close();
    const readOnly = readCatalog();
    expect(errorOf(saveView(readOnly, view))).toMatchObject({ code: 'path-not-writable' });
    readOnly.close();
  });
});

describe('the handlers of pages', () => {
  it('answer what the contract promises', () => {
    const { catalog } = ownCatalog();
    const context = {
      catalog,
      who: 'tester',
      clock: () => new Date(0),
      log: () => undefined,
      version: '0',
      translate: translateIn,
    };
    const query = rowQuerySchema.parse({ language: 'zh', text: '存' });
    const page = valueOf(
      catalogPageHandlers['catalog.page'](context, {
        table: 'technologies',
        query,
        offset: 0,
        limit: 5,
      }),
    );
    expect(catalogContract['catalog.page'].output.parse(page)).toEqual(page);
    const [first] = page.page.rows;
    const place = valueOf(
      catalogPageHandlers['catalog.place'](context, {
        table: 'technologies',
        query,
        id: first?.id ?? '',
      }),
    );
    expect(place).toEqual({ place: 0 });
    const choices = valueOf(
      catalogPageHandlers['catalog.choices'](context, {
        table: 'technologies',
        column: 'domain',
        query,
      }),
    );
    expect(catalogContract['catalog.choices'].output.parse(choices)).toEqual(choices);
    const { id } = valueOf(
      catalogPageHandlers['catalog.saveView'](context, { table: 'rates', name: 'x', state: '' }),
    );
    expect(valueOf(catalogPageHandlers['catalog.views'](context, { table: 'rates' }))).toHaveLength(1);
    expect(valueOf(catalogPageHandlers['catalog.removeView'](context, { id }))).toEqual({ id });
    catalog.close();
  });
});
