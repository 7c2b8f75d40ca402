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

/** Every shipped number with its track; those without one apart. */
const tracks = numeric.flatMap(({ id, sourced }) => {
  const definition = definitionOf(id);
  const scale = scaleFor(definition, sourced, sourced.value);
  return scale === null ? [] : [{ id, sourced, definition, scale }];
});

describe('the track of every shipped input', () => {
  it('holds the default and the sourced range', () => {
    expect(tracks.length).toBeGreaterThan(280);
    const outside = tracks.filter(({ sourced, scale }) =>
      [sourced.value, sourced.low, sourced.high].some(
        (amount) => amount !== null && (amount < scale.min - 1e-12 || amount > scale.max * (1 + 1e-12)),
      ),
    );
    expect(outside).toEqual([]);
  });

  it('yields only values that keep the rule of the input', () => {
    const broken = tracks.flatMap(({ id, definition, scale }) =>
      Array.from({ length: 17 }, (_, part) => valueAt(scale, (scale.steps * part) / 16, definition))
        .filter((value) => !checkInput(id, value).ok)
        .map((value) => ({ id, value })),
    );
    expect(broken).toEqual([]);
  });

  it('rises from end to end', () => {
    const notRising = tracks.filter(({ definition, scale }) => {
      const values = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) =>
        valueAt(scale, Math.round(scale.steps * part), definition),
      );
      return values.some((value, index) => index > 0 && value <= (values[index - 1] ?? 0));
    });
    expect(notRising.map(({ id }) => id)).toEqual([]);
  });

  it('leads a value back to the position it came from, where it is linear', () => {
    const linear = tracks.filter(({ scale }) => !scale.isLog);
    const drifts = linear.map(({ definition, scale }) => {
      const position = Math.round(scale.steps * 0.4);
      return Math.abs(positionOf(scale, valueAt(scale, position, definition)) - position);
    });
    expect(Math.max(...drifts)).toBeLessThan(1e-6);
  });

  it('is missing only where nothing says how far it should reach', () => {
    const without = numeric.filter(({ id }) => !tracks.some((track) => track.id === id));
    expect(without.filter(({ sourced }) => sourced.value !== 0)).toEqual([]);
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
