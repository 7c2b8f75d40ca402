import { describe, expect, it } from 'vitest';
import {
  alignYears,
  choiceChange,
  compareInputs,
  compareOutputs,
  copyName,
  differenceTo,
  moveTo,
  toggleChoice,
} from '../../renderer/src/features/scenarios/comparison.ts';
import { describeDifference } from '../../renderer/src/features/scenarios/difference-text.tsx';
import { inheritedValue } from '../../renderer/src/features/scenarios/inherited.ts';
import type { ModelResult, OutputId } from '../../shared/model/result.ts';
import type { Inputs, ResolvedScenario, ScenarioFile } from '../../shared/scenario/file.ts';
import { rowOfEach } from './catalog-rows.ts';

const saved: OutputId = 'energy.saved.datacentre';

/** A run in which every output is the year's distance from 2020, times a factor. */
function runOf(from: number, to: number, factor: number): ModelResult {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const series = { [saved]: years.map((year) => (year - 2020) * factor) };
  return { years, series, unitEnergy: {}, warnings: [] } as unknown as ModelResult;
}

describe('results side by side', () => {
  it('give the reference its value and the others their difference to it', () => {
    const [row] = compareOutputs([runOf(2024, 2040, 1), runOf(2024, 2040, 1.5)], [saved], 2030);
    expect(row?.figures).toEqual([
      { status: 'there', value: 10, difference: null },
      { status: 'there', value: 15, difference: { absolute: 5, relative: 0.5 } },
    ]);
  });

  it('have no figure where a scenario has no result, or its years end before', () => {
    const [row] = compareOutputs([runOf(2024, 2040, 1), null, runOf(2024, 2028, 2)], [saved], 2030);
    expect(row?.figures.map((figure) => figure.status)).toEqual(['there', 'no-result', 'year-outside']);
  });

  it('take no difference to a reference that has no figure', () => {
    const [row] = compareOutputs([null, runOf(2024, 2040, 2)], [saved], 2030);
    expect(row?.figures[1]).toEqual({ status: 'there', value: 20, difference: null });
  });

  it('share an axis only over the years that all have', () => {
    const [first, second] = alignYears([runOf(2020, 2040, 1), runOf(2024, 2030, 1)]);
    expect(first?.years).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2030]);
    expect(first?.series[saved]).toEqual([4, 5, 6, 7, 8, 9, 10]);
    expect(second?.years).toEqual(first?.years);
    expect(alignYears([runOf(2020, 2022, 1), runOf(2024, 2030, 1)])).toEqual([]);
  });
});

describe('a difference', () => {
  it('is relative to the size of the reference, also of a negative one', () => {
    expect(differenceTo(-2, -1)).toEqual({ absolute: 1, relative: 0.5 });
    expect(differenceTo(0, 3)).toEqual({ absolute: 3, relative: null });
  });

  it('carries its sign', () => {
    expect(describeDifference(differenceTo(10, 15), 'en')).toMatch(/^\+5 \(\+50\s?%\)$/u);
    expect(describeDifference(differenceTo(10, 8), 'en')).toMatch(/^−2 \(−20\s?%\)$/u);
    expect(describeDifference(differenceTo(0, 3), 'en')).toBe('+3');
    expect(describeDifference(differenceTo(4, 4), 'en')).toBe('0');
  });
});

describe('inputs side by side', () => {
  const scenario = (name: string, rest: Partial<ResolvedScenario>): ResolvedScenario => ({
    name,
    description: '',
    years: { from: 2024, to: 2040 },
    seed: 1,
    samples: 0,
    inputs: {},
    central: {},
    overridden: {},
    sources: {},
    ...rest,
  });
  const catalog = new Map([['price.electricity', { ...rowOfEach.inputs, grade: 'secondary' as const }]]);
  const differing = [{ id: 'price.electricity', unit: 'USD/kWh', values: [0.08, 0.12, 0.08] }];

  it('say who sets a value, on what evidence, and how far it is from the reference', () => {
    const [row] = compareInputs(
      differing,
      [
        scenario('baseline', {}),
        scenario('dear', { overridden: { 'price.electricity': 'dear' } }),
        scenario('child', {
          overridden: { 'price.electricity': 'parent' },
          sources: { 'price.electricity': { source: 'tariff', grade: 'primary' } },
        }),
      ],
      catalog,
    );
    expect(row?.values.map(({ setBy, grade }) => [setBy, grade])).toEqual([
      [null, 'secondary'],
      ['dear', 'assumption'],
      ['parent', 'primary'],
    ]);
    expect(row?.values[1]?.difference?.relative).toBeCloseTo(0.5, 12);
    expect(row?.values[2]).toMatchObject({ isSameAsReference: true, difference: null });
  });

  it('compare words and demand points as a whole', () => {
    const points: [number, number][] = [[2030, 465]];
    const [row] = compareInputs(
      [{ id: 'demand.datacentre.points', unit: 'TWh/yr', values: [points, [[2030, 465]], [[2030, 500]]] }],
      [scenario('a', {}), scenario('b', {}), scenario('c', {})],
      catalog,
    );
    expect(row?.values.map((value) => value.isSameAsReference)).toEqual([false, true, false]);
    expect(row?.values.every((value) => value.difference === null)).toBe(true);
  });
});

