import { comparableEfficiency } from '../../catalog/efficiency.ts';
import { climbLadder, type LadderStep, type Service } from '../../catalog/ladder.ts';
import type { Device, Macro, Parameter } from '../../catalog/rows.ts';
import type { Boundary, Grade } from '../../catalog/vocabularies.ts';
import { appError } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import { macEnergyOf } from '../efficiency.ts';
import { writeUncertain } from '../uncertainty/notation.ts';

/** A row of the catalog that has an efficiency: a device, or an operating point of published silicon. */
export type EnergyRow =
  | { readonly table: 'devices'; readonly row: Device }
  | { readonly table: 'macros'; readonly row: Macro };

/** What the row's energy is wanted for. */
export interface EnergyUse {
  readonly service: Service;
  readonly inputBits: number;
  readonly weightBits: number;
}

/** Where a figure comes from. */
interface Evidence {
  readonly source: string;
  readonly locator: string;
  readonly grade: Grade;
}

/** A figure with the widest span that its steps leave. */
interface Span {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** Where a derivation begins: the row's own efficiency. */
export interface EnergyStart extends Evidence {
  /** TOPS/W as the maker states it; null for macros and where none is stated. */
  readonly claimed: number | null;
  /** TOPS ÷ W of the same row. */
  readonly derived: number | null;
  /** Claim ÷ derived where they differ by more than 5 %, and why; then the derived one counts. */
  readonly contradiction: number | null;
  readonly claimFlag: Device['claimFlag'];
  /** Which of them counts: a macro's is published normalised to one bit. */
  readonly basis: 'claimed' | 'derived' | 'normalised';
  /** TOPS/W that counts, at the row's own bits and boundary. */
  readonly topsPerWatt: number;
  readonly inputBits: number;
  readonly weightBits: number;
  readonly boundary: Boundary;
  /** pJ/MAC there: 2 ÷ TOPS/W. */
  readonly pjPerMac: number;
}

/** One rung of the ladder on the way down. */
export interface EnergyStep extends Evidence {
  /** The parameter's id in the catalog. */
  readonly id: string;
  readonly from: Boundary;
  readonly to: LadderStep['to'];
  /** TOPS/W below ÷ TOPS/W above, with its range. */
  readonly factor: Span;
  /** pJ/MAC after this rung. */
  readonly pjPerMac: Span;
}

/** The way of a row's efficiency to the model's `mac_energy`, step by step. */
export interface DeviceEnergy {
  readonly start: EnergyStart;
  /** (input bits · weight bits wanted) ÷ (those of the row). */
  readonly precisionFactor: number;
  /** pJ/MAC at the wanted bits, at the row's own boundary: it has not come down the ladder and is no `mac_energy`. */
  readonly pjPerMacAtBoundary: number;
  readonly steps: readonly EnergyStep[];
  /** pJ/MAC at a card in service: `mac_energy`. */
  readonly pjPerMac: Span;
  /** The same as a distribution that a scenario takes; PERT keeps the ends as ends and the central value as the mode. */
  readonly distribution: string;
}

/**
 * Derives `mac_energy` [pJ/MAC] of a device or macro at the wanted bits: the efficiency that counts (the claim, unless the
 * row's own TOPS ÷ W contradicts it) → 2 ÷ TOPS/W → × (bx·bw)/(bx₀·bw₀), the product rule of the UIUC benchmark (Shanbhag
 * and Roy, CICC 2022) → ÷ each rung of the boundary ladder down to a card in service. The low end takes every factor at its
 * high end and the reverse. Fails where the row lacks an efficiency or its bits (`device-energy-unknown`, naming the
 * fields), and where a rung is missing (`ladder-incomplete`): a figure that has not come the whole way is never handed out
 * as `mac_energy`.
 */
export function deriveDeviceEnergy(
  subject: EnergyRow,
  { service, inputBits, weightBits }: EnergyUse,
  rungs: ReadonlyMap<string, Parameter>,
): Result<DeviceEnergy> {
  const started = startOf(subject);
  if (!started.ok) {
    return started;
  }
  const start = started.value;
  const precisionFactor = (inputBits * weightBits) / (start.inputBits * start.weightBits);
  const ladder = climbLadder({
    topsPerWatt8b: start.topsPerWatt / precisionFactor,
    boundary: start.boundary,
    rungs,
    service,
  });
  if (ladder === null) {
    return fail(
      appError('ladder-incomplete', `${subject.table}: ${subject.row.id}`, { from: start.boundary }),
    );
  }
  const pjPerMacAtBoundary = start.pjPerMac * precisionFactor;
  let reached: Span = { low: pjPerMacAtBoundary, central: pjPerMacAtBoundary, high: pjPerMacAtBoundary };
  const steps = ladder.steps.map(({ rung, from, to }): EnergyStep => {
    const central = rung.value ?? Number.NaN;
    const factor = { low: rung.low ?? central, central, high: rung.high ?? central };
    reached = {
      low: reached.low / factor.high,
      central: reached.central / factor.central,
      high: reached.high / factor.low,
    };
    const { id, source, locator, grade } = rung;
    return { id, from, to, factor, pjPerMac: reached, source, locator, grade };
  });
  const { pjPerMac } = ladder;
  return ok({
    start,
    precisionFactor,
    pjPerMacAtBoundary,
    steps,
    pjPerMac,
    distribution: writeDistribution(pjPerMac),
  });
}

/** Three digits are more than a ladder of such factors carries, and read better in a scenario. */
function writeDistribution({ low, central, high }: Span): string {
  const [from, mode, upTo] = [low, central, high].map((value) => Number(value.toPrecision(3)));
  return writeUncertain({
    kind: 'distribution',
    distribution: { kind: 'pert', low: from ?? low, mode: mode ?? central, high: upTo ?? high },
  });
}

function startOf({ table, row }: EnergyRow): Result<EnergyStart> {
  const { source, locator, grade, boundary } = row;
  if (table === 'macros') {
    const topsPerWatt = row.topsPerWatt1b;
    return ok({
      claimed: null,
      derived: null,
      contradiction: null,
      claimFlag: null,
      basis: 'normalised',
      topsPerWatt,
      inputBits: 1,
      weightBits: 1,
      boundary,
      pjPerMac: macEnergyOf(topsPerWatt),
      source,
      locator,
      grade,
    });
  }
  const { topsPerWattClaimed: claimed, topsPerWattDerived: derived, contradiction, claimFlag } = row;
  const { inputBits, weightBits } = row;
  const topsPerWatt = comparableEfficiency(row);
  const missing = [
    ...(topsPerWatt === null ? ['tops_per_watt_claimed (tops ÷ power_w)'] : []),
    ...(inputBits === null ? ['input_bits'] : []),
    ...(weightBits === null ? ['weight_bits'] : []),
  ];
  if (topsPerWatt === null || inputBits === null || weightBits === null) {
    return fail(appError('device-energy-unknown', `${table}: ${row.id}`, { detail: missing.join(', ') }));
  }
  return ok({
    claimed,
    derived,
    contradiction,
    claimFlag,
    basis: topsPerWatt === claimed ? 'claimed' : 'derived',
    topsPerWatt,
    inputBits,
    weightBits,
    boundary,
    pjPerMac: macEnergyOf(topsPerWatt),
    source,
    locator,
    grade,
  });
}
