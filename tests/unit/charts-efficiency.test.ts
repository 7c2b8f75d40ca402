import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ChartContext, EfficiencyChartData } from '../../shared/charts/chart-model.ts';
import { efficiencyChart, shownEfficiencyPoints } from '../../shared/charts/efficiency-chart.ts';
import {
  groupColour,
  groupShapes,
  shapeCorners,
  type TechnologyGroup,
  technologyGroup,
  technologyGroups,
} from '../../shared/charts/efficiency-groups.ts';
import {
  conventionalRecords,
  efficiencyPoints,
  median,
  summariseGroups,
} from '../../shared/charts/efficiency-points.ts';
import { efficiencyTooltip } from '../../shared/charts/efficiency-words.ts';
import { chartStyle } from '../../shared/charts/frame.ts';
import { fixtureHardware, fixtureTranslate } from '../golden/fixture.ts';
import { projectRoot } from '../helpers/project.ts';

const english: ChartContext = { translate: fixtureTranslate('en'), language: 'en', theme: 'light' };
const data: EfficiencyChartData = { ...english, ...fixtureHardware, against: 'year', level: 'published' };
const title = (choices: Partial<EfficiencyChartData>): string => {
  const chart = efficiencyChart({ ...data, ...choices });
  return chart.ok ? chart.value.title : chart.error.code;
};
const points = efficiencyPoints(fixtureHardware);
const keys = (choices: Partial<EfficiencyChartData>): string[] =>
  shownEfficiencyPoints({ ...data, ...choices }).map(({ key }) => key);

