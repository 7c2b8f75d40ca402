import { appError } from '../errors.ts';
import { LatestMap } from '../latest-map.ts';
import { fail, ok, type Result } from '../result.ts';
import type { DemandPoints, Inputs, YearRange } from '../scenario/file.ts';
import { compileModel, compileTargets } from './compile.ts';
import type { CompiledModel, Structure } from './compiled-model.ts';
import { checkInputs } from './inputs.ts';
import { outputIds, outputTarget } from './outputs.ts';
import type { CostCurve, ModelResult, ModelWarning, OutputId, UnitEnergy } from './result.ts';
import { storedModel } from './stored-model.ts';
import { createSlots, runTape } from './tape.ts';
import {
  firstYear,
  type HardwareColumn,
  hardwareColumns,
  type Segment,
  type Workload,
  workloads,
} from './vocabulary.ts';
import { type ResolvedInputs, resolveUncertainty } from './uncertainty/uncertain-inputs.ts';
import { checkYears } from './years.ts';

/** The version of the equations: it changes when a result may change for the same inputs. */
export const modelVersion = '1';

/** A compiled model with the slots it is run in. Runs are synchronous, so that one workspace serves them all. */
interface Machine {
  readonly model: CompiledModel;
  readonly slots: Float64Array;
  /** The slots of the wanted numbers: targets × years, or just the targets. */
  readonly outputs: Int32Array;
}

/** Machines by structure: a slider changes numbers, not the structure, and finds its machine ready. */
const machines = new LatestMap<string, Machine>(48);

function machineFor(key: string, build: () => { model: CompiledModel; outputs: Int32Array }): Machine {
  const known = machines.get(key);
  if (known) return known;
  const { model, outputs } = build();
  const machine = { model, slots: createSlots(model.tape), outputs };
  machines.set(key, machine);
  return machine;
}

function fillInputs({ model, slots }: Machine, inputs: Inputs): void {
  let slot = model.tape.layout.inputs;
  for (const { id, point } of model.inputs) {
    const value = inputs[id];
    slots[slot] =
      point === undefined ? (value as number) : ((value as DemandPoints)[point]?.[1] ?? Number.NaN);
    slot += 1;
  }
}

function slotOf(model: CompiledModel, ...[id, index]: Parameters<CompiledModel['instanceOf']>): number {
  const slot = model.instanceOf(id, index);
  if (slot === undefined) throw new Error(`the tape lacks ${id} at ${JSON.stringify(index)}`);
  return slot;
}

/** The shape that inputs give the computation: their words and years, not their numbers. */
export function structureOf(inputs: Inputs, until: number): Structure {
  const segmentOf = Object.fromEntries(
    workloads.map((workload) => [workload, inputs[`workload.${workload}.segment`] as Segment]),
  ) as Record<Workload, Segment>;
  const yearsOf = (segment: Segment): number[] =>
    (inputs[`demand.${segment}.points`] as DemandPoints).map(([year]) => year);
  return { segmentOf, pointYears: { datacentre: yearsOf('datacentre'), edge: yearsOf('edge') }, until };
}

/** Inputs that have been checked and taken apart, on the machine of their structure, at their medians. */
interface CentralRun {
  readonly resolved: ResolvedInputs;
  readonly machine: Machine;
}

/** Runs the model at the medians; the machine's slots hold every number until the next run of its structure. */
function runCentral(inputs: Inputs, years: YearRange): Result<CentralRun> {
  const wrongYears = checkYears(years);
  if (wrongYears) return fail(wrongYears);
  const checked = checkInputs(inputs);
  if (!checked.ok) return checked;
  const resolved = resolveUncertainty(checked.value);
  if (!resolved.ok) return resolved;
  const { central } = resolved.value;
  const structure = structureOf(central, years.to);
  const key = JSON.stringify(structure);
  const machine = machineFor(key, () => {
    const model = storedModel(key) ?? compileModel(structure);
    return { model, outputs: seriesSlots(model, years.to) };
  });
  fillInputs(machine, central);
  runTape(machine.model.tape, machine.slots);
  return ok({ resolved: resolved.value, machine });
}

