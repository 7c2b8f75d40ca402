import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as vocabularies from '../../shared/catalog/vocabularies.ts';
import { termsMessages } from '../../shared/i18n/messages/terms.ts';
import { unitsOfCategory, unitsOfQuantity } from '../../shared/catalog/units.ts';
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
  const fields = { companies: ['country'], forecasts: ['region', 'case'], parameters: ['region'] };
  const texts = Object.entries(fields).flatMap(([table, columns]) =>
    rowsOf(`${table}.csv`).flatMap((row) => columns.map((column) => row[column] ?? '')),
  );
  return [...new Set(texts)];
}

const files = globSync('{*,sources/*,citations/*}.csv', { cwd: dataFolder });

/** The words of each vocabulary under the kind that their labels begin with. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  table: vocabularies.tables,
  grade: vocabularies.grades,
  'source-kind': vocabularies.sourceKinds,
  relation: vocabularies.relations,
  listing: vocabularies.listings,
  'company-status': vocabularies.companyStatuses,
  event: vocabularies.eventKinds,
  qualifier: vocabularies.amountQualifiers,
  currency: vocabularies.currencies,
  'rate-basis': vocabularies.rateBases,
  boundary: vocabularies.boundaries,
  'claim-flag': vocabularies.claimFlags,
  'device-status': vocabularies.deviceStatuses,
  domain: vocabularies.domains,
  maturity: vocabularies.maturities,
  'compute-model': vocabularies.computeModels,
  quantity: vocabularies.measurementQuantities,
  scope: vocabularies.scopes,
  'capacity-basis': vocabularies.capacityBases,
  category: vocabularies.parameterCategories,
  verdict: vocabularies.verdicts,
  check: [...vocabularies.checkRules, 'error', 'notice'],
};

/** Kinds whose words do not explain themselves. */
const explained = ['grade', 'boundary', 'claim-flag', 'scope', 'capacity-basis'];

describe('the vocabularies', () => {
  it('have a label for every word and for no other', () => {
    const expected = Object.entries(kinds).flatMap(([kind, words]) => words.map((word) => `${kind}.${word}`));
    const labels = Object.keys(vocabularyMessages).filter(
      (key) => !key.endsWith('.meaning') && !key.startsWith('term.'),
    );
    expect(labels.toSorted()).toEqual(expected.toSorted());
  });

  it('explain the words that need it in a sentence', () => {
    const meanings = Object.keys(vocabularyMessages).filter((key) => key.endsWith('.meaning'));
    const expected = explained.flatMap((kind) =>
      (kinds[kind] ?? []).map((word) => `${kind}.${word}.meaning`),
    );
    expect(meanings.toSorted()).toEqual(expected.toSorted());
  });

  it('give every measured quantity and every category of parameters units of the vocabulary', () => {
    expect(Object.keys(unitsOfQuantity).toSorted()).toEqual(
      [...vocabularies.measurementQuantities].toSorted(),
    );
    expect(new Set(Object.values(unitsOfQuantity).flat())).toEqual(new Set(vocabularies.measurementUnits));
    expect(new Set(Object.values(unitsOfCategory).flat()).size).toBeGreaterThan(10);
  });
});

describe('the words of free texts', () => {
  it('are there for every country, region and case in the data, and for nothing else', () => {
    expect(Object.keys(termsMessages).toSorted()).toEqual(
      termsOfData()
        .map((text) => `term.${text}`)
        .toSorted(),
    );
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
