import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/contract/catalog-edit.ts';
import { connect } from '../../electron/db/driver.ts';
import { openCatalog } from '../../electron/db/open.ts';
import { checkCatalog } from '../../electron/db/queries/catalog-check.ts';
import { catalogStatus } from '../../electron/db/queries/catalog-status.ts';
import { applyChanges } from '../../electron/db/write-door/apply-changes.ts';
import { checkRules, gradedTables } from '../../shared/catalog/vocabularies.ts';
import { readCatalog, shippedCatalog, valueOf } from './fixtures.ts';

describe('checking the shipped catalog', () => {
  it('finds no error, and names what contradicts itself with its factor', () => {
    const catalog = readCatalog();
    const { findings } = checkCatalog(catalog);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    const corsair = findings.find(({ id }) => id === 'dmatrix-corsair');
    expect(corsair).toMatchObject({ level: 'notice', table: 'devices', rule: 'claim-contradicts-itself' });
    expect(corsair?.detail).toMatch(
      /^Claimed 38 TOPS\/W; its own 2,400 TOPS at 275 W are 8\.73: 4\.35 times less\. /u,
    );
    const corsairIn = checkCatalog(catalog, 'ja').findings.find(({ id }) => id === 'dmatrix-corsair');
    expect(corsairIn?.detail).toMatch(/4\.35分の1/u);
    catalog.close();
  });

  it('tells of a contradicted claim in the language that was asked for', () => {
    const catalog = readCatalog();
    const detailIn = (language: 'en' | 'ja'): string | undefined =>
      checkCatalog(catalog, language).findings.find(({ rule }) => rule === 'claim-contradicted')?.detail;
    expect(detailIn('en')).toMatch(/[a-z]/u);
    expect(detailIn('ja')).toMatch(/[\u3040-\u30ff]/u);
    catalog.close();
  });

  it('tells of the one shipped series that is known to be misquoted, in the language that was asked for', () => {
    const catalog = readCatalog();
    const told = (language: 'en' | 'ja'): string[] =>
      checkCatalog(catalog, language)
        .findings.filter(({ rule }) => rule === 'misquote')
        .map(({ table, id, detail }) => `${table}:${id}: ${detail}`);
    expect(told('en')).toEqual([
      expect.stringMatching(
        /^forecasts:china-2021-government: .*77 TWh in 2022.* → claims:china-200-twh-2020$/u,
      ),
    ]);
    expect(told('ja')).toEqual([expect.stringMatching(/2022年の77 TWh/u)]);
    catalog.close();
  });

  it('counts every row with a grade once, as the status does', () => {
    const catalog = readCatalog();
    const check = checkCatalog(catalog);
    const { counts, grades } = catalogStatus(catalog);
    expect({ counts: check.counts, grades: check.grades }).toEqual({ counts, grades });
    for (const table of gradedTables) {
      expect(Object.values(grades[table]).reduce((sum, count) => sum + count, 0)).toBe(counts[table]);
    }
    catalog.close();
  });
});

