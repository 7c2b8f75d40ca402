import type { DeviceEnergyFile } from '../../shared/contract/device-energy.ts';
import { appError } from '../../shared/errors.ts';
import { nearest } from '../../shared/nearest.ts';
import { CommandFailure } from './failure.ts';
import type { Ask } from './session.ts';

/** What the options of `memwatt device` ask for. */
interface DeviceOptions {
  readonly service: 'decode' | 'prefill';
  readonly bits: { readonly inputBits: number; readonly weightBits: number };
  readonly span?: number;
  readonly recalibrate?: number;
}

/**
 * Derives the energy of a device or macro by its id, `devices:ID`, `macros:ID` or the id alone, which is looked for among
 * the devices first. Fails with `row-not-found`, naming the nearest row of both tables.
 */
export async function askDeviceEnergy(
  ask: Ask,
  name: string,
  options: DeviceOptions,
): Promise<DeviceEnergyFile> {
  const { service, bits, span, recalibrate } = options;
  const [, prefix, id = name] = /^(devices|macros):(.+)$/u.exec(name) ?? [];
  const lists = await Promise.all(
    (['devices', 'macros'] as const).map((table) => ask('catalog.list', { table })),
  );
  const tables = lists.filter(({ table }) => prefix === undefined || table === prefix);
  const known = tables.flatMap(({ table, rows }) =>
    rows.map((row) => ({
      table: table === 'macros' ? ('macros' as const) : ('devices' as const),
      id: row.id,
    })),
  );
  const found = known.find((row) => row.id === id);
  if (found === undefined) {
    const meant = nearest(
      id,
      known.map((row) => row.id),
    );
    throw new CommandFailure(appError('row-not-found', name, meant === undefined ? {} : { nearest: meant }));
  }
  return ask('model.deviceEnergy', {
    ...found,
    service,
    ...bits,
    ...(span === undefined ? {} : { temperatureSpan: span }),
    ...(recalibrate === undefined ? {} : { recalibrationHours: recalibrate }),
  });
}

/** Reads `8x8`: bits of an input and of a weight. */
export function parseBits(value: string): DeviceOptions['bits'] {
  const [, input = '', weight = ''] = /^(\d{1,2}(?:\.\d+)?)[x×](\d{1,2}(?:\.\d+)?)$/iu.exec(value) ?? [];
  const bits = { inputBits: Number(input), weightBits: Number(weight) };
  if (input === '' || Object.values(bits).some((count) => count <= 0 || count > 64)) {
    throw new CommandFailure(appError('option-invalid', '--bits', { value, known: '8x8, 4x8, 16x16 …' }));
  }
  return bits;
}

/** Reads a number of an option that lies between two others. */
export function parseBetween(option: string, low: number, high: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+(?:\.\d+)?$/u.test(value) || number < low || number > high) {
      throw new CommandFailure(appError('option-invalid', option, { value, known: `${low}…${high}` }));
    }
    return number;
  };
}