describe('the choice', () => {
  const eight = Array.from('abcdefgh').reduce<readonly string[]>(toggleChoice, []);

  it('keeps the order, takes no ninth, and gives one back', () => {
    expect(eight.join('')).toBe('abcdefgh');
    expect(toggleChoice(eight, 'i')).toEqual(eight);
    expect(toggleChoice(eight, 'b').join('')).toBe('acdefgh');
  });

  it.each([
    ['a', 2, 'bcadefgh'],
    ['h', 0, 'habcdefg'],
    ['c', 7, 'abdefghc'],
    ['c', 2, 'abcdefgh'],
    ['x', 2, 'abcdefgh'],
  ])('moves %s to place %d', (id, place, order) => {
    expect(moveTo(eight, id, place).join('')).toBe(order);
  });
});

describe('the name of a copy', () => {
  const nameCopy = (name: string, number: number | null): string =>
    `${name}, copy${number === null ? '' : ` ${number}`}`;

  it('is the first that no other scenario has', () => {
    expect(copyName('Sober', new Set(['Sober']), nameCopy)).toBe('Sober, copy');
    expect(copyName('Sober', new Set(['Sober, copy', 'Sober, copy 2']), nameCopy)).toBe('Sober, copy 3');
  });
});

describe('what a scenario inherits', () => {
  const file = (name: string, parent: string | null, inputs: Inputs): ScenarioFile => ({
    format: 'memwatt-scenario/1',
    name,
    description: '',
    parent,
    inputs,
    sources: {},
  });
  const files = new Map(
    [
      file('grandmother', null, { 'price.electricity': 0.2 }),
      file('mother', 'grandmother', { 'grid.carbon': 0.3 }),
      file('one', 'other', {}),
      file('other', 'one', {}),
    ].map((each) => [each.name, each]),
  );
  const library = { files, defaults: { 'price.electricity': 0.08, 'grid.carbon': 0.4 } };
  const child = (inputs: Inputs, parent: string | null = 'mother') =>
    ({ name: 'child', parent, inputs }) as Parameters<typeof inheritedValue>[0];

  it('is the nearest ancestor’s, or else the catalog’s', () => {
    const own = child({ 'price.electricity': 0.1, 'grid.carbon': '0.1 to 0.2' });
    expect(inheritedValue(own, 'price.electricity', library)).toEqual({ value: 0.2, from: 'grandmother' });
    expect(inheritedValue(own, 'grid.carbon', library)).toEqual({ value: 0.3, from: 'mother' });
    const orphan = child({ 'grid.carbon': 0.1 }, null);
    expect(inheritedValue(orphan, 'grid.carbon', library)).toEqual({ value: 0.4, from: null });
  });

  it('is nothing to go back to where the scenario says the same, or nothing', () => {
    expect(inheritedValue(child({ 'price.electricity': 0.2 }), 'price.electricity', library)).toBeNull();
    expect(inheritedValue(child({}), 'price.electricity', library)).toBeNull();
    expect(inheritedValue(child({ toString: 1 }), 'constructor', library)).toBeNull();
  });

  it('ends where parents go in a circle', () =>
    expect(inheritedValue(child({ 'grid.carbon': 1 }, 'one'), 'grid.carbon', library)).toEqual({
      value: 0.4,
      from: null,
    }));
});

describe('choiceChange', () => {
  it.each([
    ['', 'a', { kind: 'added', id: 'a' }],
    ['a b c', 'a c', { kind: 'removed', id: 'b' }],
    ['a b c', 'c a b', { kind: 'reference', id: 'c' }],
    ['a b c', 'b a c', { kind: 'reference', id: 'b' }],
    ['a b c d', 'a c d b', { kind: 'moved', id: 'b' }],
    ['a b c d', 'a d b c', { kind: 'moved', id: 'd' }],
    ['a b c', 'a x c', { kind: 'replaced', id: 'b', by: 'x' }],
    ['a b c', '', { kind: 'chosen' }],
    ['', 'a b', { kind: 'chosen' }],
    ['a b c d e', 'a c b e d', { kind: 'chosen' }],
    ['a b', 'a b', null],
  ] as const)('from «%s» to «%s»', (before, after, change) => {
    const ids = (words: string): string[] => words.split(' ').filter((word) => word !== '');
    expect(choiceChange(ids(before), ids(after))).toEqual(change);
  });
});
