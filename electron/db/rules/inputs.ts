import type { Stored } from '../../../shared/catalog/written.ts';
import { checkInput, inputDefinitions } from '../../../shared/model/inputs.ts';
import { type Fault, fault } from './fault.ts';

/** A default input is one of the model, in its unit, with values as the model takes them, inside its own range. */
export function inputFaults({ id, value, unit, low, high }: Stored<'inputs'>): Fault[] {
  const definition = inputDefinitions.get(id);
  if (definition === undefined) return [fault('id', 'coverage', 'fault-input-unknown', { id })];
  const candidates: readonly (readonly [field: string, value: unknown])[] =
    definition.kind === 'number'
      ? [
          ['value', value],
          ['low', low],
          ['high', high],
        ]
      : [['value', value]];
  const isOutside =
    typeof value === 'number' && ((low !== null && value < low) || (high !== null && value > high));
  return [
    ...(unit === definition.unit
      ? []
      : [fault('unit', 'unit', 'fault-input-unit', { unit, expected: definition.unit })]),
    ...candidates.flatMap(([field, candidate]) => {
      const checked = candidate === null ? null : checkInput(id, candidate);
      if (checked === null || checked.ok) return [];
      const { code, values = {} } = checked.error;
      return [{ field, rule: code, detail: JSON.stringify(values), error: { code, values } }];
    }),
    ...(isOutside
      ? [fault('value', 'range', 'fault-input-range', { value, low: low ?? '', high: high ?? '' })]
      : []),
  ];
}
