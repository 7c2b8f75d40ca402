import { describe, expect, it } from 'vitest';
import { checkCatalog } from '../../electron/db/queries/catalog-check.ts';
import { edit, effectiveTables, ownDevice, recordOf, set } from './edits.ts';
import { ownCatalog } from './fixtures.ts';

type Opened = ReturnType<typeof ownCatalog>['catalog'];

/** Faults of the whole catalog that the door left behind: what is derived is derived anew and compared. */
const errorsIn = (catalog: Opened): unknown[] =>
  checkCatalog(catalog).findings.filter(({ level }) => level === 'error');

const anyOf = (catalog: Opened, sql: string): string => String(catalog.connection.prepare(sql).pluck().get());

describe('what hangs on a row that was changed', () => {
  it('is every sustained energy for a rung of the ladder', () => {
    const { catalog } = ownCatalog();
    const energy = () => recordOf(catalog, 'macros', anyOf(catalog, 'SELECT id FROM macros LIMIT 1'));
    const before = energy()['sustained_pj_per_mac'];
    const { tables } = edit(catalog, set('parameters', 'ladder.core-chip', { value: 0.5 }));
    expect(tables).toEqual(['devices', 'macros', 'parameters']);
    expect(energy()['sustained_pj_per_mac']).not.toBe(before);
    expect(errorsIn(catalog)).toEqual([]);
    catalog.close();
  });

  it('is the other unit of forecasts for the load factor', () => {
    const { catalog } = ownCatalog();
    const { tables } = edit(catalog, set('parameters', 'fleet-load-factor', { value: 0.5 }));
    expect(tables).toEqual(['forecasts', 'parameters']);
    expect(
      catalog.connection
        .prepare(
          'SELECT count(*) FROM forecasts WHERE equivalent_load_factor = 0.5 AND equivalent_parameter IS NOT NULL',
        )
        .pluck()
        .get(),
    ).toBeGreaterThan(0);
    expect(errorsIn(catalog)).toEqual([]);
    catalog.close();
  });

  it('are amounts, prices and sums of companies for a rate', () => {
    const { catalog } = ownCatalog();
    const rate = anyOf(catalog, 'SELECT rate FROM events WHERE rate IS NOT NULL LIMIT 1');
    const { tables } = edit(catalog, set('rates', rate, { usdPerUnit: 2 }));
    expect(tables).toContain('events');
    expect(tables).toContain('rates');
    expect(errorsIn(catalog)).toEqual([]);
    // Without its rate an amount is in no dollars, and goes into no sum.
    edit(catalog, { kind: 'remove', table: 'rates', id: rate });
    expect(catalog.connection.prepare('SELECT count(*) FROM events WHERE rate = ?').pluck().get(rate)).toBe(
      0,
    );
    expect(errorsIn(catalog).filter((found) => (found as { rule: string }).rule !== 'source-unused')).toEqual(
      [],
    );
    catalog.close();
  });

  it('is the sum of the companies that an event leaves and joins', () => {
    const { catalog } = ownCatalog();
    const event = anyOf(
      catalog,
      `SELECT id FROM events WHERE amount_usd IS NOT NULL AND kind = 'series-a' AND amount_qualifier <> 'up-to' LIMIT 1`,
    );
    const company = String(recordOf(catalog, 'events', event)['company']);
    const sum = (): unknown => recordOf(catalog, 'companies', company)['raised_usd'];
    const before = Number(sum());
    expect(edit(catalog, set('events', event, { amount: 1, currency: 'USD' })).tables).toEqual([
      'companies',
      'events',
    ]);
    expect(Number(sum())).toBeLessThan(before);
    edit(catalog, { kind: 'remove', table: 'events', id: event });
    expect(errorsIn(catalog).filter((found) => (found as { rule: string }).rule !== 'source-unused')).toEqual(
      [],
    );
    catalog.close();
  });

  it('are the parties of events for a company that gets another name', () => {
    const { catalog } = ownCatalog();
    const party = anyOf(
      catalog,
      `SELECT party.value FROM events, json_each(events.parties) AS party LIMIT 1`,
    );
    const events = () =>
      catalog.connection
        .prepare(`SELECT count(*) FROM events, json_each(events.parties) AS party WHERE party.value = ?`)
        .pluck()
        .get(party);
    expect(events()).toBeGreaterThan(0);
    const { tables } = edit(catalog, set('companies', party, { name: 'Renamed Machines', aliases: [] }));
    expect(events()).toBe(0);
    expect(tables).toEqual(['companies', 'events', 'devices', 'macros']);
    expect(errorsIn(catalog)).toEqual([]);
    catalog.close();
  });

  it('are the texts that its devices and events are found by, too', () => {
    const { catalog } = ownCatalog();
    edit(catalog, set('companies', 'axelera', { name: 'Renamed Machines', aliases: [] }));
    const found = catalog.connection
      .prepare(
        `SELECT DISTINCT table_name FROM search_texts
          WHERE instr(names_folded || text_folded, 'renamed machines') > 0 ORDER BY table_name`,
      )
      .pluck()
      .all();
    expect(found).toEqual(expect.arrayContaining(['companies', 'devices', 'events']));
    catalog.close();
  });

  it('is nothing else: a device leaves every other row and its texts as they are', () => {
    const { catalog } = ownCatalog();
    const before = effectiveTables(catalog);
    edit(catalog, ownDevice('mine', { tops: 3 }));
    const after = effectiveTables(catalog);
    const { devices: devicesBefore, search: searchBefore, ...others } = before;
    const { devices, search, ...same } = after;
    expect(same).toEqual(others);
    const added = (was = '', is = ''): string[] =>
      is.split('\n').filter((line) => !was.split('\n').includes(line));
    expect(added(devicesBefore, devices)).toHaveLength(1);
    expect(added(searchBefore, search)).toHaveLength(1);
    catalog.close();
  });
});
