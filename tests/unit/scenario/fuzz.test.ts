import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import { parseScenario } from '../../../shared/scenario/parse.ts';
import { resolveScenario } from '../../../shared/scenario/resolve.ts';
import { defaultInputs } from '../../helpers/default-inputs.ts';

const place = 'fuzz.scenario.json';
const defaults = defaultInputs();
const whole = JSON.stringify({
  format: 'memwatt-scenario/1',
  name: 'Fuzz',
  description: 'why',
  parent: null,
  years: { from: 2024, to: 2030 },
  seed: 1,
  samples: 10,
  inputs: {
    'demand.datacentre.points': [
      [2025, 155],
      [2030, 465],
    ],
    'adoption.llm_decode.ceiling': '0.2 to 0.6',
    'hardware.llm_decode.imc.mac_energy': '= hardware.llm_decode.base.mac_energy * 0.5',
  },
  sources: { 'adoption.llm_decode.ceiling': { source: 'assumption', note: 'own view' } },
});

/** Reads a text as far as it goes: parsed, resolved, run. Whatever is wrong with it comes back as an error with a place. */
function take(text: string): string {
  const parsed = parseScenario(text, place);
  if (!parsed.ok) return parsed.error.place ?? '';
  const resolved = resolveScenario(parsed.value, new Map(), defaults);
  if (!resolved.ok) return resolved.error.place ?? '';
  const result = evaluateModel(resolved.value.inputs, resolved.value.years);
  return result.ok ? 'run' : (result.error.place ?? '');
}

describe('a scenario file of any bytes', () => {
  it('is an error with its place: 10,000 strings of random bytes', () => {
    const decoder = new TextDecoder();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(take(decoder.decode(bytes)).startsWith(place)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is an error with its place, or runs, when a good file is damaged at one spot', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: whole.length }),
        fc.nat({ max: 12 }),
        fc.string({ maxLength: 12, unit: 'binary' }),
        (at, length, inserted) => {
          const text = whole.slice(0, at) + inserted + whole.slice(at + length);
          expect(take(text)).not.toBe('');
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is an error with its place for any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(take(text).startsWith(place)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is an error with its place for any text where an input’s number belongs', () => {
    const inputs = fc.dictionary(
      fc.constantFrom('price.electricity', 'adoption.llm_decode.ceiling', 'hardware.llm_decode.imc.life'),
      fc.oneof(
        fc.string(),
        fc.stringMatching(/^(?:uniform|pert|normal|data|discrete|= )\(?[-0-9.e, :a-z_*]{0,24}\)?$/u),
        fc.double(),
      ),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(inputs, (changes) => {
        const text = JSON.stringify({ format: 'memwatt-scenario/1', name: 'x', inputs: changes });
        expect(take(text)).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});
