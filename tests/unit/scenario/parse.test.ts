import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../shared/scenario/parse.ts';
import { errorOf, valueOf } from '../../helpers/run.ts';

const place = 'fast.scenario.json';

const whole = {
  format: 'memwatt-scenario/1',
  name: 'Fast IMC adoption',
  description: 'why',
  parent: 'baseline',
  years: { from: 2024, to: 2040 },
  seed: 1,
  samples: 10_000,
  inputs: {
    'demand.datacentre.points': [
      [2025, 155],
      [2030, 465],
    ],
    'hardware.llm_decode.imc.mac_energy': 1.2,
    'workload.speech.segment': 'edge',
    'adoption.speech.gated': 1,
  },
  sources: {
    'hardware.llm_decode.imc.mac_energy': { source: 'assumption', grade: 'assumption', note: 'own view' },
  },
};

const refusal = (changes: Readonly<Record<string, unknown>>) =>
  errorOf(parseScenario(JSON.stringify({ ...whole, ...changes }), place));
const refusalOfText = (text: string) => errorOf(parseScenario(text, place));

describe('a scenario file', () => {
  it('is read as it is written', () => {
    expect(valueOf(parseScenario(JSON.stringify(whole, null, 2), place))).toEqual(whole);
  });

  it('needs only a format and a name', () => {
    const text = '{ "format": "memwatt-scenario/1", "name": " Plain " }';
    expect(valueOf(parseScenario(text, place))).toEqual({
      format: 'memwatt-scenario/1',
      name: 'Plain',
      description: '',
      parent: null,
      inputs: {},
      sources: {},
    });
  });

  it('may begin with a byte order mark and hold any text', () => {
    const name = 'フル普及 “高” \\ \n 🚀';
    const text = `\uFEFF${JSON.stringify({ ...whole, name })}`;
    expect(valueOf(parseScenario(text, place)).name).toBe(name);
  });
});

describe('broken JSON is refused with line and column:', () => {
  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{\n  "format": "memwatt-scenario/1",\n  "name": "x",\n}', 4, 1],
    ['{\n  "format": "memwatt-scenario/1"\n  "name": "x"\n}', 3, 3],
    ['{ "format": NaN }', 1, 13],
    ['{ "format": 01 }', 1, 14],
    ['{ "format": .5 }', 1, 13],
    ["{ 'format': 1 }", 1, 3],
    ['{ "format": "a\nb" }', 1, 15],
    ['{ "format": "\\x" }', 1, 13],
    ['{ "format": "open', 1, 18],
    ['{} {}', 1, 4],
    ['{ "a": [1, 2 }', 1, 14],
    ['// comment\n{}', 1, 1],
  ])('%j', (text, line, column) => {
    expect(refusalOfText(text)).toEqual({ code: 'scenario-json-invalid', place, values: { line, column } });
  });

  it('nesting that no person wrote', () => {
    expect(refusalOfText('['.repeat(100_000))).toMatchObject({ code: 'scenario-json-invalid' });
  });
});

describe('a key that stands twice is refused with its path and place:', () => {
  it('at the top', () => {
    const text = '{ "format": "memwatt-scenario/1",\n  "name": "a",\n  "name": "b" }';
    expect(refusalOfText(text)).toEqual({
      code: 'scenario-key-duplicate',
      place: 'fast.scenario.json: name',
      values: { line: 3, column: 3 },
    });
  });

  it('among the inputs, also when it is escaped', () => {
    const text = '{ "inputs": { "price.electricity": 1,\n "price.electricit\\u0079": 2 } }';
    expect(refusalOfText(text)).toMatchObject({
      code: 'scenario-key-duplicate',
      place: 'fast.scenario.json: inputs.price.electricity',
    });
  });
});

