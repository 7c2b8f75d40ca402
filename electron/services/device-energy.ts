import { rungIds } from '../../shared/catalog/ladder.ts';
import type { Parameter } from '../../shared/catalog/rows.ts';
import type { DeviceEnergyFile, DeviceEnergyRequest } from '../../shared/contract/device-energy.ts';
import { appError } from '../../shared/errors.ts';
import { deriveDeviceEnergy, type EnergyRow } from '../../shared/model/hardware/device-energy.ts';
import { macroCircuit } from '../../shared/model/hardware/macro-circuit.ts';
import { estimateRetry, type RetryConditions, usualConditions } from '../../shared/model/hardware/retry.ts';
import { nearest } from '../../shared/nearest.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Catalog } from '../db/open.ts';
import { listRows } from '../db/queries/catalog.ts';
import { rowsById } from '../db/queries/catalog-rows.ts';

/**
 * Derives `mac_energy` of a device or macro of the catalog, with what its circuit and its temperature say where it is
 * known. Fails with `row-not-found` (naming the nearest row), and as `deriveDeviceEnergy` does.
 */
export function deviceEnergy(catalog: Catalog, request: DeviceEnergyRequest): Result<DeviceEnergyFile> {
  const subject = findRow(catalog, request.table, request.id);
  if (!subject.ok) {
    return subject;
  }
  const derived = deriveDeviceEnergy(subject.value, request, readRungs(catalog));
  if (!derived.ok) {
    return derived;
  }
  const { technology } = subject.value.row;
  const domain = rowsById(catalog, 'technologies', [technology]).get(technology)?.domain;
  const retry = retryOf(technology, domain === 'digital' || domain === 'none', {
    ...usualConditions,
    ...(request.temperatureSpan === undefined ? {} : { temperatureSpan: request.temperatureSpan }),
    ...(request.recalibrationHours === undefined ? {} : { recalibrationHours: request.recalibrationHours }),
  });
  if (!retry.ok) {
    return retry;
  }
  const { start, steps, ...rest } = derived.value;
  const { service, inputBits, weightBits, table, id } = request;
  return ok({
    table,
    id,
    ...nameOf(subject.value),
    technology,
    column: domain === 'none' ? 'base' : 'imc',
    service,
    inputBits,
    weightBits,
    start,
    steps: [...steps],
    ...rest,
    circuit: circuitOf(subject.value),
    retry: retry.value,
  });
}

/** The rungs of the boundary ladder, by id. */
export function readRungs(catalog: Catalog): ReadonlyMap<string, Parameter> {
  return rowsById(catalog, 'parameters', rungIds);
}

function findRow(catalog: Catalog, table: EnergyRow['table'], id: string): Result<EnergyRow> {
  if (table === 'devices') {
    const row = rowsById(catalog, table, [id]).get(id);
    if (row !== undefined) return ok({ table, row });
  } else {
    const row = rowsById(catalog, table, [id]).get(id);
    if (row !== undefined) return ok({ table, row });
  }
  const meant = nearest(
    id,
    listRows(catalog, table).map((row) => row.id),
  );
  return fail(appError('row-not-found', `${table}: ${id}`, meant === undefined ? {} : { nearest: meant }));
}

function nameOf({ table, row }: EnergyRow): { name: string; maker: string } {
  return table === 'devices'
    ? { name: row.name, maker: row.maker }
    : { name: row.title, maker: `${row.authors}, ${row.venue} ${row.year}` };
}

function circuitOf(subject: EnergyRow): DeviceEnergyFile['circuit'] {
  const circuit = subject.table === 'macros' ? macroCircuit(subject.row) : null;
  if (circuit === null) {
    return null;
  }
  const { energy, publishedFjPerMac, ratio } = circuit;
  return { fjPerMac: energy.total, publishedFjPerMac, ratio };
}

function retryOf(
  technology: string,
  isExact: boolean,
  conditions: RetryConditions,
): Result<DeviceEnergyFile['retry']> {
  if (isExact) {
    return ok({ kind: 'exact' });
  }
  const estimate = estimateRetry(technology, conditions);
  if (!estimate.ok) {
    return estimate;
  }
  return ok(
    estimate.value === null ? { kind: 'unknown' } : { kind: 'estimate', ...estimate.value, conditions },
  );
}
