import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Catalog, openCatalog } from '../../electron/db/open.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch, type Dispatch } from '../../electron/services/dispatch.ts';
import type { HostChannel, Input, Output } from '../../shared/contract/index.ts';
import { appErrorSchema } from '../../shared/errors.ts';
import type { InputValue } from '../../shared/scenario/file.ts';
import { projectRoot } from '../helpers/project.ts';

let catalog: Catalog;
let dispatch: Dispatch;

beforeAll(() => {
  const opened = openCatalog(path.join(projectRoot, 'out', 'catalog.sqlite'), { readOnly: true });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  catalog = opened.value;
  dispatch = createDispatch(
    {
      catalog,
      who: 'tester',
      clock: () => new Date('2026-11-22T12:00:00Z'),
      log: (message, detail) => {
        throw new Error(message, { cause: detail });
      },
      version: '0.0.0-test',
      translate: translateIn,
    },
    { checkOutput: true },
  );
});

afterAll(() => catalog.close());

async function ask<C extends HostChannel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await dispatch(channel, input);
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
  return result.value as Output<C>;
}

const at8 = { service: 'decode', inputBits: 8, weightBits: 8 } as const;

describe('model.deviceEnergy', () => {
  it.each(['devices', 'macros'] as const)(
    'answers for every row of %s, as the catalog itself derives it',
    async (table) => {
      const { rows } = await ask('catalog.list', { table });
      const expected: unknown[] = [];
      const answered: unknown[] = [];
      for (const row of rows) {
        if (!('sustainedPjPerMac' in row)) throw new Error(row.id);
        const { id, sustainedPjPerMac: central, sustainedLow: low, sustainedHigh: high } = row;
        const round = (value: number | null): string => (value === null ? 'none' : value.toPrecision(12));
        expected.push(
          central === null ? [id, 'device-energy-unknown'] : [id, ...[low, central, high].map(round)],
        );
        const answer = await dispatch('model.deviceEnergy', { table, id, ...at8 });
        if (answer.ok) {
          const { pjPerMac } = answer.value as Output<'model.deviceEnergy'>;
          answered.push([id, ...[pjPerMac.low, pjPerMac.central, pjPerMac.high].map(round)]);
        } else {
          answered.push([id, answer.error.code]);
        }
      }
      expect(answered).toEqual(expected);
      expect(answered.length).toBeGreaterThan(60);
    },
  );

  it('has nothing to repeat in a digital array', async () => {
    const { retry } = await ask('model.deviceEnergy', { table: 'devices', id: 'axelera-metis', ...at8 });
    expect(retry).toEqual({ kind: 'exact' });
  });

  it('estimates the work that an analog array repeats, with its constants', async () => {
    const cool = await ask('model.deviceEnergy', { table: 'macros', id: 'uiuc-60-1', ...at8 });
    const hot = await ask('model.deviceEnergy', {
      table: 'macros',
      id: 'uiuc-60-1',
      ...at8,
      temperatureSpan: 120,
      recalibrationHours: 168,
    });
    if (cool.retry.kind !== 'estimate' || hot.retry.kind !== 'estimate') throw new Error('no estimate');
    expect(hot.retry.central.retryFraction).toBeGreaterThan(cool.retry.central.retryFraction);
    expect(hot.retry.conditions).toMatchObject({ temperatureSpan: 120, recalibrationHours: 168 });
    expect(cool.retry.constants.driftExponent.basis).toContain('Joshi');
  });

  it('answers «unknown» for a technology without constants', async () => {
    const { retry } = await ask('model.deviceEnergy', { table: 'devices', id: 'soliman-fefet-28', ...at8 });
    expect(retry).toEqual({ kind: 'unknown' });
  });

  it('adds the circuit of an SRAM macro at 22 to 28 nm, and of no other', async () => {
    const { circuit } = await ask('model.deviceEnergy', { table: 'macros', id: 'uiuc-183-1', ...at8 });
    expect(circuit?.ratio).toBeCloseTo((circuit?.fjPerMac ?? 0) / (circuit?.publishedFjPerMac ?? 1), 12);
    expect(circuit?.publishedFjPerMac).toBeCloseTo(2000 / 42.6, 9);
    const other = await ask('model.deviceEnergy', { table: 'macros', id: 'uiuc-2-1', ...at8 });
    expect(other.circuit).toBeNull();
  });

  it.each([
    [{ table: 'devices', id: 'axelera-meti', ...at8 }, 'row-not-found'],
    [{ table: 'devices', id: 'uiuc-60-1', ...at8 }, 'row-not-found'],
    [{ table: 'forecasts', id: 'x', ...at8 }, 'request-invalid'],
    [{ table: 'devices', id: 'axelera-metis', ...at8, inputBits: 0 }, 'request-invalid'],
    [{ table: 'devices', id: 'axelera-metis', ...at8, service: 'training' }, 'request-invalid'],
    [{ table: 'devices', id: 'axelera-metis', ...at8, temperatureSpan: -3 }, 'request-invalid'],
  ])('refuses %o with %s', async (input, code) => {
    const answer = await dispatch('model.deviceEnergy', input);
    if (answer.ok) throw new Error('was answered');
    expect(appErrorSchema.parse(answer.error).code).toBe(code);
  });
});

