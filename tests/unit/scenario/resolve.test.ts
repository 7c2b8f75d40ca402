import { describe, expect, it } from 'vitest';
import { differingInputs } from '../../../shared/scenario/diff.ts';
import type { ScenarioFile } from '../../../shared/scenario/file.ts';
import { resolveScenario } from '../../../shared/scenario/resolve.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { errorOf, valueOf } from '../../helpers/run.ts';

const defaults = defaultInputs();

function scenario(name: string, parent: string | null, changes: Partial<ScenarioFile> = {}): ScenarioFile {
  return {
    format: 'memwatt-scenario/1',
    name,
    description: `about ${name}`,
    parent,
    inputs: {},
    sources: {},
    ...changes,
  };
}

const library = (...files: ScenarioFile[]) => new Map(files.map((file) => [file.name, file]));

const baseline = scenario('baseline', null);
const cheap = scenario('cheap power', 'baseline', {
  years: { from: 2025, to: 2035 },
  seed: 7,
  inputs: { 'price.electricity': 0.05, 'grid.carbon': 0.2 },
  sources: { 'price.electricity': { source: 'contract' }, 'grid.carbon': { source: 'operator' } },
});
const clean = scenario('clean power', 'cheap power', { samples: 500, inputs: { 'grid.carbon': 0.1 } });

describe('a resolved scenario', () => {
  it('without a parent is the defaults', () => {
    expect(valueOf(resolveScenario(baseline, library(), defaults))).toEqual({
      name: 'baseline',
      description: 'about baseline',
      years: { from: 2024, to: 2040 },
      seed: 1,
      samples: 10_000,
      inputs: defaults,
      central: defaults,
      overridden: {},
      sources: {},
    });
  });

  it('takes from its ancestors what it does not say, and says who set what', () => {
    const resolved = valueOf(resolveScenario(clean, library(baseline, cheap), defaults));
    expect(resolved.inputs).toEqual({ ...defaults, 'price.electricity': 0.05, 'grid.carbon': 0.1 });
    expect(resolved.overridden).toEqual({ 'price.electricity': 'cheap power', 'grid.carbon': 'clean power' });
    expect(resolved).toMatchObject({
      name: 'clean power',
      years: { from: 2025, to: 2035 },
      seed: 7,
      samples: 500,
    });
  });

  it('drops the source of a value that a descendant replaced', () => {
    const resolved = valueOf(resolveScenario(clean, library(baseline, cheap), defaults));
    expect(resolved.sources).toEqual({ 'price.electricity': { source: 'contract' } });
  });

  it('does not count a value set back to the default as overridden', () => {
    const back = scenario('back', 'cheap power', {
      inputs: { 'price.electricity': defaults['price.electricity']! },
    });
    const resolved = valueOf(resolveScenario(back, library(baseline, cheap), defaults));
    expect(resolved.overridden).toEqual({ 'grid.carbon': 'cheap power' });
  });

  it('leaves the defaults and the library as they were', () => {
    const before = JSON.stringify([defaults, cheap, clean]);
    valueOf(resolveScenario(clean, library(baseline, cheap), defaults));
    expect(JSON.stringify([defaults, cheap, clean])).toBe(before);
  });
});

describe('a scenario is not resolved when', () => {
  it('its parent is missing, and the nearest name is offered', () => {
    expect(errorOf(resolveScenario(scenario('x', 'basline'), library(baseline), defaults))).toEqual({
      code: 'scenario-parent-missing',
      place: 'x',
      values: { value: 'basline', nearest: 'baseline' },
    });
  });

  it('the parent of its parent is missing', () => {
    expect(errorOf(resolveScenario(clean, library(cheap), defaults))).toMatchObject({
      code: 'scenario-parent-missing',
      place: 'cheap power',
    });
  });

  it('its parents form a circle, which is named', () => {
    const a = scenario('a', 'b');
    const b = scenario('b', 'c');
    const c = scenario('c', 'a');
    expect(errorOf(resolveScenario(a, library(a, b, c), defaults))).toEqual({
      code: 'scenario-parent-cycle',
      place: 'a',
      values: { detail: 'a → b → c → a' },
    });
    expect(errorOf(resolveScenario(scenario('start', 'a'), library(a, b, c), defaults)).values).toEqual({
      detail: 'a → b → c → a',
    });
  });

  it('the parent is the scenario itself', () => {
    const own = scenario('own', 'own');
    expect(errorOf(resolveScenario(own, library(own), defaults))).toMatchObject({
      code: 'scenario-parent-cycle',
      values: { detail: 'own → own' },
    });
  });

  it('an ancestor breaks a rule', () => {
    const wrong = scenario('wrong', null, { inputs: { 'price.electricity': -1 } });
    expect(errorOf(resolveScenario(scenario('x', 'wrong'), library(wrong), defaults))).toMatchObject({
      code: 'input-out-of-range',
      place: 'wrong: inputs.price.electricity',
    });
    const late = scenario('late', null, { years: { from: 2030, to: 2020 } });
    expect(errorOf(resolveScenario(late, library(), defaults))).toMatchObject({
      code: 'years-invalid',
      place: 'late: years',
    });
  });

  it('the shares of a segment add up to nothing, each being allowed by itself', () => {
    const half = scenario('half', null, {
      inputs: { 'workload.speech.share': 0, 'workload.vision_camera.share': 0 },
    });
    expect(resolveScenario(half, library(), defaults).ok).toBe(true);
    const none = scenario('none', 'half', { inputs: { 'workload.vision_automotive.share': 0 } });
    expect(errorOf(resolveScenario(none, library(half), defaults))).toMatchObject({
      code: 'input-shares-all-zero',
      place: 'none: edge',
    });
  });

  it('the defaults lack an input', () => {
    const { 'grid.carbon': _, ...rest } = defaults;
    expect(errorOf(resolveScenario(baseline, library(), rest))).toMatchObject({
      code: 'input-missing',
      place: 'baseline: grid.carbon',
    });
  });
});

describe('differing inputs', () => {
  const resolved = (file: ScenarioFile) =>
    valueOf(resolveScenario(file, library(baseline, cheap, clean), defaults));

  it('are those with more than one value, in the order of the catalog', () => {
    expect(differingInputs([resolved(baseline), resolved(cheap), resolved(clean)])).toEqual([
      { id: 'price.electricity', unit: 'USD/kWh', values: [defaults['price.electricity'], 0.05, 0.05] },
      { id: 'grid.carbon', unit: 'kgCO2/kWh', values: [defaults['grid.carbon'], 0.2, 0.1] },
    ]);
  });

  it('compare points by their numbers', () => {
    const points = scenario('points', null, { inputs: { 'demand.edge.points': [[2025, 3.2]] } });
    const same = scenario('same', null, { inputs: { 'demand.edge.points': [[2025, 3.2]] } });
    expect(differingInputs([resolved(points), resolved(same)])).toEqual([]);
    expect(differingInputs([resolved(points), resolved(baseline)]).map(({ id }) => id)).toEqual([
      'demand.edge.points',
    ]);
  });

  it('are none for one scenario, or for none', () => {
    expect(differingInputs([resolved(clean)])).toEqual([]);
    expect(differingInputs([])).toEqual([]);
  });
});
