import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOutputAt, parseOutputAt } from '../../../shared/model/output-at.ts';
import { outputIds } from '../../../shared/model/outputs.ts';

describe('an output and its year', () => {
  it('is read as it is written, whichever output and year', () => {
    fc.assert(
      fc.property(fc.constantFrom(...outputIds), fc.integer({ min: 2020, max: 2060 }), (output, year) => {
        expect(parseOutputAt(nameOutputAt({ output, year }))).toEqual({ ok: true, value: { output, year } });
        expect(parseOutputAt(` ${output} @ ${year} `)).toEqual({ ok: true, value: { output, year } });
      }),
    );
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    [
      'energy.saved.datacenter@2030',
      'output-unknown',
      { value: 'energy.saved.datacenter', nearest: 'energy.saved.datacentre@2030' },
    ],
    [
      'workload.llm_decode.costs',
      'output-unknown',
      { value: 'workload.llm_decode.costs', nearest: 'workload.llm_decode.cost' },
    ],
    ['', 'output-unknown', { value: '' }],
    ['@2030', 'output-unknown', { value: '' }],
    ['energy.saved.datacentre', 'output-year-invalid', { value: '', range: '2020–2060' }],
    ['energy.saved.datacentre@', 'output-year-invalid', { value: '', range: '2020–2060' }],
    ['energy.saved.datacentre@2019', 'output-year-invalid', { value: '2019', range: '2020–2060' }],
    ['energy.saved.datacentre@2061', 'output-year-invalid', { value: '2061', range: '2020–2060' }],
    ['energy.saved.datacentre@2030.5', 'output-year-invalid', { value: '2030.5', range: '2020–2060' }],
    ['energy.saved.datacentre@2e3', 'output-year-invalid', { value: '2e3', range: '2020–2060' }],
  ])('«%s» is refused with %s', (text, code, values) => {
    expect(parseOutputAt(text, '--output')).toEqual({
      ok: false,
      error: { code, place: '--output', values },
    });
  });

  it('never throws, whatever it is given, and names the text where no place is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = parseOutputAt(text);
        expect(read.ok || read.error.place === text).toBe(true);
      }),
    );
  });
});
