import * as fc from 'fast-check';
import { type InputDefinition, inputDefinitions } from '../../shared/model/inputs.ts';
import { segments, workloads } from '../../shared/model/vocabulary.ts';
import type { Inputs, InputValue } from '../../shared/scenario/file.ts';
import { defaultInputs } from './default-inputs.ts';

const defaults = defaultInputs();

/** Mulberry32: a stream of numbers in 0..1 from a seed. */
function randomStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Bounds within the allowed range, so that no run leaves what a double can hold. */
const sober: Readonly<Record<string, readonly [number, number]>> = {
  growth_after: [-0.4, 0.3],
  elasticity: [0, 2],
  resident_fraction: [0, 1],
  retry_fraction: [0, 0.8],
  pue: [1, 2],
  utilisation: [0.02, 1],
  life: [1, 15],
  opex_rate: [0, 0.3],
  efficiency_gain: [0, 0.4],
  throughput_gain: [-0.2, 0.5],
  learning_rate: [0, 0.4],
  start_year: [2020, 2045],
  p: [0.001, 0.1],
  q: [0, 1],
  hurdle: [-1, 0.9],
  gate_width: [0.03, 1],
  'grid.decline': [0, 0.2],
};

function vary(definition: InputDefinition, random: () => number): InputValue {
  const value = defaults[definition.id];
  switch (definition.kind) {
    case 'switch':
      return random() < 0.5 ? 0 : 1;
    case 'segment':
      return random() < 0.8 ? (value as string) : segments[Math.floor(random() * segments.length)]!;
    case 'points': {
      let year = 2012 + Math.floor(random() * 15);
      return Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
        year += 1 + Math.floor(random() * 12);
        return [year, 10 ** (random() * 3)] as const;
      });
    }
    case 'number': {
      const { min, max } = definition.range;
      const bounds =
        sober[definition.quantity] ?? (Number.isFinite(min) && Number.isFinite(max) ? [min, max] : undefined);
      if (bounds) return bounds[0] + random() * (bounds[1] - bounds[0]);
      return typeof value === 'number' && value !== 0 ? value * 10 ** (random() * 2 - 1) : random();
    }
  }
}

/** Every input drawn anew within sober bounds; some shares are zero, but never all of a segment. */
export const variedInputs: fc.Arbitrary<Inputs> = fc.integer().map((seed) => {
  const random = randomStream(seed);
  const inputs: Record<string, InputValue> = {};
  for (const definition of inputDefinitions.values()) inputs[definition.id] = vary(definition, random);
  for (const segment of segments) {
    const members = workloads.filter((workload) => inputs[`workload.${workload}.segment`] === segment);
    for (const workload of members.slice(1)) if (random() < 0.2) inputs[`workload.${workload}.share`] = 0;
  }
  // A counterexample prints as its seed, not as 353 lines.
  return Object.defineProperty(inputs, fc.toStringMethod, { value: () => `variedInputs of seed ${seed}` });
});
