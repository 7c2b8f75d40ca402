import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import type { SegmentOutputId } from '../../../shared/model/result.ts';
import { sampleModel } from '../../../shared/model/uncertainty/sample-model.ts';
import { resolveUncertainty } from '../../../shared/model/uncertainty/uncertain-inputs.ts';
import type { ResolvedScenario } from '../../../shared/scenario/file.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { presets, resolvePreset } from '../../helpers/presets.ts';
import { projectRoot } from '../../helpers/project.ts';
import { valueOf } from '../../helpers/run.ts';

const data = path.join(projectRoot, 'data');
const defaults = defaultInputs();
const sources = new Set(
  readdirSync(path.join(data, 'sources')).flatMap((file) => {
    const rows: { id: string }[] = parse(readFileSync(path.join(data, 'sources', file), 'utf8'), {
      columns: true,
      bom: true,
    });
    return rows.map(({ id }) => id);
  }),
);

function shareBelowZero(scenario: ResolvedScenario, output: SegmentOutputId, year: number): number {
  const years = { from: year, to: year };
  const sampled = valueOf(sampleModel(scenario.inputs, years, { ...scenario, outputs: [output] }));
  return sampled.series.get(output)?.[0]?.negative ?? Number.NaN;
}

describe.each([...presets.values()])('preset $name', (file) => {
  it('draws twenty inputs or more, and cuts off nothing of what it draws', () => {
    const { uncertain, tied, truncated } = valueOf(resolveUncertainty(resolvePreset(file.name).inputs));
    expect(uncertain.length).toBeGreaterThanOrEqual(20);
    expect(tied.length).toBeGreaterThanOrEqual(20);
    expect(truncated).toEqual([]);
  });

  it('argues each value that it sets, and names a source of the catalog or calls it an assumption', () => {
    expect(Object.keys(file.sources)).toEqual(Object.keys(file.inputs));
    for (const [id, { source, grade, note }] of Object.entries(file.sources)) {
      expect([id, note]).not.toEqual([id, '']);
      expect([id, source === 'assumption' ? grade === 'assumption' : sources.has(source)]).toEqual([
        id,
        true,
      ]);
    }
  });

  it('says how often the net saving of 2030 falls below zero, as its draws have it', () => {
    const said =
      /(?<place>[Dd]ata centres|edge) the net saving of 2030 is (?:then )?below zero in (?<draws>\d+) of 100 draws/u.exec(
        file.description,
      )?.groups;
    const segment = said?.['place'] === 'edge' ? 'edge' : 'datacentre';
    const share = shareBelowZero(resolvePreset(file.name), `energy.saved.${segment}`, 2030);
    expect(Number(said?.['draws'])).toBe(Math.round(100 * share));
  });
});

describe('the baseline', () => {
  const baseline = resolvePreset('baseline');
  const years = { from: 2030, to: 2040 };
  const atMedians = valueOf(evaluateModel(baseline.inputs, years)).series;
  const atDefaults = valueOf(evaluateModel(defaults, years)).series;

  it('sets nothing but doubts, and says how many there are', () => {
    for (const value of Object.values(presets.get('baseline')?.inputs ?? {}))
      expect(value).toBeTypeOf('string');
    const { uncertain, tied } = valueOf(resolveUncertainty(baseline.inputs));
    expect(baseline.description).toContain(`${uncertain.length} inputs are drawn`);
    expect(baseline.description).toContain(`${tied.length} share the draw of another`);
  });

  it('leaves the electricity where the defaults have it, at the medians', () => {
    for (const output of [
      'energy.saved.datacentre',
      'energy.gross.datacentre',
      'energy.saved.edge',
    ] as const) {
      for (const [index, value] of atMedians[output].entries()) {
        const ratio = value / (atDefaults[output][index] ?? Number.NaN);
        expect([output, ratio > 0.94 && ratio < 1.06]).toEqual([output, true]);
      }
    }
  });

  it('moves what is spent by as much as it says', () => {
    const moved = (output: 'workload.llm_decode.cost' | 'spend.saved.datacentre'): number =>
      Math.round(100 * ((atMedians[output][0] ?? Number.NaN) / (atDefaults[output][0] ?? Number.NaN) - 1));
    expect(baseline.description).toContain(`token costs ${moved('workload.llm_decode.cost')} % more`);
    expect(baseline.description).toContain(`is ${moved('spend.saved.datacentre')} % higher`);
  });

  it('keeps both columns to one draw where they share a doubt: a comparison of hardware alone', () => {
    const { tied } = valueOf(resolveUncertainty(baseline.inputs));
    const rootOf = new Map(tied.map(({ id, root }) => [id, root]));
    for (const quantity of ['pue', 'host_overhead', 'utilisation', 'opex_rate', 'throughput_gain']) {
      const base = `hardware.llm_decode.base.${quantity}`;
      for (const workload of ['llm_decode', 'llm_prefill', 'recommendation', 'vision_datacentre']) {
        expect(rootOf.get(`hardware.${workload}.imc.${quantity}`)).toBe(base);
      }
    }
  });
});
