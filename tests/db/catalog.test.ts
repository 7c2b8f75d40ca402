import { describe, expect, it } from 'vitest';
import { migrations } from '../../electron/db/migrations/all.ts';
import { listRows, rowDetail } from '../../electron/db/queries/catalog.ts';
import { searchRows } from '../../electron/db/queries/catalog-search.ts';
import { catalogHandlers } from '../../electron/services/catalog.ts';
import { type LinkRelation, linkRelations, type Table, tables } from '../../shared/catalog/vocabularies.ts';
import { catalogContract } from '../../shared/contract/catalog.ts';
import { rowsSchema } from '../../shared/contract/catalog-rows.ts';
import { readCatalog, valueOf } from './fixtures.ts';

/** How a link reads from its other end; null where that end shows it in another way. */
const inverse: Readonly<Record<LinkRelation, LinkRelation | null>> = {
  makes: 'made-by',
  'made-by': 'makes',
  uses: 'used-by',
  'used-by': 'uses',
  'event-of': 'has-event',
  'has-event': 'event-of',
  'takes-part-in': 'has-party',
  'has-party': 'takes-part-in',
  'parameter-of': 'has-parameter',
  'has-parameter': 'parameter-of',
  'same-silicon': 'same-silicon',
  'measured-on': 'has-measurement',
  'has-measurement': 'measured-on',
  'rests-on': 'supports',
  supports: 'rests-on',
  'speaks-of': 'spoken-of-by',
  'spoken-of-by': 'speaks-of',
  'converted-with': 'converts',
  converts: 'converted-with',
  // A row shows its sources as citations.
  'cited-by': null,
  'same-publication': 'same-publication',
};

const idsOf = (found: readonly { table: string; id: string }[]): string[] =>
  found.map(({ table, id }) => `${table}:${id}`);