/** A fault as SQL against the built file, and the rule and row that the check must name. */
const planted: readonly (readonly [rule: (typeof checkRules)[number], sql: string, place: string])[] = [
  [
    'address-invalid',
    `UPDATE sources SET seen_url = 'http://10.0.0.1/' WHERE id = 'assumption'`,
    'sources:assumption',
  ],
  [
    'argument-missing',
    `UPDATE inputs SET note = '' WHERE id = 'finance.discount_rate'`,
    'inputs:finance.discount_rate',
  ],
  [
    'points-missing',
    `DELETE FROM forecast_points WHERE forecast = 'iea-2026-base'`,
    'forecasts:iea-2026-base',
  ],
  ['text-missing', `UPDATE companies SET summary_ja = 'The baseline.' WHERE id = 'tsmc'`, 'companies:tsmc'],
  [
    'figures-out-of-order',
    `UPDATE parameters SET high = 1.5 WHERE id = 'ladder.core-chip'`,
    'parameters:ladder.core-chip',
  ],
  [
    'date-impossible',
    `UPDATE rates SET date = '2024-02-27', basis = 'month-average' WHERE position = 0`,
    'rates:*',
  ],
  ['date-impossible', `UPDATE measurements SET year = 2099 WHERE position = 0`, 'measurements:*'],
  ['date-impossible', `UPDATE sources SET retrieved = '2199' WHERE id = 'assumption'`, 'sources:assumption'],
  ['date-impossible', `UPDATE companies SET founded = 2100 WHERE id = 'axelera'`, 'events:*'],
  [
    'link-dangling',
    `UPDATE citations SET field = 'speed' WHERE table_name = 'devices' AND row_id = 'axelera-metis'`,
    'devices:axelera-metis',
  ],
  [
    'word-unknown',
    `UPDATE technologies SET domain = 'quantum' WHERE id = 'dram-pim'`,
    'technologies:dram-pim',
  ],
  [
    'capacity-basis',
    `UPDATE forecasts SET capacity_basis = 'it' WHERE id = 'iea-2026-base'`,
    'forecasts:iea-2026-base',
  ],
  ['foreign-key', `UPDATE devices SET company = 'nobody' WHERE id = 'nvidia-h100'`, 'devices:'],
  [
    'duplicate-id',
    `INSERT INTO rates (id, position, currency, date, basis, usd_per_unit, note, source, locator, grade)
      SELECT upper(id), position, currency, date || ' ', basis, usd_per_unit, note, source, locator, grade
      FROM rates WHERE position = 0`,
    'rates:*',
  ],
  ['source-missing', `UPDATE devices SET source = 'nobody' WHERE id = 'nvidia-h100'`, 'devices:nvidia-h100'],
  [
    'source-missing',
    `UPDATE citations SET source = 'nobody' WHERE table_name = 'devices' AND row_id = 'axelera-metis'`,
    'devices:axelera-metis',
  ],
  [
    'source-unused',
    `INSERT INTO sources (id, position, kind, publisher, authors, title, published, url, seen_url, primary_seen,
        retrieved, licence, grade, note)
      SELECT 'alone', 9999, kind, publisher, authors, title, published, url, seen_url, primary_seen, retrieved,
        licence, grade, note FROM sources WHERE id = 'assumption'`,
    'sources:alone',
  ],
  ['locator-missing', `UPDATE inputs SET locator = '' WHERE id = 'grid.carbon'`, 'inputs:grid.carbon'],
  [
    'locator-missing',
    `UPDATE forecast_points SET locator = '' WHERE forecast = 'lbnl-2026-us' AND year = 2030`,
    'forecasts:lbnl-2026-us 2030',
  ],
  ['grade-missing', `UPDATE inputs SET grade = '' WHERE id = 'grid.carbon'`, 'inputs:grid.carbon'],
  ['grade-missing', `UPDATE sources SET grade = 'good' WHERE id = 'assumption'`, 'sources:assumption'],
  [
    'grade-above-evidence',
    `UPDATE inputs SET grade = 'measured' WHERE id = 'grid.carbon'`,
    'inputs:grid.carbon',
  ],
  [
    'grade-above-evidence',
    `UPDATE inputs SET grade = 'secondary' WHERE id = 'finance.discount_rate'`,
    'inputs:finance.discount_rate',
  ],
  [
    'grade-above-evidence',
    `UPDATE sources SET primary_seen = 0 WHERE id = 'axelera-metis-isscc'`,
    'sources:axelera-metis-isscc',
  ],
  [
    'unit-unknown',
    `UPDATE forecasts SET unit = 'furlong' WHERE id = 'iea-2026-base'`,
    'forecasts:iea-2026-base',
  ],
  ['unit-unknown', `UPDATE inputs SET unit = 'gCO2/kWh' WHERE id = 'grid.carbon'`, 'inputs:grid.carbon'],
  [
    'unit-unknown',
    `UPDATE parameters SET unit = 'W' WHERE id = 'ladder.core-chip'`,
    'parameters:ladder.core-chip',
  ],
  [
    'scope-unknown',
    `UPDATE forecasts SET scope = 'ai-sites' WHERE id = 'iea-2026-base'`,
    'forecasts:iea-2026-base',
  ],
  ['word-unknown', `UPDATE devices SET status = 'shelved' WHERE id = 'nvidia-h100'`, 'devices:nvidia-h100'],
  ['word-unknown', `UPDATE companies SET relations = '["friend"]' WHERE id = 'tsmc'`, 'companies:tsmc'],
  ['text-missing', `UPDATE companies SET summary_zh = ' ' WHERE id = 'tsmc'`, 'companies:tsmc'],
  [
    'vintage-missing',
    `UPDATE forecasts SET vintage = '' WHERE id = 'iea-2026-base'`,
    'forecasts:iea-2026-base',
  ],
  [
    'link-dangling',
    `UPDATE claims SET about = '["companies:nobody"]' WHERE id = 'investors'`,
    'claims:investors',
  ],
  [
    'link-dangling',
    `UPDATE inputs SET based_on = '["parameters:nothing"]' WHERE id = 'grid.carbon'`,
    'inputs:grid.carbon',
  ],
  ['input-coverage', `DELETE FROM inputs WHERE id = 'grid.carbon'`, 'inputs:grid.carbon'],
  [
    'figures-out-of-order',
    `UPDATE parameters SET high = 0.01 WHERE id = 'ladder.core-chip'`,
    'parameters:ladder.core-chip',
  ],
  [
    'figures-out-of-order',
    `UPDATE forecast_points SET low = high + 1 WHERE forecast = 'lbnl-2026-us' AND year = 2030`,
    'forecasts:lbnl-2026-us 2030',
  ],
  [
    'amount-incomplete',
    `UPDATE events SET currency = NULL WHERE position = (SELECT min(position) FROM events WHERE amount > 0)`,
    'events:*',
  ],
  ['date-impossible', `UPDATE events SET date = '2199' WHERE position = 0`, 'events:*'],
  [
    'rate-missing',
    `UPDATE events SET amount_usd = NULL WHERE position = (SELECT min(position) FROM events WHERE amount > 0)`,
    'events:*',
  ],
  [
    'ladder-incomplete',
    `UPDATE parameters SET value = NULL WHERE id = 'ladder.core-chip'`,
    'parameters:ladder.core-chip',
  ],
  [
    'derived-wrong',
    `UPDATE parameters SET value = value + 0.01, high = 1 WHERE id = 'ladder.core-chip'`,
    'macros:*',
  ],
  [
    'derived-wrong',
    `UPDATE devices SET tops_per_watt_derived = 1 WHERE id = 'nvidia-h100'`,
    'devices:nvidia-h100',
  ],
  [
    'derived-wrong',
    `UPDATE forecasts SET equivalent_load_factor = 0.9 WHERE id = 'iea-2026-base'`,
    'forecasts:iea-2026-base',
  ],
  [
    'derived-wrong',
    `UPDATE events SET amount_usd = amount_usd + 1 WHERE position = (SELECT min(position) FROM events WHERE amount > 0)`,
    'events:*',
  ],
  ['layer-wrong', `UPDATE devices SET tops = tops + 1 WHERE id = 'nvidia-h100'`, 'devices:nvidia-h100'],
  ['layer-wrong', `DELETE FROM claims WHERE id = 'investors'`, 'claims:investors'],
  [
    'layer-wrong',
    `INSERT INTO rates (id, position, currency, date, basis, usd_per_unit, note, source, locator, grade)
      SELECT 'smuggled', 999, currency, '1999-01-01', 'day', usd_per_unit, note, source, locator, grade
      FROM rates WHERE position = 0`,
    'rates:smuggled',
  ],
  [
    'layer-wrong',
    `UPDATE forecast_points SET central = central + 1 WHERE forecast = 'iea-2026-base' AND year = 2030`,
    'forecasts:iea-2026-base',
  ],
  [
    'layer-wrong',
    `DELETE FROM citations WHERE table_name = 'devices' AND row_id = 'axelera-metis' AND field = 'tops'`,
    'devices:axelera-metis',
  ],
  [
    'layer-wrong',
    `UPDATE citations SET origin = 'own' WHERE table_name = 'devices' AND row_id = 'axelera-metis' AND field = 'tops'`,
    'devices:axelera-metis',
  ],
  [
    'layer-wrong',
    `UPDATE shipped_rows SET row = json_set(row, '$.note', 'x') WHERE row_id = 'tsmc'`,
    'companies:tsmc',
  ],
  ['layer-wrong', `DELETE FROM shipped_rows WHERE row_id = 'tsmc'`, 'companies:tsmc'],
  [
    'claim-unflagged',
    `UPDATE devices SET claim_flag = NULL WHERE id = 'dmatrix-corsair'`,
    'devices:dmatrix-corsair',
  ],
  [
    'claim-unflagged',
    `UPDATE devices SET claim_flag = 'unexplained' WHERE id = 'nvidia-h100'`,
    'devices:nvidia-h100',
  ],
  [
    'claim-contradicts-itself',
    `UPDATE devices SET claim_flag = 'not-credible' WHERE id = 'dmatrix-corsair'`,
    'devices:dmatrix-corsair',
  ],
  [
    'claim-contradicted',
    `UPDATE claims SET verdict = 'contradicted' WHERE id = 'investors'`,
    'claims:investors',
  ],
  [
    'misquote',
    `UPDATE forecast_points SET central = 290 WHERE forecast = 'iea-2026-base' AND year = 2025`,
    'forecasts:iea-2026-base',
  ],
  ['misquote', `UPDATE parameters SET value = 100 WHERE id = 'move-hbm3'`, 'parameters:move-hbm3'],
  [
    'misquote',
    `UPDATE measurements SET value = 2.9, unit = 'Wh/query' WHERE id = 'chatgpt-average-query'`,
    'measurements:chatgpt-average-query',
  ],
  [
    'misquote',
    `UPDATE claims SET verdict = 'open', id = 'said-again' WHERE id = 'iea-415-twh-2023'`,
    'claims:said-again',
  ],
];

