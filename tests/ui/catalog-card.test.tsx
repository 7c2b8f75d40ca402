// @vitest-environment happy-dom
import path from 'node:path';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Catalog, prepareCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch } from '../../electron/services/dispatch.ts';
import { DetailPane } from '../../renderer/src/features/catalog/detail-pane.tsx';
import { useTable } from '../../renderer/src/grid/rows/catalog-tables.ts';
import { useColumnContext } from '../../renderer/src/grid/rows/use-row-names.ts';
import { changeLanguage, startI18n } from '../../renderer/src/i18n.ts';
import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';

let folder: string;
let catalog: Catalog;

/** The window's own services, in this process, on the shipped catalog. */
beforeAll(() => {
  folder = makeFolder();
  const shipped = path.join(projectRoot, 'out', 'catalog.sqlite');
  const opened = prepareCatalog(path.join(folder, 'catalog.sqlite'), shipped);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  catalog = opened.value;
  const invoke = createDispatch({
    catalog,
    who: 'tester',
    clock: () => new Date('2026-11-22T12:00:00Z'),
    log: (message, detail) => {
      throw new Error(`${message} ${String(detail)}`);
    },
    version: '0.0.0-test',
    translate: translateIn,
  });
  Object.assign(window, { memwatt: { invoke } });
  startI18n('en');
});
afterAll(() => {
  catalog.close();
  removeFolder(folder);
});
afterEach(() => {
  cleanup();
  changeLanguage('en');
});

function Pane({ table, id }: { readonly table: Table; readonly id: string }) {
  const loaded = useTable(table);
  const context = useColumnContext();
  if (loaded.status !== 'ready' || context.rowsOf('sources').length === 0) return null;
  return (
    <DetailPane
      table={table}
      id={id}
      context={context}
      place={1}
      total={3}
      takesFocus={false}
      onStep={(by) => stepped.push(by)}
      onClose={() => stepped.push('closed')}
    />
  );
}

const stepped: unknown[] = [];

async function show(table: Table, id: string): Promise<HTMLElement> {
  render(<Pane table={table} id={id} />, { wrapper: MantineProvider });
  const pane = await screen.findByRole('complementary');
  // The answer about its sources comes after the row itself.
  await waitFor(() => {
    if (within(pane).queryAllByRole('heading', { level: 3 }).length === 0) throw new Error('not yet');
  });
  return pane;
}

/** A row of the table; of companies one that makes nothing, since a chart needs a real window. */
const firstOf = (table: Table): string =>
  table === 'companies' ? 'honda' : (listRows(catalog, table)[0]?.id ?? '');

describe.each(tables)('the card of a row of %s', (table) => {
  it.each(['en', 'ja', 'zh'] as const)('speaks %s and names its sources', async (language) => {
    changeLanguage(language);
    const pane = await show(table, firstOf(table));
    const sources = { en: 'Sources', ja: '出典', zh: '来源' }[language];
    if (table !== 'sources') await within(pane).findByRole('heading', { level: 3, name: sources });
    expect(within(pane).getByRole('heading', { level: 2 }).textContent).not.toBe('');
    expect(pane.textContent).not.toMatch(/\b(?:catalog|vocabulary)\.[a-z]/u);
    expect(pane.textContent).not.toMatch(/undefined|NaN|\[object/u);
  });

  it('can be drawn for rows all over the table', async () => {
    const withoutChart = (row: { readonly id: string }): boolean =>
      table !== 'companies' || !makers.has(row.id);
    const makers = new Set(
      [...listRows(catalog, 'devices'), ...listRows(catalog, 'macros')].map(({ company }) => company),
    );
    // The chart in a company's card needs a real window: the tests in a browser draw it.
    const rows = listRows(catalog, table).filter(withoutChart);
    const step = Math.max(1, Math.floor(rows.length / 8));
    for (const row of rows.filter((_, index) => index % step === 0)) {
      const pane = await show(table, row.id);
      expect(pane.textContent).not.toMatch(/undefined|NaN|\[object/u);
      cleanup();
    }
  });
});

describe('a card', () => {
  it('tells a figure that another source gives otherwise, with that source', async () => {
    const disagreeing = catalog.connection
      .prepare(
        `SELECT row_id AS id, says FROM citations
          WHERE table_name = 'devices' AND says IS NOT NULL AND field IN ('tops', 'power_w', 'powerW') LIMIT 1`,
      )
      .get() as { id: string; says: string };
    const pane = await show('devices', disagreeing.id);
    expect((await within(pane).findAllByText(new RegExp(`says: ${disagreeing.says}`, 'u'))).length).toBe(2);
  });

  it('takes a device down the ladder to the energy that the build wrote in its row', async () => {
    const device = listRows(catalog, 'devices').find(({ boundary }) => boundary === 'macro');
    const pane = await show('devices', device?.id ?? '');
    const ladder = within(pane).getByRole('table', { name: 'From macro to card' });
    expect(within(ladder).getAllByRole('row')).toHaveLength(7);
    const written = device?.sustainedPjPerMac?.toPrecision(3) ?? 'none';
    expect(ladder.textContent).toContain(String(Number(written)));
  });

  it('lists a company’s events, the latest first', async () => {
    // One without devices: its card draws no chart, which needs a real window.
    const { id } = catalog.connection
      .prepare(
        `SELECT company AS id FROM events WHERE company NOT IN (SELECT company FROM devices WHERE company IS NOT NULL)
          AND company NOT IN (SELECT company FROM macros WHERE company IS NOT NULL)
          GROUP BY company ORDER BY count(*) DESC LIMIT 1`,
      )
      .get() as { id: string };
    const pane = await show('companies', id);
    const days = [...pane.querySelectorAll('time')].map((time) => time.dateTime);
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('leads from a technology to its devices, the most efficient first, with the figure of each', async () => {
    const pane = await show('technologies', 'sram-analog-cim');
    const devices = listRows(catalog, 'devices')
      .filter(({ technology }) => technology === 'sram-analog-cim')
      .toSorted((a, b) => (b.topsPerWatt8b ?? 0) - (a.topsPerWatt8b ?? 0));
    const [best] = devices;
    const links = [...pane.querySelectorAll('a[href^="#/catalog/devices/"]')];
    expect(links[0]?.getAttribute('href')).toBe(`#/catalog/devices/${best?.id}`);
    expect(links[0]?.closest('li')?.textContent).toContain('TOPS/W at 8 b');
  });

  it('shows a long list in part, and all of it when asked', async () => {
    const pane = await show('sources', 'uiuc-imc');
    const all = await within(pane).findByRole('button', { name: /Show all 1\d\d/u });
    const before = within(pane).getAllByRole('link').length;
    fireEvent.click(all);
    expect(within(pane).getAllByRole('link').length).toBeGreaterThan(before + 100);
  });

  it('says so where the table has no such row', async () => {
    render(<Pane table="devices" id="no-such-row" />, { wrapper: MantineProvider });
    expect((await screen.findAllByText('No such row')).length).toBeGreaterThan(0);
    expect(screen.getByText(/“no-such-row” is not in this table/u)).toBeTruthy();
  });

  it('steps to the rows beside it and closes', async () => {
    stepped.length = 0;
    await show('rates', firstOf('rates'));
    fireEvent.click(screen.getByRole('button', { name: 'Previous row' }));
    fireEvent.click(screen.getByRole('button', { name: 'Next row' }));
    fireEvent.click(screen.getByRole('button', { name: 'Close details' }));
    expect(stepped).toEqual([-1, 1, 'closed']);
  });
});