describe('a scenario file is refused for', () => {
  it.each(['[]', '"text"', '1', 'null', 'true'])('being %s', (text) => {
    expect(refusalOfText(text)).toMatchObject({
      code: 'scenario-value-type',
      place,
      values: { expected: 'object' },
    });
  });

  it.each(['memwatt-scenario/2', '', 1, null])('the format %j', (format) => {
    expect(refusal({ format })).toMatchObject({ code: 'scenario-format-unknown', place: `${place}: format` });
  });

  it('an unknown key, with the nearest known one', () => {
    expect(refusal({ input: {} })).toEqual({
      code: 'scenario-key-unknown',
      place: `${place}: input`,
      values: { value: 'input', nearest: 'inputs' },
    });
    expect(refusal({ years: { from: 2024, until: 2040 } })).toMatchObject({ place: `${place}: years.until` });
    expect(refusal({ sources: { 'grid.carbon': { source: 'x', graed: 'derived' } } })).toMatchObject({
      code: 'scenario-key-unknown',
      place: `${place}: sources.grid.carbon.graed`,
      values: { nearest: 'grade' },
    });
  });

  it.each([
    [{ name: '' }, 'scenario-name-empty', 'name'],
    [{ name: '   ' }, 'scenario-name-empty', 'name'],
    [{ name: 'x'.repeat(121) }, 'scenario-name-empty', 'name'],
    [{ name: 7 }, 'scenario-value-type', 'name'],
    [{ description: null }, 'scenario-value-type', 'description'],
    [{ description: 'x'.repeat(4001) }, 'scenario-value-type', 'description'],
    [{ parent: 1 }, 'scenario-value-type', 'parent'],
    [{ years: [2024, 2040] }, 'scenario-value-type', 'years'],
    [{ years: { from: 2024 } }, 'scenario-value-type', 'years.to'],
    [{ years: { from: '2024', to: 2040 } }, 'scenario-value-type', 'years.from'],
    [{ years: { from: 2019, to: 2040 } }, 'years-invalid', 'years'],
    [{ years: { from: 2024, to: 2061 } }, 'years-invalid', 'years'],
    [{ years: { from: 2040, to: 2024 } }, 'years-invalid', 'years'],
    [{ years: { from: 2024.5, to: 2040 } }, 'years-invalid', 'years'],
    [{ seed: 1.5 }, 'scenario-value-type', 'seed'],
    [{ seed: 'one' }, 'scenario-value-type', 'seed'],
    [{ samples: -1 }, 'scenario-value-type', 'samples'],
    [{ inputs: [] }, 'scenario-value-type', 'inputs'],
    [{ sources: 'x' }, 'scenario-value-type', 'sources'],
    [{ sources: { 'grid.carbon': 'IEA' } }, 'scenario-value-type', 'sources.grid.carbon'],
    [{ sources: { 'grid.carbon': {} } }, 'scenario-value-type', 'sources.grid.carbon.source'],
    [
      { sources: { 'grid.carbon': { source: 'x', grade: 'best' } } },
      'scenario-value-type',
      'sources.grid.carbon.grade',
    ],
    [
      { sources: { 'grid.carbon': { source: 'x', note: 1 } } },
      'scenario-value-type',
      'sources.grid.carbon.note',
    ],
  ])('%j', (changes, code, path) => {
    expect(refusal(changes)).toMatchObject({ code, place: `${place}: ${path}` });
  });

  it('an unknown input, with the nearest known one', () => {
    expect(refusal({ inputs: { 'price.elektricity': 0.1 } })).toEqual({
      code: 'input-unknown',
      place: `${place}: inputs.price.elektricity`,
      values: { value: 'price.elektricity', nearest: 'price.electricity' },
    });
    expect(refusal({ sources: { 'grid.carbn': { source: 'x' } } })).toMatchObject({
      code: 'input-unknown',
      place: `${place}: sources.grid.carbn`,
      values: { nearest: 'grid.carbon' },
    });
  });

  it.each([
    [{ 'price.electricity': -1 }, 'input-out-of-range', 'inputs.price.electricity'],
    [{ 'price.electricity': null }, 'input-not-a-number', 'inputs.price.electricity'],
    [{ 'price.electricity': 'cheap' }, 'input-not-a-number', 'inputs.price.electricity'],
    [{ 'price.electricity': '0.19 to 0.06' }, 'distribution-malformed', 'inputs.price.electricity'],
    [{ 'price.electricity': '= grid.carbon + 2' }, 'distribution-malformed', 'inputs.price.electricity'],
    [{ 'workload.speech.segment': 'moon' }, 'input-segment-unknown', 'inputs.workload.speech.segment'],
    [{ 'adoption.speech.gated': true }, 'input-not-a-number', 'inputs.adoption.speech.gated'],
    [{ 'demand.edge.points': [[2025, 0]] }, 'input-out-of-range', 'inputs.demand.edge.points[0]'],
    [{ 'demand.edge.points': [] }, 'input-points-malformed', 'inputs.demand.edge.points'],
  ])('the input %j', (inputs, code, path) => {
    expect(refusal({ inputs })).toMatchObject({ code, place: `${place}: ${path}` });
  });

  it('a number that is too large to be one', () => {
    const text = '{ "format": "memwatt-scenario/1", "name": "x", "inputs": { "price.electricity": 1e999 } }';
    expect(refusalOfText(text)).toMatchObject({ code: 'input-not-a-number' });
  });

  it('keys that reach for the prototype', () => {
    const text = '{ "format": "memwatt-scenario/1", "name": "x", "inputs": { "__proto__": 1 } }';
    expect(refusalOfText(text)).toMatchObject({ code: 'input-unknown', place: `${place}: inputs.__proto__` });
    const top = '{ "format": "memwatt-scenario/1", "name": "x", "__proto__": { "inputs": {} } }';
    expect(refusalOfText(top)).toMatchObject({ code: 'scenario-key-unknown' });
  });
});