/** Rules that speak of a person's own layer, which is planted below. */
const ofPersons: readonly (typeof checkRules)[number][] = ['conflict-open', 'own-assumption'];

describe('checking a catalog with a planted fault', () => {
  it.each(planted)('reports %s: %s', (rule, sql, place) => {
    const file = shippedCatalog();
    const connection = connect(file);
    connection.pragma('foreign_keys = OFF');
    connection.pragma('ignore_check_constraints = ON');
    expect(connection.prepare(sql).run().changes).toBeGreaterThan(0);
    connection.close();
    const catalog = valueOf(openCatalog(file, { readOnly: true }));
    const found = checkCatalog(catalog).findings.filter((finding) => finding.rule === rule);
    catalog.close();
    expect(found.length).toBeGreaterThan(0);
    const places = found.map(({ table, id }) => `${table}:${id}`);
    // A place that ends with a star is any row of the table: which one it is depends on the data.
    const isThere = place.endsWith('*')
      ? places.some((at) => at.startsWith(place.slice(0, -1)) && at.length >= place.length)
      : places.includes(place);
    expect(isThere ? [place] : places).toEqual([place]);
    expect(found.every(({ detail }) => detail !== '')).toBe(true);
  });

  it('reports an index that has lost its rows', () => {
    const file = shippedCatalog();
    const tamper = (sql: string): void => {
      const connection = connect(file);
      connection.unsafeMode(true);
      connection.pragma('writable_schema = ON');
      connection.exec(sql);
      connection.close();
    };
    // A row that changes while its index is out of the schema is not where the index, put back, says that it is.
    tamper(`CREATE TABLE aside AS SELECT * FROM sqlite_schema WHERE name = 'devices_by_company';
      DELETE FROM sqlite_schema WHERE name = 'devices_by_company';`);
    tamper(`UPDATE devices SET company = 'intel' WHERE id = 'nvidia-h100';
      INSERT INTO sqlite_schema SELECT * FROM aside;`);
    const catalog = valueOf(openCatalog(file, { readOnly: true }));
    const rules = checkCatalog(catalog).findings.map(({ rule }) => rule);
    catalog.close();
    expect(rules).toContain('integrity');
  });

  it('has a planted fault for every rule', () => {
    expect(new Set(['integrity', ...ofPersons, ...planted.map(([rule]) => rule)])).toEqual(
      new Set(checkRules),
    );
  });
});