describe('the figures of the map', () => {
  it('are those that can be brought to 8 b × 8 b, the silicon of a device once', () => {
    const all = points.map(({ key }) => key);
    expect(all).not.toContain('devices/silent');
    expect(all).toContain('devices/alpha');
    expect(all).not.toContain('macros/m-3');
    expect(all.length).toBe(9 - 1 + 8 - 1);
  });

  it('come down to a card in service as the catalog’s energy per MAC says, its ends changed over', () => {
    // A card of 4.5 TOPS/W keeps a quarter in the fixture; its energy is half to twice the central one.
    const card = points.find(({ key }) => key === 'devices/card-25');
    expect(card?.sustained).toEqual({ low: 0.5625, central: 1.125, high: 2.25 });
  });

  it('are summed up at one boundary only as published, and all together in service', () => {
    const of = (level: 'published' | 'sustained') =>
      summariseGroups(points, level).find(({ group }) => group === 'sram-digital');
    // Macros at 8, 16, 32 and 40; the core at 15 is another boundary.
    expect(of('published')).toMatchObject({ boundary: 'macro', median: 24 });
    // 0.8, 1.6, 3.2, 4 and 15 · 0.15 = 2.25.
    expect(of('sustained')?.median).toBeCloseTo(2.25, 12);
    expect(of('sustained')?.boundary).toBeNull();
  });

  it('have a middle', () => {
    expect(median([])).toBeNull();
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it('set a record only where they are better than all before', () => {
    const records = conventionalRecords(points, 'published', 'year').map(({ id }) => id);
    expect(records).toEqual(['card-20', 'card-22', 'card-25']);
    const byNode = conventionalRecords(points, 'published', 'node').map(({ id }) => id);
    expect(byNode).toEqual(['card-20', 'card-22', 'card-25']);
  });
});

describe('what the map shows', () => {
  it('leaves out what has no node only against the node', () => {
    expect(keys({})).toContain('devices/gamma');
    expect(keys({ against: 'node' })).not.toContain('devices/gamma');
  });

  it('keeps conventional devices at any boundary, and other figures at those that were chosen', () => {
    const chips = keys({ boundaries: ['chip'] });
    expect(chips.filter((key) => !key.startsWith('devices/card-'))).toEqual(['devices/beta']);
    expect(chips.length).toBe(5);
    expect(keys({ boundaries: ['chip'], groups: ['nonvolatile-analog'] })).toEqual(['devices/beta']);
  });

  it('refuses an empty map', () => expect(title({ groups: [] })).toBe('efficiency-none'));

  it('leads from every mark to its card', () => {
    const chart = efficiencyChart(data);
    if (!chart.ok) throw new Error(chart.error.code);
    expect([...(chart.value.doors?.keys() ?? [])]).toEqual(keys({}));
    expect(chart.value.table.doors?.length).toBe(chart.value.table.rows.length);
    expect(chart.value.doors?.get('macros/m-11')).toEqual({ table: 'macros', id: 'm-11' });
  });
});

describe('the finding of the map', () => {
  it('sets the best family’s median in service beside the best conventional product there', () =>
    expect(title({})).toBe(
      'SRAM, analog (macros): median 32.5 TOPS/W as published, 3.3 on a card in service, where the CARD-25 gives 1.1',
    ));

  it('says how many figures stand above it in service', () =>
    // 1.125 is below 1.6, 3.2, 4 (digital macros), 2.25 (core), 6 and 20 (analog macros), 1.2 (chip) of 11 figures.
    expect(title({ level: 'sustained' })).toBe(
      'On a card in service, 7 of 11 published IMC figures stand above the best conventional product (CARD-25, 1.1 TOPS/W)',
    ));

  it('names a company’s best, at its own boundary and in service', () => {
    expect(title({ company: 'Maker A' })).toBe(
      'ALPHA: 15 TOPS/W as published (core), 2.3 on a card in service',
    );
    expect(title({ company: 'Nobody' })).toBe('No efficiency of its own is published; the field in grey');
  });

  it('claims no median of a few figures', () =>
    expect(title({ boundaries: ['chip', 'card'] })).toBe('6 published figures of efficiency'));
});

it('says who, how much, at which boundary and how well founded, and lets no name become markup', () => {
  const point = points.find(({ key }) => key === 'devices/alpha');
  if (point === undefined) throw new Error('fixture');
  const html = efficiencyTooltip({ ...point, name: '<b>x', stated: 60 }, data, chartStyle(english));
  for (const words of [
    '&lt;b&gt;x, Maker A',
    'As published, core',
    '15.0',
    '2.3 TOPS/W (1.1–4.5)',
    '12 nm, 2022',
  ])
    expect(html).toContain(words.replace('15.0', '15 TOPS/W'));
  expect(html).toContain('As stated, INT8');
  expect(html).toContain('■ Primary');
});

describe('families', () => {
  it('hold every technology of the shipped catalog', () => {
    const text = readFileSync(path.join(projectRoot, 'data', 'technologies.csv'), 'utf8');
    const rows: { id: string; domain: string }[] = parse(text, { columns: true });
    expect(rows.length).toBeGreaterThan(10);
    const astray = rows.filter(
      ({ id, domain }) =>
        technologyGroup(id, undefined) === 'other' ||
        (technologyGroup(id, undefined) === 'conventional') !== (domain === 'none'),
    );
    expect(astray).toEqual([]);
  });

  it('take in what the shipped catalog does not know', () => {
    expect(technologyGroup('photonic', { domain: 'analog' })).toBe('other');
    expect(technologyGroup('new-gpu', { domain: 'none' })).toBe('conventional');
  });

  it.each(['light', 'dark'] as const)('have a shape and a colour each (%s)', (theme) => {
    const shapes = technologyGroups.map((group: TechnologyGroup) => groupShapes[group]);
    expect(new Set(shapes).size).toBe(technologyGroups.length);
    expect(new Set(technologyGroups.map((group) => groupColour(group, theme))).size).toBe(
      technologyGroups.length,
    );
  });

  it('have marks of about one size', () => {
    const area = (corners: readonly (readonly [number, number])[]): number =>
      Math.abs(
        corners.reduce((sum, [x, y], index) => {
          const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [0, 0];
          return sum + x * nextY - nextX * y;
        }, 0) / 2,
      );
    const sizes = Object.values(groupShapes).map((shape) => {
      const corners = shapeCorners(shape);
      return { shape, size: (corners === null ? Math.PI : area(corners)) / Math.PI };
    });
    expect(sizes.filter(({ size }) => size < 0.75 || size > 1.25)).toEqual([]);
  });
});
