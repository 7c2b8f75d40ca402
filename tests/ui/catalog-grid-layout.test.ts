// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetLayout, readLayout, writeLayout } from '../../renderer/src/grid/layout.ts';
import { gridLocaleText } from '../../renderer/src/grid/locale.ts';
import { languages } from '../../shared/i18n/messages.ts';
import { translator } from './catalog-rows.ts';

describe("a grid's layout", () => {
  beforeEach(() => localStorage.clear());

  it('comes back as it was, without what does not outlive the window', () => {
    writeLayout('devices', {
      columnSizing: { columnSizingModel: [{ colId: 'name', width: 240 }] },
      sort: { sortModel: [{ colId: 'year', sort: 'desc' }] },
      filter: { filterModel: { year: { kind: 'range', min: 2020, max: null } } },
      search: '電力',
      scroll: { top: 900, left: 0 },
    });
    expect(readLayout('devices')).toEqual({
      columnSizing: { columnSizingModel: [{ colId: 'name', width: 240 }] },
      sort: { sortModel: [{ colId: 'year', sort: 'desc' }] },
      filter: { filterModel: { year: { kind: 'range', min: 2020, max: null } } },
      search: '電力',
    });
    expect(readLayout('companies')).toBeUndefined();
  });

  it('lets go a filter that is none, and keeps the rest', () => {
    writeLayout('devices', {
      sort: { sortModel: [{ colId: 'year', sort: 'desc' }] },
      filter: { filterModel: { name: { filterType: 'text', filter: 'x' } } },
    });
    expect(readLayout('devices')).toEqual({ sort: { sortModel: [{ colId: 'year', sort: 'desc' }] } });
  });

  it('is as delivered again once forgotten, or where what is stored is not a layout', () => {
    writeLayout('devices', { columnVisibility: { hiddenColIds: ['id'] } });
    forgetLayout('devices');
    expect(readLayout('devices')).toBeUndefined();
    localStorage.setItem('memwatt.grid.devices', '{"sort":{"sortModel":"all"}}');
    expect(readLayout('devices')).toBeUndefined();
    localStorage.setItem('memwatt.grid.devices', '{');
    expect(readLayout('devices')).toBeUndefined();
  });
});

describe('what the grid says', () => {
  it("is under AG Grid's own names and differs between the languages", () => {
    const [en, ja, zh] = languages.map((language) => gridLocaleText(translator(language)));
    expect(en?.['noRowsToShow']).toBe('No rows');
    expect(ja?.['noRowsToShow']).not.toBe(en?.['noRowsToShow']);
    expect(Object.keys(zh ?? {})).toEqual(Object.keys(en ?? {}));
    expect(Object.keys(en ?? {}).some((key) => key.includes('.'))).toBe(false);
  });
});