const now = new Date('2098-05-06T07:08:09Z');
const by = { now, who: 'someone', kind: 'edit' } as const;
const assumed = { source: 'assumption', locator: '', grade: 'assumption', note: '' } as const;

/** A person's copy of the shipped catalog with some changes made through the write door. */
function personsCatalog(...changes: readonly Change[]): string {
  const file = shippedCatalog();
  const catalog = valueOf(openCatalog(file));
  valueOf(applyChanges(catalog, changes, by));
  catalog.close();
  return file;
}

function findingsOf(file: string): ReturnType<typeof checkCatalog>['findings'] {
  const catalog = valueOf(openCatalog(file, { readOnly: true }));
  const { findings } = checkCatalog(catalog);
  catalog.close();
  return findings;
}

const ownDevice: Change = {
  kind: 'add',
  table: 'devices',
  row: {
    id: 'mine',
    name: 'Mine',
    company: null,
    maker: 'Me',
    technology: 'sram-digital-cim',
    macro: null,
    year: 2098,
    nodeNm: 5,
    inputBits: 8,
    weightBits: 8,
    tops: 100,
    precision: 'INT8',
    powerW: 5,
    powerBasis: '',
    topsPerWattClaimed: null,
    boundary: 'chip',
    claimFlag: null,
    memoryGb: null,
    bandwidthGbs: null,
    status: 'prototype',
    ...assumed,
  },
};
const ownEvent: Change = {
  kind: 'add',
  table: 'events',
  row: {
    id: 'mine',
    company: 'nvidia',
    date: '2098-05',
    kind: 'order',
    amount: null,
    amountQualifier: 'exactly',
    currency: null,
    valuationUsd: null,
    leads: [],
    participants: [],
    ...assumed,
  },
};
const ownSource: Change = {
  kind: 'add',
  table: 'sources',
  row: {
    id: 'my-source',
    kind: 'report',
    publisher: 'Me',
    authors: '',
    title: 'A report',
    published: '2098-05-06',
    url: null,
    seenUrl: null,
    primarySeen: true,
    retrieved: null,
    licence: null,
    grade: 'primary',
    note: '',
  },
};
const textInOneLanguage: Change = {
  kind: 'set',
  table: 'companies',
  id: 'nvidia',
  fields: { summary: { ja: 'GPU' } },
  seen: {},
};
const figure: Change = {
  kind: 'set',
  table: 'devices',
  id: 'nvidia-h100',
  fields: { memoryGb: 81 },
  seen: {},
  evidence: { memoryGb: assumed },
};
const removal: Change = { kind: 'remove', table: 'claims', id: 'investors' };

