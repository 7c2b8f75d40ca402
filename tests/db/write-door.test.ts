import { describe, expect, it } from 'vitest';
import { checkCatalog } from '../../electron/db/queries/catalog-check.ts';
import { rowDetail } from '../../electron/db/queries/catalog.ts';
import { catalogStatus } from '../../electron/db/queries/catalog-status.ts';
import { applyChanges, tryChanges } from '../../electron/db/write-door/apply-changes.ts';
import type { Change } from '../../shared/contract/catalog-edit.ts';
import { assumed, author, edit, effectiveTables, ownDevice, recordOf, refusal, set } from './edits.ts';
import { now, ownCatalog, valueOf } from './fixtures.ts';

const errorsIn = (catalog: Parameters<typeof checkCatalog>[0]): unknown[] =>
  checkCatalog(catalog).findings.filter(({ level }) => level === 'error');

describe('setting fields', () => {
  it('writes row, layer, history and revision, and leaves a catalog that its check finds right', () => {
    const { catalog } = ownCatalog();
    const { powerW } = { powerW: recordOf(catalog, 'devices', 'dmatrix-corsair')['power_w'] };
    const edited = edit(catalog, set('devices', 'dmatrix-corsair', { powerW: 500 }, { seen: { powerW } }));
    expect(edited).toEqual({
      entry: 1,
      revision: 1,
      rows: [{ table: 'devices', id: 'dmatrix-corsair' }],
      tables: ['devices'],
    });
    expect(recordOf(catalog, 'devices', 'dmatrix-corsair')['power_w']).toBe(500);
    const { layer, shipped } = valueOf(rowDetail(catalog, 'devices', 'dmatrix-corsair'));
    expect({ layer, shipped }).toEqual({
      layer: { layer: 'changed', fields: ['powerW'], note: '', tags: [] },
      shipped: { powerW },
    });
    expect(catalogStatus(catalog)).toMatchObject({
      revision: 1,
      touched: { changed: 1, own: 0, removed: 0 },
      conflicts: 0,
      isWritable: true,
    });
    expect(errorsIn(catalog)).toEqual([]);
    catalog.close();
  });

  it('writes nothing where nothing differs, and no layer for what is shipped', () => {
    const { catalog } = ownCatalog();
    const before = effectiveTables(catalog);
    const tops = recordOf(catalog, 'devices', 'axelera-metis')['tops'];
    expect(edit(catalog, set('devices', 'axelera-metis', { tops }))).toEqual({
      entry: null,
      revision: 0,
      rows: [],
      tables: [],
    });
    edit(catalog, set('devices', 'axelera-metis', { tops: 300 }));
    edit(catalog, set('devices', 'axelera-metis', { tops }, { evidence: {} }));
    expect(catalog.connection.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(0);
    expect(effectiveTables(catalog)).toEqual(before);
    expect(catalogStatus(catalog)).toMatchObject({ revision: 2, touched: { changed: 0 } });
    catalog.close();
  });

  it('holds what the person saw against what stands there, and tells both', () => {
    const { catalog } = ownCatalog();
    edit(catalog, set('devices', 'axelera-metis', { tops: 300 }));
    const late = set('devices', 'axelera-metis', { tops: 310 }, { seen: { tops: 209.6 } });
    expect(refusal(catalog, late)).toEqual({
      code: 'row-changed-meanwhile',
      place: 'devices: axelera-metis, tops',
      values: { theirs: 300, mine: 310 },
    });
    expect(recordOf(catalog, 'devices', 'axelera-metis')['tops']).toBe(300);
    // Who wants what stands there already has nothing to decide.
    const same = set('devices', 'axelera-metis', { tops: 300 }, { seen: { tops: 209.6 } });
    expect(edit(catalog, same).entry).toBeNull();
    catalog.close();
  });

  it('asks for what a new figure rests on, and for nothing where a figure is taken away or a word is set', () => {
    const { catalog } = ownCatalog();
    const bare = set('devices', 'axelera-metis', { tops: 300 }, { evidence: {} });
    expect(refusal(catalog, bare)).toEqual({
      code: 'evidence-missing',
      place: 'devices: axelera-metis, tops',
      values: {},
    });
    edit(catalog, set('devices', 'axelera-metis', { tops: null }, { evidence: {} }));
    edit(catalog, set('devices', 'axelera-metis', { status: 'discontinued' }, { evidence: {} }));
    expect(recordOf(catalog, 'devices', 'axelera-metis')).toMatchObject({
      tops: null,
      status: 'discontinued',
    });
    catalog.close();
  });

  it('keeps the evidence as a citation of the field, and lets the shipped one say what was shipped', () => {
    const { catalog } = ownCatalog();
    edit(catalog, set('devices', 'axelera-metis', { memoryGb: 99 }));
    const citations = valueOf(rowDetail(catalog, 'devices', 'axelera-metis')).citations.filter(
      ({ field }) => field === 'memoryGb',
    );
    expect(citations.map(({ source, says, note }) => ({ source, says, note }))).toEqual([
      { source: 'axelera-hardware-docs', says: expect.stringMatching(/^\d/u), note: expect.anything() },
      { source: 'assumption', says: null, note: assumed.note },
    ]);
    edit(
      catalog,
      set(
        'devices',
        'axelera-metis',
        { memoryGb: 98 },
        {
          evidence: { memoryGb: { ...assumed, note: 'better' } },
        },
      ),
    );
    const own = valueOf(rowDetail(catalog, 'devices', 'axelera-metis')).citations.filter(
      ({ field, source }) => field === 'memoryGb' && source === 'assumption',
    );
    expect(own.map(({ note }) => note)).toEqual(['better']);
    catalog.close();
  });

  it('refuses evidence that does not carry: no such source, no place in it, a grade beyond it', () => {
    const { catalog } = ownCatalog();
    const resting = (evidence: Partial<typeof assumed>): Change =>
      set('devices', 'axelera-metis', { tops: 300 }, { evidence: { tops: { ...assumed, ...evidence } } });
    expect(refusal(catalog, resting({ source: 'nowhere' }))).toMatchObject({
      code: 'edit-refused',
      place: 'devices: axelera-metis, tops',
      values: { rule: 'dangling' },
    });
    expect(refusal(catalog, resting({ source: 'axelera-hardware-docs', grade: 'secondary' }))).toMatchObject({
      values: { rule: 'required' },
    });
    expect(refusal(catalog, resting({ grade: 'measured' }))).toMatchObject({ values: { rule: 'grade' } });
    catalog.close();
  });

  it('sets a text in one language and leaves the others', () => {
    const { catalog } = ownCatalog();
    const before = recordOf(catalog, 'technologies', 'sram-digital-cim');
    const seen = { description: { ja: before['description_ja'] } };
    edit(catalog, set('technologies', 'sram-digital-cim', { description: { ja: '計算する記憶' } }, { seen }));
    expect(recordOf(catalog, 'technologies', 'sram-digital-cim')).toMatchObject({
      description_en: before['description_en'],
      description_ja: '計算する記憶',
      description_zh: before['description_zh'],
    });
    catalog.close();
  });

  it.each([
    [{ tops: 'many' }, 'edit-value', 'tops'],
    [{ boundary: 'shelf' }, 'edit-value', 'boundary'],
    [{ tops: -1 }, 'edit-value', 'tops'],
    [{ topsPerWattDerived: 3 }, 'edit-value', 'topsPerWattDerived'],
    [{ id: 'other' }, 'edit-value', 'id'],
    [{ speed: 1 }, 'edit-value', 'speed'],
    [{ company: 'nobody' }, 'edit-refused', 'company'],
  ])('refuses %j at its place, with nothing written', (fields, code, field) => {
    const { catalog } = ownCatalog();
    const before = effectiveTables(catalog);
    expect(refusal(catalog, set('devices', 'axelera-metis', fields))).toMatchObject({
      code,
      place: `devices: axelera-metis, ${field}`,
    });
    expect(effectiveTables(catalog)).toEqual(before);
    expect(catalogStatus(catalog).revision).toBe(0);
    catalog.close();
  });

  it('refuses a combination that no row may have', () => {
    const { catalog } = ownCatalog();
    expect(refusal(catalog, set('parameters', 'ladder.core-chip', { low: 0.9 }))).toMatchObject({
      code: 'edit-refused',
      place: 'parameters: ladder.core-chip, value',
      values: { rule: 'order' },
    });
    const gigawatts = set('forecasts', 'iea-2026-base', { capacityBasis: 'it' });
    expect(refusal(catalog, gigawatts)).toMatchObject({ code: 'edit-refused', values: { rule: 'unit' } });
    catalog.close();
  });

  it('keeps no citation for what a source says of itself', () => {
    const { catalog } = ownCatalog();
    edit(catalog, set('sources', 'axelera-hardware-docs', { note: 'read again' }));
    expect(recordOf(catalog, 'sources', 'axelera-hardware-docs')['note']).toBe('read again');
    expect(catalog.connection.prepare('SELECT evidence FROM changes').pluck().all()).toEqual(['{}']);
    expect(errorsIn(catalog)).toEqual([]);
    catalog.close();
  });

  it('refuses a source that becomes too weak for the rows that stand on it', () => {
    const { catalog } = ownCatalog();
    const weak = set('sources', 'axelera-metis-isscc', { grade: 'secondary', primarySeen: false });
    expect(refusal(catalog, weak)).toMatchObject({
      code: 'edit-refused',
      place: expect.stringMatching(/^(devices|macros|measurements): /u),
      values: { rule: 'grade' },
    });
    catalog.close();
  });

  it('flags a claim that the person’s figures contradict, and lifts the flag when they do not', () => {
    const { catalog } = ownCatalog();
    expect(recordOf(catalog, 'devices', 'axelera-metis')['claim_flag']).toBeNull();
    edit(catalog, set('devices', 'axelera-metis', { powerW: 7 }));
    expect(recordOf(catalog, 'devices', 'axelera-metis')['claim_flag']).toBe('unexplained');
    edit(catalog, set('devices', 'axelera-metis', { powerW: null }));
    expect(recordOf(catalog, 'devices', 'axelera-metis')['claim_flag']).toBeNull();
    expect(catalog.connection.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(0);
    // A flag without a contradiction is the person's own word: it is refused, not dropped in silence.
    expect(refusal(catalog, set('devices', 'axelera-metis', { claimFlag: 'other-mode' }))).toMatchObject({
      values: { rule: 'claim-flag' },
    });
    catalog.close();
  });

  it('takes points as a window shows them, and asks for evidence of new ones', () => {
    const { catalog } = ownCatalog();
    const point = { year: 2031, low: null, central: 1000, high: null, locator: 'p. 1', grade: 'secondary' };
    const shown = catalog.connection
      .prepare(
        'SELECT year, low, central, high, locator, grade, equivalent_low AS equivalentLow FROM forecast_points WHERE forecast = ? ORDER BY year',
      )
      .all('iea-2026-base') as Record<string, unknown>[];
    const points = [point, ...shown];
    const seen = { points: shown };
    const bare = set('forecasts', 'iea-2026-base', { points }, { seen, evidence: {} });
    expect(refusal(catalog, bare).code).toBe('evidence-missing');
    edit(catalog, set('forecasts', 'iea-2026-base', { points }, { seen }));
    const after = catalog.connection
      .prepare('SELECT central, equivalent_central FROM forecast_points WHERE forecast = ? AND year = 2031')
      .get('iea-2026-base') as Record<string, number>;
    expect(after['central']).toBe(1000);
    expect(after['equivalent_central']).toBeGreaterThan(0);
    expect(errorsIn(catalog)).toEqual([]);
    catalog.close();
  });
});

describe('rows of the person’s own', () => {
  it('stand behind the shipped ones, whole, with what is derived, and are found', () => {
    const { catalog } = ownCatalog();
    edit(catalog, ownDevice('mine', { tops: 100, powerW: 10, inputBits: 8, weightBits: 8 }));
    expect(recordOf(catalog, 'devices', 'mine')).toMatchObject({
      position: 1_000_000,
      tops_per_watt_derived: 10,
      tops_per_watt8b: 10,
      sustained_pj_per_mac: expect.any(Number),
      company: null,
      precision: '',
    });
    const { layer, shipped } = valueOf(rowDetail(catalog, 'devices', 'mine'));
    expect([layer.layer, shipped]).toEqual(['own', null]);
    expect(catalogStatus(catalog).touched).toEqual({ changed: 0, own: 1, removed: 0 });
    expect(
      catalog.connection
        .prepare(`SELECT name FROM search_texts WHERE table_name = 'devices' AND row_id = 'mine'`)
        .pluck()
        .get(),
    ).toBe('Device mine');
    expect(errorsIn(catalog)).toEqual([]);
    catalog.close();
  });

  it('may rest on each other within one call', () => {
    const { catalog } = ownCatalog();
    edit(
      catalog,
      {
        kind: 'add',
        table: 'sources',
        row: {
          id: 'paper',
          kind: 'paper',
          publisher: 'P',
          title: 'T',
          grade: 'secondary',
          note: 'seen',
          primarySeen: false,
        },
      },
      ownDevice('mine', { source: 'paper', grade: 'secondary', locator: 'p. 3' }),
      set(
        'devices',
        'mine',
        { tops: 5 },
        { evidence: { tops: { ...assumed, source: 'paper', grade: 'derived', locator: 'p. 4' } } },
      ),
    );
    expect(recordOf(catalog, 'devices', 'mine')).toMatchObject({ source: 'paper', tops: 5 });
    expect(catalogStatus(catalog).revision).toBe(1);
    catalog.close();
  });

  it('take the text of one language for the others', () => {
    const { catalog } = ownCatalog();
    edit(catalog, {
      kind: 'add',
      table: 'claims',
      row: {
        id: 'said',
        speaker: 'S',
        date: '2025',
        statement: { ja: '十倍速い' },
        verdict: 'open',
        verdictNote: { en: 'unproven' },
        metric: 'speed',
        unit: '×',
        source: 'assumption',
        grade: 'assumption',
      },
    });
    expect(recordOf(catalog, 'claims', 'said')).toMatchObject({
      statement_en: '十倍速い',
      verdict_note_zh: 'unproven',
      about: '[]',
      value: null,
    });
    catalog.close();
  });

  it.each([
    ['axelera-metis', 'row-exists'],
    ['AXELERA-Metis', 'row-exists'],
    ['', 'edit-refused'],
    ['two words', 'edit-refused'],
  ])('are refused under the id %j', (id, code) => {
    const { catalog } = ownCatalog();
    expect(refusal(catalog, ownDevice(id)).code).toBe(code);
    catalog.close();
  });

  it('are refused with a field that is missing, unknown or computed', () => {
    const { catalog } = ownCatalog();
    expect(refusal(catalog, ownDevice('mine', { technology: undefined }))).toMatchObject({
      code: 'edit-refused',
      place: 'devices: mine, technology',
    });
    expect(refusal(catalog, ownDevice('mine', { speed: 1 })).code).toBe('edit-value');
    expect(refusal(catalog, ownDevice('mine', { topsPerWatt8b: 1 })).code).toBe('edit-value');
    catalog.close();
  });
});

describe('taking rows away', () => {
  it('lets an own row vanish, and keeps a shipped one from sight until it is put back', () => {
    const { catalog } = ownCatalog();
    edit(catalog, ownDevice('mine'));
    edit(catalog, { kind: 'remove', table: 'devices', id: 'mine' });
    expect(catalogStatus(catalog).touched).toEqual({ changed: 0, own: 0, removed: 0 });
    const claims = catalogStatus(catalog).counts.claims;
    const id = 'upmem-tco-6-94';
    edit(catalog, { kind: 'remove', table: 'claims', id });
    expect(catalogStatus(catalog)).toMatchObject({ touched: { removed: 1 }, counts: { claims: claims - 1 } });
    expect(refusal(catalog, set('claims', id, { metric: 'x' })).code).toBe('row-not-found');
    expect(
      errorsIn(catalog).filter((finding) => (finding as { rule: string }).rule !== 'source-unused'),
    ).toEqual([]);
    catalog.close();
  });

  it('is refused while other rows point at them, and names these', () => {
    const { catalog } = ownCatalog();
    expect(refusal(catalog, { kind: 'remove', table: 'technologies', id: 'sram-digital-cim' })).toMatchObject(
      {
        code: 'row-in-use',
        place: 'technologies: sram-digital-cim',
        values: { count: expect.any(Number), rows: expect.stringMatching(/(devices|macros):/u) },
      },
    );
    expect(refusal(catalog, { kind: 'remove', table: 'sources', id: 'axelera-hardware-docs' }).code).toBe(
      'row-in-use',
    );
    expect(refusal(catalog, { kind: 'remove', table: 'devices', id: 'dmatrix-corsair' })).toMatchObject({
      code: 'row-in-use',
      values: { rows: expect.stringContaining('inputs:') },
    });
    catalog.close();
  });

  it('goes through when what points at them goes along', () => {
    const { catalog } = ownCatalog();
    edit(
      catalog,
      {
        kind: 'add',
        table: 'technologies',
        row: {
          id: 'mine',
          name: { en: 'Mine' },
          description: { en: 'd' },
          cell: 'c',
          domain: 'mixed',
          maturity: 'research',
          strengths: { en: 's' },
          weaknesses: { en: 'w' },
          temperature: { en: 't' },
          source: 'assumption',
          grade: 'assumption',
        },
      },
      ownDevice('on-mine', { technology: 'mine' }),
    );
    expect(refusal(catalog, { kind: 'remove', table: 'technologies', id: 'mine' }).code).toBe('row-in-use');
    edit(
      catalog,
      { kind: 'remove', table: 'technologies', id: 'mine' },
      { kind: 'remove', table: 'devices', id: 'on-mine' },
    );
    expect(catalogStatus(catalog).touched.own).toBe(0);
    catalog.close();
  });

  it.each([
    ['inputs', 'finance.discount_rate'],
    ['parameters', 'ladder.core-chip'],
    ['parameters', 'fleet-load-factor'],
  ] as const)('is refused for %s: %s, which the model needs', (table, id) => {
    const { catalog } = ownCatalog();
    expect(refusal(catalog, { kind: 'remove', table, id })).toMatchObject({ code: 'edit-refused' });
    catalog.close();
  });
});

describe('notes and tags', () => {
  const annotate = (
    annotation: { note: string; tags: string[] },
    seen = { note: '', tags: [] as string[] },
  ): Change => ({
    kind: 'annotate',
    table: 'devices',
    id: 'axelera-metis',
    annotation,
    seen,
  });

  it('stand beside a row, are found, and go without a trace', () => {
    const { catalog } = ownCatalog();
    const before = effectiveTables(catalog);
    edit(catalog, annotate({ note: 'ask the maker', tags: ['open', 'open', 'q3'] }));
    expect(valueOf(rowDetail(catalog, 'devices', 'axelera-metis'))).toMatchObject({
      layer: { layer: 'changed', fields: [], note: 'ask the maker', tags: ['open', 'q3'] },
      shipped: {},
    });
    const text = catalog.connection
      .prepare(
        `SELECT text_folded FROM search_texts WHERE row_id = 'axelera-metis' AND table_name = 'devices'`,
      )
      .pluck()
      .get();
    expect(text).toContain('ask the maker');
    edit(catalog, annotate({ note: '', tags: [] }, { note: 'ask the maker', tags: ['open', 'q3'] }));
    expect(effectiveTables(catalog)).toEqual(before);
    expect(catalog.connection.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(0);
    catalog.close();
  });

  it('are held against what the person saw', () => {
    const { catalog } = ownCatalog();
    edit(catalog, annotate({ note: 'first', tags: [] }));
    expect(refusal(catalog, annotate({ note: 'second', tags: [] }))).toEqual({
      code: 'row-changed-meanwhile',
      place: 'devices: axelera-metis, @note',
      values: { theirs: 'first', mine: 'second' },
    });
    catalog.close();
  });
});

describe('many changes at once', () => {
  it('are one entry, or none where one of them is refused', () => {
    const { catalog } = ownCatalog();
    const before = effectiveTables(catalog);
    const good = Array.from({ length: 50 }, (_, index) => ownDevice(`mine-${index}`));
    expect(refusal(catalog, ...good, ownDevice('bad', { year: 1800 }))).toMatchObject({
      place: 'devices: bad, year',
    });
    expect(effectiveTables(catalog)).toEqual(before);
    expect(edit(catalog, ...good).rows).toHaveLength(50);
    expect(catalogStatus(catalog)).toMatchObject({ revision: 1, touched: { own: 50 } });
    catalog.close();
  });

  it('are tried without writing, and every problem is told', () => {
    const { catalog } = ownCatalog();
    const before = effectiveTables(catalog);
    const problems = tryChanges(
      catalog,
      [
        set('devices', 'axelera-metis', { boundary: 'shelf', tops: -1 }),
        set('devices', 'nobody', { tops: 1 }),
        ownDevice('axelera-metis'),
        set('parameters', 'ladder.core-chip', { low: 0.9 }),
        { kind: 'remove', table: 'inputs', id: 'finance.discount_rate' },
        ownDevice('fine'),
      ],
      now,
    );
    expect(problems.map(({ table, id, field, rule }) => [table, id, field, rule])).toEqual([
      ['devices', 'axelera-metis', 'boundary', 'edit-value'],
      ['devices', 'axelera-metis', 'tops', 'edit-value'],
      ['devices', 'nobody', null, 'row-not-found'],
      ['devices', 'axelera-metis', null, 'row-exists'],
      ['inputs', 'finance.discount_rate', null, 'coverage'],
      ['parameters', 'ladder.core-chip', 'value', 'order'],
    ]);
    expect(effectiveTables(catalog)).toEqual(before);
    catalog.close();
  });

  it('come from a file in one entry of its own kind', () => {
    const { catalog } = ownCatalog();
    valueOf(applyChanges(catalog, [ownDevice('brought')], { ...author, kind: 'import' }));
    expect(catalog.connection.prepare('SELECT kind, who, row_count FROM history').all()).toEqual([
      { kind: 'import', who: 'tester', row_count: 1 },
    ]);
    catalog.close();
  });
});
