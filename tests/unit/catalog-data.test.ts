import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  boundaries,
  checkRules,
  domains,
  grades,
  listings,
  maturities,
  relations,
  scopes,
  tables,
  verdicts,
} from '../../shared/catalog/vocabularies.ts';
import { vocabularyMessages } from '../../shared/i18n/messages/vocabulary.ts';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import { defaultInputs } from '../helpers/default-inputs.ts';
import { projectRoot } from '../helpers/project.ts';

const dataFolder = path.join(projectRoot, 'data');

function rowsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(path.join(dataFolder, file), 'utf8'), { columns: true, bom: true });
}

/** The free texts that the catalog's pages translate. */
function termsOfData(): string[] {
  const fields = { companies: ['country', 'status'], devices: ['status'], forecasts: ['region', 'case'] };
  const texts = Object.entries(fields).flatMap(([table, columns]) =>
    rowsOf(`${table}.csv`).flatMap((row) => columns.map((column) => row[column] ?? '')),
  );
  return [...new Set(texts)];
}

const files = readdirSync(dataFolder).filter((name) => name.endsWith('.csv'));

describe('the vocabularies', () => {
  it('have a label for every word and for no other', () => {
    const words = {
      table: tables,
      grade: grades,
      relation: relations,
      listing: listings,
      boundary: boundaries,
      scope: scopes,
      domain: domains,
      maturity: maturities,
      verdict: verdicts,
      check: [...checkRules, 'error', 'notice'],
      term: termsOfData(),
    };
    const expected = Object.entries(words).flatMap(([kind, of]) => of.map((word) => `${kind}.${word}`));
    const labels = Object.keys(vocabularyMessages).filter((key) => !key.endsWith('.meaning'));
    expect(labels.toSorted()).toEqual(expected.toSorted());
  });

  it('explain every grade, boundary and scope in a sentence', () => {
    const meanings = Object.keys(vocabularyMessages).filter((key) => key.endsWith('.meaning'));
    const expected = [
      ...grades.map((grade) => `grade.${grade}.meaning`),
      ...boundaries.map((boundary) => `boundary.${boundary}.meaning`),
      ...scopes.map((scope) => `scope.${scope}.meaning`),
    ];
    expect(meanings.toSorted()).toEqual(expected.toSorted());
  });
});

describe('the reviewed text', () => {
  it('cites publications that a reader can find, never our own working papers', () => {
    for (const file of files) {
      const text = readFileSync(path.join(dataFolder, file), 'utf8');
      expect(text).not.toMatch(
        /file-index|research\/\w+\.(?:csv|md)|adoption_models|energy_models|mission_facts|power_model_inputs/u,
      );
      expect(text).not.toMatch(/https?:\/\/\d+\.\d+\.\d+\.\d+/u);
    }
  });

  it('uses every source that it lists', () => {
    const cited = new Set(
      files
        .filter((file) => file !== 'sources.csv')
        .flatMap((file) => rowsOf(file).map((row) => row['source'] ?? '')),
    );
    expect(
      rowsOf('sources.csv')
        .map((row) => row['id'])
        .filter((id) => !cited.has(id ?? '')),
    ).toEqual([]);
  });

  it('dates as opened only what was itself or through a named page opened', () => {
    const opened = rowsOf('sources.csv').filter((row) => row['retrieved'] !== '');
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.filter((row) => row['primary_seen'] === 'no' && row['seen_url'] === '')).toEqual([]);
  });

  it('starts the demand of data centres at the year that runs start with', () => {
    const points = rowsOf('inputs.csv').find((row) => row['id'] === 'demand.datacentre.points');
    expect(JSON.parse(points?.['value'] ?? '[]')).toEqual([
      [2024, 103],
      [2025, 155],
      [2030, 465],
    ]);
    // IEA 2026: AI-focused data centres +50 % in 2025.
    expect(155 / 103).toBeCloseTo(1.5, 1);
  });

  it('reproduces the range of de Vries 2023: 1.5 million servers of 6.5 and 10.2 kW all year', () => {
    const point = rowsOf('forecast-points.csv').find((row) => row['forecast'] === 'de-vries-2023-servers');
    const terawattHours = (kilowatts: number): number => (1.5e6 * kilowatts * 8760) / 1e9;
    expect(Number(point?.['low'])).toBeCloseTo(terawattHours(6.5), 1);
    expect(Number(point?.['high'])).toBeCloseTo(terawattHours(10.2), 1);
  });

  it.each([
    ['llm_decode', 108_000, 'about 108,000 USD'],
    ['llm_prefill', 213_000, 'about 213,000 USD'],
    ['recommendation', 166_000, 'about 166,000 USD'],
    ['vision_datacentre', 216_000, 'about 216,000 USD'],
    ['vision_camera', 37.5, 'about 37.5 USD'],
    ['vision_automotive', 532, 'about 532 USD'],
    ['speech', 2.84, 'about 2.84 USD'],
  ] as const)('states the price of parity for %s as the model finds it', (workload, price, words) => {
    const id = `hardware.${workload}.imc.capex`;
    expect(rowsOf('inputs.csv').find((row) => row['id'] === id)?.['note']).toContain(words);
    const saving = (capex: number): number => {
      const inputs = { ...defaultInputs(), [id]: capex, [`hardware.${workload}.imc.learning_rate`]: 0 };
      const result = evaluateModel(inputs, { from: 2025, to: 2025 });
      if (!result.ok) throw new Error(result.error.code);
      return result.value.series[`workload.${workload}.saving`][0] ?? Number.NaN;
    };
    expect(saving(price * 0.99)).toBeGreaterThan(0);
    expect(saving(price * 1.01)).toBeLessThan(0);
  });
});
