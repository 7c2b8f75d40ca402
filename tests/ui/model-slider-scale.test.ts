import { describe, expect, it } from 'vitest';
import {
  positionOf,
  scaleFor,
  type SourcedRange,
  valueAt,
} from '../../renderer/src/features/model/slider-scale.ts';
import { checkInput, type InputDefinition, inputDefinitions } from '../../shared/model/inputs.ts';
import { defaultRows } from '../helpers/input-rows.ts';

function definitionOf(id: string): InputDefinition {
  const definition = inputDefinitions.get(id);
  if (definition === undefined) throw new Error(id);
  return definition;
}

function trackOf(id: string, sourced: SourcedRange, value = sourced.value) {
  const definition = definitionOf(id);
  const scale = scaleFor(definition, sourced, value);
  if (scale === null) throw new Error(`no track for ${id}`);
  return { definition, scale };
}

const numeric = defaultRows.flatMap(({ id, value, low, high }) =>
  typeof value === 'number' && definitionOf(id).kind === 'number'
    ? [{ id, sourced: { value, low, high } }]
    : [],
);

describe('the track of every shipped input', () => {
  it('holds the default and the sourced range, and every value on it keeps the rule of the input', () => {
    expect(numeric.length).toBeGreaterThan(300);
    for (const { id, sourced } of numeric) {
      const definition = definitionOf(id);
      const scale = scaleFor(definition, sourced, sourced.value);
      if (scale === null) continue;
      for (const amount of [sourced.value, sourced.low, sourced.high]) {
        if (amount === null) continue;
        expect(amount, id).toBeGreaterThanOrEqual(scale.min - 1e-12);
        expect(amount, id).toBeLessThanOrEqual(scale.max * (1 + 1e-12));
      }
      for (let position = 0; position <= scale.steps; position += scale.steps / 16) {
        const value = valueAt(scale, position, definition);
        expect(checkInput(id, value), `${id} at ${position}: ${value}`).toEqual({ ok: true, value });
      }
    }
  });

  it('rises from end to end, and a position leads back to itself', () => {
    for (const { id, sourced } of numeric) {
      const definition = definitionOf(id);
      const scale = scaleFor(definition, sourced, sourced.value);
      if (scale === null) continue;
      let before = Number.NEGATIVE_INFINITY;
      for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        const position = Math.round(scale.steps * part);
        const value = valueAt(scale, position, definition);
        expect(value, id).toBeGreaterThan(before);
        before = value;
        if (!scale.isLog) expect(positionOf(scale, value), id).toBeCloseTo(position, 6);
      }
    }
  });

  it('is missing only where nothing says how far it should reach', () => {
    const without = numeric.filter(
      ({ id, sourced }) => scaleFor(definitionOf(id), sourced, sourced.value) === null,
    );
    for (const { sourced } of without) expect(sourced).toMatchObject({ value: 0 });
  });
});

describe('scaleFor', () => {
  it('is logarithmic beyond two decades, where equal distances are equal factors', () => {
    const { definition, scale } = trackOf('hardware.llm_decode.imc.learning_base', {
      value: 1,
      low: 0.01,
      high: 10,
    });
    expect(scale.isLog).toBe(true);
    const at = (part: number): number => valueAt(scale, scale.steps * part, definition);
    expect(at(0.75) / at(0.5)).toBeCloseTo(at(0.5) / at(0.25), 1);
  });

  it('is linear within two decades', () => {
    expect(trackOf('price.electricity', { value: 0.08, low: 0.06, high: 0.19 }).scale.isLog).toBe(false);
  });

  it('spans a share from 0 to 1 whatever its source says', () => {
    const { scale } = trackOf('adoption.llm_decode.ceiling', { value: 0.25, low: 0.05, high: 0.5 });
    expect([scale.min, scale.max]).toEqual([0, 1]);
  });

  it('reaches out to a value that was typed beyond it', () => {
    const sourced = { value: 0.08, low: 0.06, high: 0.19 };
    const { scale } = trackOf('price.electricity', sourced, 2);
    expect(scale.max).toBeGreaterThanOrEqual(2);
    expect(positionOf(scale, 2)).toBeCloseTo(scale.steps, 0);
  });

  it('moves in round steps, free of binary dust', () => {
    const { definition, scale } = trackOf('adoption.llm_decode.ceiling', {
      value: 0.25,
      low: 0.05,
      high: 0.5,
    });
    expect(valueAt(scale, 60, definition)).toBe(0.3);
  });
});
