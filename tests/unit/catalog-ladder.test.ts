import { describe, expect, it } from 'vitest';
import { climbLadder, rungIds } from '../../shared/catalog/ladder.ts';
import type { Parameter } from '../../shared/catalog/rows.ts';
import { boundaries } from '../../shared/catalog/vocabularies.ts';

function rung(id: string, value: number | null, low: number | null, high: number | null): Parameter {
  return {
    id,
    category: 'boundary-ladder',
    name: id,
    region: 'World',
    period: '2024',
    value,
    low,
    high,
    unit: '1',
    device: null,
    basis: '',
    note: '',
    valueUsd: null,
    rate: null,
    source: 'test',
    locator: '',
    grade: 'derived',
  };
}

const all = [
  rung('ladder.macro-core', 0.5, 0.4, 0.6),
  rung('ladder.core-chip', 0.49, 0.4, 0.6),
  rung('ladder.chip-card', 0.6, 0.5, 0.7),
  rung('ladder.card-sustained-decode', 0.26, 0.2, 0.3),
  rung('ladder.card-sustained-prefill', 0.39, null, null),
];
const rungs = new Map(all.map((each) => [each.id, each]));

describe('the boundary ladder', () => {
  it('takes the H100 from 1.41 pJ/MAC at its peak in bf16 to about 5.5 in service', () => {
    // 989 TFLOPS at 700 W; the ladder's factors are ratios of TOPS/W, whatever the precision.
    const topsPerWatt = 989.4 / 700;
    expect(2 / topsPerWatt).toBeCloseTo(1.41, 2);
    const ladder = climbLadder({ topsPerWatt8b: topsPerWatt, boundary: 'card', rungs, service: 'decode' });
    expect(ladder?.pjPerMac.central).toBeGreaterThan(5.5 * 0.97);
    expect(ladder?.pjPerMac.central).toBeLessThan(5.5 * 1.03);
    const prefill = climbLadder({ topsPerWatt8b: topsPerWatt, boundary: 'card', rungs, service: 'prefill' });
    expect(prefill?.pjPerMac.central).toBeCloseTo(1.415 / 0.39, 1);
  });

  it('takes a rack of NorthPole to what its cards were measured at, 7.9 pJ/MAC', () => {
    // 115 POPS at 4 b × 4 b and 30 kW, so a quarter of it at 8 b × 8 b; a rack climbs as a card does.
    const topsPerWatt8b = ((115_000 / 30_000) * 16) / 64;
    const ladder = climbLadder({ topsPerWatt8b, boundary: 'system', rungs, service: 'decode' });
    expect(ladder?.pjPerMac.central).toBeGreaterThan(7.9 * 0.95);
    expect(ladder?.pjPerMac.central).toBeLessThan(7.9 * 1.05);
  });

  it('climbs from a macro by every rung, naming each and what is left of the figure', () => {
    const ladder = climbLadder({ topsPerWatt8b: 100, boundary: 'macro', rungs, service: 'decode' });
    expect(ladder?.steps.map((step) => [step.rung.id, step.from, step.to])).toEqual([
      ['ladder.macro-core', 'macro', 'core'],
      ['ladder.core-chip', 'core', 'chip'],
      ['ladder.chip-card', 'chip', 'card'],
      ['ladder.card-sustained-decode', 'card', 'sustained'],
    ]);
    expect(ladder?.steps.map((step) => step.topsPerWatt)).toEqual([
      expect.closeTo(50, 9),
      expect.closeTo(24.5, 9),
      expect.closeTo(14.7, 9),
      expect.closeTo(3.822, 9),
    ]);
    expect(ladder?.pjPerMac.central).toBeCloseTo(2 / 3.822, 9);
    expect(ladder?.pjPerMac.low).toBeCloseTo(2 / (100 * 0.6 * 0.6 * 0.7 * 0.3), 9);
    expect(ladder?.pjPerMac.high).toBeCloseTo(2 / (100 * 0.4 * 0.4 * 0.5 * 0.2), 9);
  });

  it('costs more energy the higher up a figure was taken', () => {
    const energies = boundaries.map(
      (boundary) =>
        climbLadder({ topsPerWatt8b: 10, boundary, rungs, service: 'decode' })?.pjPerMac.central ?? 0,
    );
    expect(energies).toEqual(energies.toSorted((a, b) => b - a));
  });

  it('takes a rung without a range as certain', () => {
    const ladder = climbLadder({ topsPerWatt8b: 10, boundary: 'card', rungs, service: 'prefill' });
    expect(ladder?.pjPerMac.low).toBe(ladder?.pjPerMac.high);
  });

  it.each(rungIds)('yields nothing where %s is missing or has no value', (id) => {
    const service = id.endsWith('prefill') ? 'prefill' : 'decode';
    const of = (some: readonly Parameter[]): unknown =>
      climbLadder({
        topsPerWatt8b: 10,
        boundary: 'macro',
        rungs: new Map(some.map((each) => [each.id, each])),
        service,
      });
    expect(of(all)).not.toBeNull();
    expect(of(all.filter((each) => each.id !== id))).toBeNull();
    expect(of(all.map((each) => (each.id === id ? rung(id, null, 0.1, 0.2) : each)))).toBeNull();
  });
});