/**
 * One deterministic run: every output for each year of the range, the energy of a unit of service, and warnings. What is
 * uncertain stands at its median. Fails with the first input that is missing, unknown or breaks its rule, with a year
 * range that is not within 2020..2060, or with the first output that is not a finite number.
 */
export function evaluateModel(inputs: Inputs, years: YearRange): Result<ModelResult> {
  const run = runCentral(inputs, years);
  if (!run.ok) return run;
  const { resolved, machine } = run.value;
  const count = years.to - years.from + 1;
  const series = readSeries(machine, years);
  if (!series.ok) return series;
  const unitEnergy = readUnitEnergy(machine);
  return ok({
    years: Array.from({ length: count }, (_, index) => years.from + index),
    series: series.value,
    unitEnergy,
    central: centralOf(resolved),
    warnings: [...findTruncated(resolved), ...findWarnings(resolved.central, machine, unitEnergy)],
  });
}

/** The median that the deterministic line takes of each input that is drawn or hangs on one that is. */
function centralOf({ central, uncertain, tied }: ResolvedInputs): Record<string, number> {
  const medians: Record<string, number> = {};
  for (const { id } of [...uncertain, ...tied]) medians[id] = central[id] as number;
  return medians;
}

function findTruncated({ truncated }: ResolvedInputs): ModelWarning[] {
  return truncated.map(({ id, mass }) => ({
    code: 'distribution-truncated',
    id,
    values: { share: rounded(100 * mass) },
  }));
}

/** What sampling needs of a run at the medians: the tape, its filled slots, the ways in and out. */
export interface PreparedRun {
  readonly resolved: ResolvedInputs;
  readonly tape: CompiledModel['tape'];
  /** Every number of the run; valid until the next run of the same structure. */
  readonly slots: Float64Array;
  /** The input slots, from 0, in which an input stands. */
  readonly inputPositions: ReadonlyMap<string, readonly number[]>;
  readonly outputSlot: (output: OutputId, year: number) => number;
  /** The slot of any instance of any quantity. */
  readonly instanceOf: CompiledModel['instanceOf'];
}

/** Checks the inputs and runs the model at the medians, for what runs it again with other numbers. Fails as `evaluateModel`. */
export function prepareRun(inputs: Inputs, years: YearRange): Result<PreparedRun> {
  const run = runCentral(inputs, years);
  if (!run.ok) return run;
  const { resolved, machine } = run.value;
  const { model, slots, outputs } = machine;
  const inputPositions = new Map<string, number[]>();
  for (const [position, { id }] of model.inputs.entries()) {
    inputPositions.set(id, [...(inputPositions.get(id) ?? []), position]);
  }
  const yearCount = years.to - firstYear + 1;
  const places = new Map(outputIds.map((output, position) => [output, position * yearCount]));
  return ok({
    resolved,
    tape: model.tape,
    slots,
    inputPositions,
    outputSlot: (output, year) =>
      outputs[(places.get(output) ?? Number.NaN) + year - firstYear] ?? Number.NaN,
    instanceOf: model.instanceOf,
  });
}

/** For each output the slots of its years from 2020 on. */
function seriesSlots(model: CompiledModel, until: number): Int32Array {
  const count = until - firstYear + 1;
  const slots = new Int32Array(outputIds.length * count);
  for (const [position, output] of outputIds.entries()) {
    const { id, index } = outputTarget(output);
    const ofYears = model.slotsOverYears(id, index, count);
    if (ofYears === undefined) throw new Error(`the tape lacks ${output}`);
    slots.set(ofYears, position * count);
  }
  return slots;
}

function readSeries(
  { slots, outputs }: Machine,
  { from, to }: YearRange,
): Result<Record<OutputId, number[]>> {
  const yearCount = to - firstYear + 1;
  const series: Partial<Record<OutputId, number[]>> = {};
  let at = from - firstYear;
  for (const output of outputIds) {
    const values: number[] = [];
    let sum = 0;
    for (let year = from; year <= to; year += 1) {
      // A saving of nothing is 0, not −0.
      const value = (slots[outputs[at] as number] as number) + 0;
      values.push(value);
      sum += value;
      at += 1;
    }
    if (!Number.isFinite(sum)) {
      const wrong = values.findIndex((value) => !Number.isFinite(value));
      if (wrong !== -1) return fail(appError('result-not-finite', output, { year: from + wrong }));
    }
    series[output] = values;
    at += yearCount - (to - from + 1);
  }
  return ok(series as Record<OutputId, number[]>);
}