describe('checking a person’s catalog', () => {
  it('has nothing against own rows, figures, texts and sources, later than the release', () => {
    const file = personsCatalog(ownDevice, ownEvent, ownSource, textInOneLanguage, figure, removal);
    expect(findingsOf(file).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('counts what rests on an assumption, a line a table', () => {
    const notices = findingsOf(personsCatalog(ownDevice, ownEvent, figure)).filter(
      ({ rule }) => rule === 'own-assumption',
    );
    expect(notices).toEqual([
      { level: 'notice', table: 'events', id: '', rule: 'own-assumption', detail: '1 (mine)' },
      { level: 'notice', table: 'devices', id: '', rule: 'own-assumption', detail: '2 (mine, nvidia-h100)' },
    ]);
  });

  it('names a conflict with a newer release that nobody has decided', () => {
    const file = personsCatalog(figure);
    const connection = connect(file);
    connection.exec(
      `UPDATE shipped_rows SET row = json_set(row, '$.memoryGb', 94) WHERE row_id = 'nvidia-h100'`,
    );
    connection.close();
    expect(findingsOf(file).filter(({ rule }) => rule === 'conflict-open')).toEqual([
      {
        level: 'notice',
        table: 'devices',
        id: 'nvidia-h100',
        rule: 'conflict-open',
        detail: 'memoryGb: 80 → 94 → 81',
      },
    ]);
  });

  it.each([
    [`UPDATE devices SET tops = 101 WHERE id = 'mine'`, 'devices:mine', /tops: 101 ≠ 100/u],
    [
      `UPDATE devices SET memory_gb = 80 WHERE id = 'nvidia-h100'`,
      'devices:nvidia-h100',
      /memoryGb: 80 ≠ 81/u,
    ],
    [`DELETE FROM devices WHERE id = 'mine'`, 'devices:mine', /not in the table/u],
    [
      `DELETE FROM citations WHERE row_id = 'nvidia-h100' AND origin = 'own'`,
      'devices:nvidia-h100',
      /citation memoryGb: assumption/u,
    ],
    [
      `UPDATE changes SET fields = json_set(fields, '$.memoryGb', 82) WHERE row_id = 'nvidia-h100'`,
      'devices:nvidia-h100',
      /memoryGb: 81 ≠ 82/u,
    ],
  ])('names rows that were written beside the door: %s', (sql, place, detail) => {
    const file = personsCatalog(ownDevice, figure);
    const connection = connect(file);
    expect(connection.prepare(sql).run().changes).toBe(1);
    connection.close();
    const found = findingsOf(file).filter(({ rule }) => rule === 'layer-wrong');
    expect(found).toMatchObject([{ level: 'error', detail: expect.stringMatching(detail) }]);
    expect(found.map(({ table, id }) => `${table}:${id}`)).toEqual([place]);
  });

  it('derives the figures of own rows anew', () => {
    const file = personsCatalog(ownDevice);
    const connection = connect(file);
    connection.exec(`UPDATE devices SET tops_per_watt8b = 21 WHERE id = 'mine'`);
    connection.close();
    expect(findingsOf(file)).toContainEqual({
      level: 'error',
      table: 'devices',
      id: 'mine',
      rule: 'derived-wrong',
      detail: 'topsPerWatt8b',
    });
  });
});
