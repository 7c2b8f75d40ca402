import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparisonToText } from '../../electron/cli/compare-report.ts';
import type { Catalog } from '../../electron/db/open.ts';
import { translateIn } from '../../electron/host/translate.ts';
import type { Dispatch } from '../../electron/services/dispatch.ts';
import { type Comparison, comparisonSchema, type ScenarioReference } from '../../shared/contract/model.ts';
import { appErrorSchema } from '../../shared/errors.ts';
import { languages } from '../../shared/i18n/define.ts';
import { pairedBands } from '../../shared/model/uncertainty/paired.ts';
import { comparedOutputs } from '../../shared/scenario/comparison-file.ts';
import { resolvePreset } from '../helpers/presets.ts';
import { openShippedHost } from '../helpers/shipped-host.ts';

let catalog: Catalog;
let dispatch: Dispatch;

beforeAll(() => {
  ({ catalog, dispatch } = openShippedHost());
});
afterAll(() => {
  catalog.close();
});

const named = (name: string): ScenarioReference => ({ kind: 'named', name });
const names = ['baseline', 'high-adoption', 'backfire'];

async function compare(input: unknown): Promise<Comparison> {
  const result = await dispatch('model.compare', input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return comparisonSchema.parse(result.value);
}

async function errorOf(input: unknown): Promise<{ code: string; place?: string | undefined }> {
  const result = await dispatch('model.compare', input);
  if (result.ok) throw new Error('model.compare was answered');
  return appErrorSchema.parse(result.error);
}

describe('model.compare', () => {
  it('says nothing of draws unless they are asked for', async () => {
    for (const samples of [undefined, 0]) {
      const plain = await compare({
        scenarios: names.map(named),
        ...(samples === undefined ? {} : { samples }),
      });
      expect(plain).not.toHaveProperty('samples');
      expect(plain.results.map(({ id }) => id)).toEqual(comparedOutputs);
      expect(plain.results.every(({ differences }) => differences === undefined)).toBe(true);
    }
  });

  it('yields the differences of draws, which are those of the same inputs elsewhere', async () => {
    const samples = 600;
    const comparison = await compare({ scenarios: names.map(named), samples });
    expect(comparison).toMatchObject({ seed: 1, samples, scenarios: names });
    const wanted = [{ output: 'energy.saved.datacentre' as const, year: 2035 }];
    const parts = pairedBands(
      names.map((name) => resolvePreset(name).inputs),
      { seed: 1, samples, wanted, hasOwn: false },
    );
    const row = comparison.results.find(({ id }) => id === 'energy.saved.datacentre');
    const at = comparison.years.indexOf(2035);
    for (const [index, part] of parts.entries()) {
      const summary = part.ok ? part.value.differences[0] : undefined;
      const series = row?.differences?.[index];
      expect([series?.p5[at], series?.p95[at], series?.negative[at]]).toEqual([
        summary?.p5,
        summary?.p95,
        summary?.negative,
      ]);
    }
    expect(row?.differences?.[0]?.p95.every((value) => value === 0)).toBe(true);
    expect(row?.differences?.[1]?.p95[at]).toBeGreaterThan(0);
  });

  it('takes the seed of the first, and eight scenarios but not nine', async () => {
    const content = (seed: number, name: string): ScenarioReference => ({
      kind: 'content',
      content: { name, description: '', parent: 'baseline', seed, inputs: {}, sources: {} },
    });
    const eight = Array.from({ length: 8 }, (_, index) => content(index + 5, `s${index}`));
    const comparison = await compare({ scenarios: eight, samples: 20 });
    expect(comparison.seed).toBe(5);
    expect(comparison.results[0]?.differences).toHaveLength(8);
    expect(await errorOf({ scenarios: [...eight, content(1, 'ninth')] })).toMatchObject({
      code: 'request-invalid',
    });
  });

  it('names what it cannot do', async () => {
    expect(await errorOf({ scenarios: [named('baseline'), named('high-adoptin')] })).toMatchObject({
      code: 'scenario-not-found',
    });
    expect(await errorOf({ scenarios: names.map(named), samples: 100_001 })).toMatchObject({
      code: 'request-invalid',
    });
  });

  it('is written in every language, segments apart, with the band under its result', async () => {
    const comparison = await compare({ scenarios: names.map(named), samples: 200 });
    for (const language of languages) {
      const text = comparisonToText(comparison, 2030, { language, translate: translateIn(language) });
      expect(text).toContain('200');
      expect(text).toContain('P5–P95');
      expect(text).not.toMatch(/\{\{|undefined|NaN/u);
    }
    const lines = comparisonToText(comparison, 2030, {
      language: 'en',
      translate: translateIn('en'),
    }).split('\n');
    const saved = lines.findIndex((line) => line.startsWith('Electricity saved · Data centres'));
    expect(lines[saved + 1]).toMatch(/^ {2}difference, P5–P95 .*−.*\s–\s\+/u);
    expect(lines[saved + 2]).toMatch(/^ {2}lower in .*%/u);
    // What nobody's draws change has no band.
    const demand = lines.findIndex((line) => line.startsWith('Electricity, all digital · Data centres'));
    expect(lines[demand + 1]).toMatch(/^Electricity with IMC/u);
  });
});