function readUnitEnergy({ model, slots }: Machine): ModelResult['unitEnergy'] {
  const read = (id: string, workload: Workload, column: HardwareColumn): number =>
    slots[slotOf(model, id, { workload, column })] ?? Number.NaN;
  const of = (workload: Workload, column: HardwareColumn): UnitEnergy => ({
    mac: read('mac_energy_per_unit', workload, column),
    weights: read('weight_energy_per_unit', workload, column),
    dynamic: read('dynamic_energy_per_unit', workload, column),
    device: read('device_energy', workload, column),
    facility: read('facility_energy_reference', workload, column),
    serverPower: read('server_power', workload, column),
  });
  return Object.fromEntries(
    workloads.map((workload) => [workload, { base: of(workload, 'base'), imc: of(workload, 'imc') }]),
  ) as ModelResult['unitEnergy'];
}

/** A computed number as a sentence should say it. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Doubts that a careful reader would raise: more watts than the plate says, more weights than the arrays hold. */
function findWarnings(
  inputs: Inputs,
  { model, slots }: Machine,
  unitEnergy: ModelResult['unitEnergy'],
): ModelWarning[] {
  const warnings: ModelWarning[] = [];
  for (const workload of workloads) {
    for (const column of hardwareColumns) {
      const place = `hardware.${workload}.${column}`;
      const power = unitEnergy[workload][column].serverPower;
      const rated = inputs[`${place}.rated_power`] as number;
      if (rated > 0 && power > rated) {
        warnings.push({
          code: 'power-above-rating',
          id: `${place}.rated_power`,
          values: { power: rounded(power), rated },
        });
      }
      const resident = slots[slotOf(model, 'resident_bits', { workload, column })] ?? Number.NaN;
      const array = inputs[`${place}.array_bits`] as number;
      if (array > 0 && resident > array) {
        warnings.push({
          code: 'array-too-small',
          id: `${place}.array_bits`,
          values: { resident: rounded(resident), array },
        });
      }
    }
  }
  return warnings;
}

/** 0, 0.05 … 1. */
const curveCeilings: readonly number[] = Array.from({ length: 21 }, (_, step) => step / 20);

/**
 * The fleet-average cost of a million units against that workload's adoption ceiling (0, 0.05 … 1), all else as it is,
 * and the part of it that is electricity. Fails as `evaluateModel` does. Computes nothing but this workload's chain.
 */
export function costCurve(inputs: Inputs, workload: Workload, year: number): Result<CostCurve> {
  const wrongYear = checkYears({ from: year, to: year }, 'year');
  if (wrongYear) return fail(wrongYear);
  const checked = checkInputs(inputs);
  if (!checked.ok) return checked;
  const resolved = resolveUncertainty(checked.value);
  if (!resolved.ok) return resolved;
  const { central } = resolved.value;
  const structure = structureOf(central, year);
  const machine = machineFor(`${workload} ${JSON.stringify(structure)}`, () => {
    const targets = ['workload.cost', 'workload.cost_energy'].map((id) => ({
      id,
      index: { workload, year },
    }));
    const model = compileTargets(structure, targets);
    return { model, outputs: Int32Array.from(targets, ({ id, index }) => slotOf(model, id, index)) };
  });
  fillInputs(machine, central);
  const { tape, inputs: wanted } = machine.model;
  const ceilingSlot =
    tape.layout.inputs + wanted.findIndex(({ id }) => id === `adoption.${workload}.ceiling`);
  const cost: number[] = [];
  const energyCost: number[] = [];
  for (const ceiling of curveCeilings) {
    machine.slots[ceilingSlot] = ceiling;
    runTape(tape, machine.slots);
    const [total, electricity] = Array.from(machine.outputs, (slot) => machine.slots[slot] ?? Number.NaN);
    if (total === undefined || electricity === undefined || !Number.isFinite(total + electricity)) {
      return fail(appError('result-not-finite', `workload.${workload}.cost`, { year }));
    }
    cost.push(total);
    energyCost.push(electricity);
  }
  return ok({ workload, year, ceilings: curveCeilings, cost, energyCost });
}