/** The warnings of a run of the baseline with one input changed. */
async function warningsOf(
  inputs: Record<string, InputValue>,
  sources: Record<string, { source: string; note?: string }> = {},
): Promise<Output<'model.run'>['warnings']> {
  const content = {
    format: 'memwatt-scenario/1',
    name: 'own',
    description: '',
    parent: 'baseline',
    inputs,
    sources,
  };
  const text = JSON.stringify(content);
  return (await ask('model.run', { scenario: { kind: 'file', text, place: 'own' }, samples: 0 })).warnings;
}

describe('a figure that has not come down the whole ladder', () => {
  const id = 'hardware.llm_decode.imc.mac_energy';
  const cited = { [id]: { source: 'devices:axelera-metis' } };
  const marked = (warnings: Output<'model.run'>['warnings']): boolean =>
    warnings.some((warning) => warning.code === 'ladder-not-climbed' && warning.id === id);

  it('is marked: 2 ÷ 15 TOPS/W of a core is no mac_energy', async () => {
    const warnings = await warningsOf({ [id]: 0.133 }, cited);
    expect(marked(warnings)).toBe(true);
    expect(warnings.find(({ code }) => code === 'ladder-not-climbed')?.message).toContain('axelera-metis');
  });

  it('is marked at the median where it is a distribution', async () => {
    expect(marked(await warningsOf({ [id]: '0.1 to 0.2' }, cited))).toBe(true);
  });

  it('is not marked once it has: the value and the distribution of memwatt device', async () => {
    const { pjPerMac, distribution } = await ask('model.deviceEnergy', {
      table: 'devices',
      id: 'axelera-metis',
      ...at8,
    });
    expect(marked(await warningsOf({ [id]: pjPerMac.central }, cited))).toBe(false);
    expect(marked(await warningsOf({ [id]: distribution }, cited))).toBe(false);
  });

  it('is marked by a row named in the note as well, and by none where none is named', async () => {
    const note = { [id]: { source: 'own', note: 'peak of macros:uiuc-183-1' } };
    expect(marked(await warningsOf({ [id]: 0.05 }, note))).toBe(true);
    expect(marked(await warningsOf({ [id]: 0.05 }, { [id]: { source: 'own' } }))).toBe(false);
  });

  it('is no default of the catalog, nor in a shipped scenario', async () => {
    for (const name of ['baseline', 'high-adoption', 'analog-stalls']) {
      const { warnings } = await ask('model.run', { scenario: { kind: 'named', name }, samples: 0 });
      expect(warnings.filter(({ code }) => code === 'ladder-not-climbed')).toEqual([]);
    }
  });
});

describe('the warnings of rating and arrays, where inputs are uncertain', () => {
  it('are judged at the medians', async () => {
    const rated = 'hardware.llm_decode.base.rated_power';
    const throughput = 'hardware.llm_decode.base.throughput';
    const power = (warnings: Output<'model.run'>['warnings']): boolean =>
      warnings.some(({ code, id }) => code === 'power-above-rating' && id === rated);
    expect(power(await warningsOf({ [rated]: 1, [throughput]: '1000 to 4000' }))).toBe(true);
    expect(power(await warningsOf({ [rated]: '1e8 to 2e8', [throughput]: 1000 }))).toBe(false);
    expect(power(await warningsOf({ [rated]: 'uniform(0.5, 1.5)' }))).toBe(true);

    const array = 'hardware.llm_decode.imc.array_bits';
    const fraction = 'hardware.llm_decode.imc.resident_fraction';
    const small = (warnings: Output<'model.run'>['warnings']): boolean =>
      warnings.some(({ code, id }) => code === 'array-too-small' && id === array);
    expect(small(await warningsOf({ [array]: '1e6 to 2e6', [fraction]: 'uniform(0.8, 1)' }))).toBe(true);
    expect(small(await warningsOf({ [array]: '1e16 to 2e16', [fraction]: 'uniform(0.8, 1)' }))).toBe(false);
  });
});