describe('the rows of the catalog', () => {
  it('come out as the contract promises, table by table', () => {
    const catalog = readCatalog();
    for (const table of tables) {
      const rows = listRows(catalog, table);
      expect(rows.length).toBeGreaterThan(0);
      expect(rowsSchema.parse({ table, rows })).toEqual({ table, rows });
    }
    catalog.close();
  });

  it('include the companies that the mission names', () => {
    const catalog = readCatalog();
    const names = listRows(catalog, 'companies').map(({ name }) => name);
    catalog.close();
    expect(names).toEqual(
      expect.arrayContaining([
        'TSMC',
        'Intel',
        'Samsung Electronics',
        'Axelera AI',
        'Mythic',
        'NVIDIA',
        'Microsoft',
        'OpenAI',
        'Tesla',
      ]),
    );
  });

  it('say honestly that no link of Tesla to the field was found', () => {
    const catalog = readCatalog();
    expect(listRows(catalog, 'companies').find(({ id }) => id === 'tesla')?.relations).toEqual([
      'none-found',
    ]);
    catalog.close();
  });

  it('keep the forecasts of one report apart by scope, case, region and unit', () => {
    const catalog = readCatalog();
    const series = listRows(catalog, 'forecasts');
    catalog.close();
    const keys = series.map((one) =>
      [one.publication, one.vintage, one.region, one.scope, one.case, one.unit].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const of2022 = series.find(({ id }) => id === 'iea-2024-world');
    expect(of2022?.scope).toBe('data-centres-ai-and-crypto');
    expect(series.find(({ id }) => id === 'iea-2025-base')?.scope).toBe('all-data-centres');
  });

  it('have IEA regions that add up to its world totals (416 and 946 TWh)', () => {
    const catalog = readCatalog();
    const regions = /^iea-2025-(?:us|china|europe|asia-pacific|rest)$/u;
    const points = listRows(catalog, 'forecasts')
      .filter(({ id }) => regions.test(id))
      .flatMap((series) => series.points);
    catalog.close();
    const total = (year: number): number =>
      points.filter((point) => point.year === year).reduce((sum, { central }) => sum + (central ?? 0), 0);
    expect(total(2024)).toBe(416);
    expect(total(2030)).toBe(946);
  });
});

describe('the detail of a row', () => {
  it('exists for every row, with sources that exist and links that lead somewhere, and back', () => {
    const catalog = readCatalog();
    const known = new Set(
      tables.flatMap((table) => listRows(catalog, table).map(({ id }) => `${table}:${id}`)),
    );
    const links = new Set<string>();
    for (const place of known) {
      const [table, id] = [place.slice(0, place.indexOf(':')), place.slice(place.indexOf(':') + 1)];
      const detail = catalogContract['catalog.detail'].output.parse(
        valueOf(rowDetail(catalog, table as Table, id)),
      );
      expect(detail.citations.length > 0).toBe(table !== 'sources');
      for (const link of detail.links) {
        links.add(`${place} ${link.relation} ${link.table}:${link.id}`);
      }
    }
    catalog.close();
    const parts = [...links].map((link) => link.split(' ') as [string, LinkRelation, string]);
    expect(parts.filter(([, , to]) => !known.has(to))).toEqual([]);
    expect(new Set(parts.map(([, relation]) => relation))).toEqual(new Set(linkRelations));
    const oneWay = parts.filter(([from, relation, to]) => {
      const back = inverse[relation];
      return back !== null && !links.has(`${to} ${back} ${from}`);
    });
    expect(oneWay).toEqual([]);
  });

  it('links a device to its maker, its technology and the claims about it, and back', () => {
    const catalog = readCatalog();
    const device = valueOf(rowDetail(catalog, 'devices', 'dmatrix-corsair'));
    expect(device.links.map(({ relation, id }) => `${relation} ${id}`)).toEqual(
      expect.arrayContaining(['made-by d-matrix', 'uses sram-digital-cim', 'spoken-of-by inference-first']),
    );
    const cited = device.citations.map(({ field, source }) => [field, source]);
    expect(cited[0]?.[0], 'the row’s own source comes first').toBeNull();
    expect(cited).toContainEqual(['topsPerWattClaimed', 'dmatrix-claim-38']);
    const maker = valueOf(rowDetail(catalog, 'companies', 'd-matrix'));
    expect(idsOf(maker.links)).toContain('devices:dmatrix-corsair');
    const claim = valueOf(rowDetail(catalog, 'claims', 'inference-first'));
    expect(idsOf(claim.links)).toContain('devices:dmatrix-corsair');
    const source = valueOf(rowDetail(catalog, 'sources', 'dmatrix-claim-38'));
    expect(idsOf(source.links)).toContain('devices:dmatrix-corsair');
    catalog.close();
  });

  it('cites a forecast point by point', () => {
    const catalog = readCatalog();
    const detail = valueOf(rowDetail(catalog, 'forecasts', 'iea-2025-base'));
    expect(detail.citations.slice(0, 3).map(({ field }) => field)).toEqual(['2024', '2030', '2035']);
    expect(detail.citations[0]?.origin.publisher).toBe('International Energy Agency');
    catalog.close();
  });

  it('says when there is no such row', () => {
    const catalog = readCatalog();
    expect(rowDetail(catalog, 'devices', 'nothing')).toEqual({
      ok: false,
      error: { code: 'row-not-found', place: 'devices: nothing' },
    });
    catalog.close();
  });
});

describe('searching the catalog', () => {
  it.each([
    ['電力', 'inputs:price.electricity'],
    ['エヌビディア', 'companies:nvidia'],
    ['台积电', 'companies:tsmc'],
    ['后摩', 'companies:houmo'],
    ['corsair', 'devices:dmatrix-corsair'],
    ['ＮＶＩＤＩＡ', 'companies:nvidia'],
    ['000660', 'companies:sk-hynix'],
    ['netherlands', 'inputs:compare.netherlands'],
    ['digital sram cim', 'technologies:sram-digital-cim'],
    ['axelera series b', 'events:axelera-2024-06-series-b'],
    ['axelera 融资', 'events:axelera-2026-02-round'],
    ['mythic 資金調達', 'events:mythic-2021-round'],
    ['isscc 22 nm', 'macros:*'],
    ['每 token 能耗 h100', 'measurements:*'],
    ['トークン当たり h100', 'measurements:*'],
    ['load factor', 'parameters:fleet-load-factor'],
    ['欧元 2024', 'rates:*'],
  ])('finds "%s"', (text, expected) => {
    const catalog = readCatalog();
    const found = idsOf(searchRows(catalog, text));
    const isWhole = !expected.endsWith('*');
    expect(isWhole ? found : found.map((each) => each.replace(/:.*/u, ':*'))).toContain(expected);
    catalog.close();
  });

  it('puts an exact name first, then names that begin with it, then mentions', () => {
    const catalog = readCatalog();
    const found = searchRows(catalog, 'mythic');
    expect(idsOf(found)[0]).toBe('companies:mythic');
    const order = ['name', 'name-start', 'name-part', 'text'];
    const places = found.map(({ relation }) => order.indexOf(relation));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    catalog.close();
  });

  it('takes percent signs, quotes and spaces as text', () => {
    const catalog = readCatalog();
    expect(searchRows(catalog, "'; DROP TABLE companies; --")).toEqual([]);
    expect(searchRows(catalog, '%%%')).toEqual([]);
    expect(searchRows(catalog, '   ')).toEqual([]);
    expect(searchRows(catalog, 'e').length).toBeLessThanOrEqual(30);
    catalog.close();
  });
});

describe('the handlers of the catalog', () => {
  it('answer what the contract promises', async () => {
    const catalog = readCatalog();
    const context = {
      catalog,
      who: 'tester',
      clock: () => new Date(0),
      log: () => undefined,
      version: '0',
      translate: () => (key: string) => key,
    };
    const { output } = catalogContract['catalog.list'];
    for (const table of tables) {
      expect(output.parse(valueOf(catalogHandlers['catalog.list'](context, { table }))).table).toBe(table);
    }
    const status = valueOf(catalogHandlers['catalog.status'](context));
    expect(catalogContract['catalog.status'].output.parse(status)).toMatchObject({
      version: '2026.11.22',
      schema: migrations.length,
    });
    const found = valueOf(catalogHandlers['catalog.search'](context, { text: 'IEA' }));
    expect(catalogContract['catalog.search'].output.parse(found).length).toBeGreaterThan(0);
    const check = valueOf(catalogHandlers['catalog.check'](context, {}));
    expect(catalogContract['catalog.check'].output.parse(check)).toEqual(check);
    catalog.close();
  });
});
