import { describe, expect, it } from 'vitest';
import { rankInfluence } from '../../../shared/model/sensitivity/influence-order.ts';
import { analyseSensitivity } from '../../../shared/model/sensitivity/analyse.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';
import { resolvePreset } from '../../helpers/presets.ts';
import { valueOf } from '../../helpers/run.ts';

const at = { output: 'energy.saved.datacentre', year: 2030 } as const;
const { inputs, years, central } = resolvePreset('baseline');
const ceiling = 'adoption.llm_decode.ceiling';

describe('the order of the inputs by influence', () => {
  it('is that of the tornado where nothing was set by hand', () => {
    const order = valueOf(rankInfluence(inputs, years, { at, doubts: {} }));
    const tornado = valueOf(analyseSensitivity(inputs, years, { at, method: 'tornado', seed: 1, draws: 0 }));
    if (tornado.method !== 'tornado') throw new Error(tornado.method);
    expect(order.map(({ id }) => id)).toEqual(tornado.bars.map(({ id }) => id));
    for (const [place, { atLow, atHigh }] of tornado.bars.entries()) {
      expect(order[place]?.swing).toBeCloseTo(Math.abs(atHigh - atLow), 12);
    }
  });

  it('keeps an input that was set to its median by hand where it was, by the doubt it had', () => {
    const before = valueOf(rankInfluence(inputs, years, { at, doubts: {} }));
    const set = { ...inputs, [ceiling]: central[ceiling] as number };
    const without = valueOf(rankInfluence(set, years, { at, doubts: {} }));
    expect(without.some(({ id }) => id === ceiling)).toBe(false);
    const text = inputs[ceiling] as string;
    expect(valueOf(rankInfluence(set, years, { at, doubts: { [ceiling]: text } }))).toEqual(before);
  });

  it('leaves the other inputs where the scenario has them', () => {
    const certain = defaultInputs();
    const doubts = { [ceiling]: 'uniform(0.5, 0.6)', 'price.electricity': 'uniform(0.3, 0.9)' };
    const both = valueOf(rankInfluence(certain, years, { at, doubts }));
    const alone = valueOf(rankInfluence(certain, years, { at, doubts: { [ceiling]: doubts[ceiling] } }));
    expect(both.find(({ id }) => id === ceiling)?.swing).toBe(alone[0]?.swing);
  });

  it('is empty where nothing is uncertain, and says which doubt breaks a rule', () => {
    expect(valueOf(rankInfluence(defaultInputs(), years, { at, doubts: {} }))).toEqual([]);
    const wrong = rankInfluence(inputs, years, { at, doubts: { [ceiling]: 'uniform(2, 3)' } });
    expect(wrong.ok ? null : wrong.error.place).toBe(ceiling);
  });
});
