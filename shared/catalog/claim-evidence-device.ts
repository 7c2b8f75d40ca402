import { type EvidenceRows, isSubject } from './claim-evidence-figures.ts';
import { efficiencyKind, measureOf } from './claim-evidence-units.ts';
import { climbLadder } from './ladder.ts';
import type { Claim, Device, Parameter } from './rows.ts';

/** A TOPS/W said of a device: in its own row, or by someone whose claim stands in the table of claims. */
export interface DeviceClaim {
  /** Null for that of the device's own row. */
  readonly claim: Claim | null;
  readonly topsPerWatt: number;
  /** Claim ÷ the row's own TOPS ÷ W; null where the row has no such figure. */
  readonly factor: number | null;
  /** The row has nothing to hold it against, and it is beyond what any device of its boundary does. */
  readonly beyond: Beyond | null;
}

/** The most efficient other device of the same boundary, and how many times more the claim is. */
export interface Beyond {
  readonly device: Device;
  readonly topsPerWatt8b: number;
  readonly factor: number;
}

/** A figure with the span that its ladder gives it. */
export interface Sustained {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** What is said of a device's efficiency, and what its own row makes of it. */
export interface DeviceEvidence {
  readonly device: Device;
  /** The row's own claim first, then the others by size. */
  readonly claims: readonly DeviceClaim[];
  /** TOPS ÷ W of the row. */
  readonly ownTopsPerWatt: number | null;
  /** The efficiency that counts, at 8 b × 8 b. */
  readonly topsPerWatt8b: number | null;
  /** The same at a card in service, decoding and reading prompts. */
  readonly decode: Sustained | null;
  readonly prefill: Sustained | null;
}

/** A claim that a device's own row contradicts. */
export interface Contradiction {
  readonly device: Device;
  readonly claim: DeviceClaim;
  /** By how much: always above 1, whichever way. */
  readonly factor: number;
}

/** A claim counts as contradicted when it differs from the row's own TOPS ÷ W by more than this share. */
const tolerance = 0.05;
/** Between 8 b × 8 b and 1 b × 1 b, the most favourable way of counting. */
const bitsOf8b = 64;

/**
 * Puts what is said of a device's TOPS/W beside TOPS ÷ W of its own row, the same at 8 b × 8 b, and what is left of that at
 * a card in service (by the ladder). Null where nothing is said and nothing follows.
 */
export function deviceEvidence(device: Device, rows: EvidenceRows): DeviceEvidence | null {
  const { topsPerWattDerived: own, topsPerWatt8b, boundary } = device;
  const claims = claimsOf(device, rows);
  if (claims.length === 0 && own === null && topsPerWatt8b === null) return null;
  const rungs = new Map<string, Parameter>(rows.rowsOf('parameters').map((row) => [row.id, row]));
  const inService = (service: 'decode' | 'prefill'): Sustained | null => {
    const ladder = topsPerWatt8b === null ? null : climbLadder({ topsPerWatt8b, boundary, rungs, service });
    if (ladder === null) return null;
    const { low, central, high } = ladder.pjPerMac;
    return { low: 2 / high, central: 2 / central, high: 2 / low };
  };
  return {
    device,
    claims,
    ownTopsPerWatt: own,
    topsPerWatt8b,
    decode: inService('decode'),
    prefill: inService('prefill'),
  };
}

/** Whether a claim is at odds with its device's row: more than 5 % off, or beyond anything where the row has no figure. */
export function isContradicted({ factor, beyond }: DeviceClaim): boolean {
  return beyond !== null || (factor !== null && Math.abs(factor - 1) > tolerance);
}

/** The claims of one device that are at odds with its own row; the row's claim and an equal one of the table once. */
export function contradictionsOf(device: Device, rows: EvidenceRows): Contradiction[] {
  const atOdds = claimsOf(device, rows).filter(isContradicted);
  return atOdds.flatMap((claim, index) => {
    const isKnown = atOdds.findIndex(({ topsPerWatt }) => topsPerWatt === claim.topsPerWatt) < index;
    const ratio = claim.factor ?? claim.beyond?.factor ?? 1;
    return isKnown ? [] : [{ device, claim, factor: Math.max(ratio, 1 / ratio) }];
  });
}

/** The same for every device of the catalog, the greatest factor first. */
export function contradictions(rows: EvidenceRows): Contradiction[] {
  return rows
    .rowsOf('devices')
    .flatMap((device) => contradictionsOf(device, rows))
    .toSorted((a, b) => b.factor - a.factor);
}

function claimsOf(device: Device, rows: EvidenceRows): DeviceClaim[] {
  const own = device.topsPerWattDerived;
  return saidOf(device, rows).map(({ claim, topsPerWatt }) => ({
    claim,
    topsPerWatt,
    factor: own === null ? null : topsPerWatt / own,
    beyond: own === null ? beyondAll(topsPerWatt, device, rows) : null,
  }));
}

function saidOf(
  device: Device,
  rows: EvidenceRows,
): { readonly claim: Claim | null; readonly topsPerWatt: number }[] {
  const own =
    device.topsPerWattClaimed === null ? [] : [{ claim: null, topsPerWatt: device.topsPerWattClaimed }];
  const others = rows.rowsOf('claims').flatMap((claim) => {
    const measure = measureOf(claim.unit);
    const value = claim.value ?? claim.high ?? claim.low;
    const isOfIt = claim.about.includes(`devices:${device.id}`) && isSubject(device, claim);
    return measure?.kind === efficiencyKind && value !== null && isOfIt
      ? [{ claim, topsPerWatt: value * measure.scale }]
      : [];
  });
  return [...own, ...others.toSorted((a, b) => b.topsPerWatt - a.topsPerWatt)];
}

/**
 * The most efficient other device of the same boundary, where a claim is more than 64 times its figure at 8 b × 8 b: then
 * it stands out even when it is read as one at 1 b × 1 b. Only where the device's bits are not known; else null.
 */
function beyondAll(topsPerWatt: number, device: Device, rows: EvidenceRows): Beyond | null {
  if (device.inputBits !== null && device.weightBits !== null) return null;
  const best = rows
    .rowsOf('devices')
    .filter((other) => other.boundary === device.boundary && other.id !== device.id)
    .reduce<Device | null>(
      (most, each) => ((each.topsPerWatt8b ?? 0) > (most?.topsPerWatt8b ?? 0) ? each : most),
      null,
    );
  if (best === null || best.topsPerWatt8b === null) return null;
  const factor = topsPerWatt / best.topsPerWatt8b;
  return factor > bitsOf8b ? { device: best, topsPerWatt8b: best.topsPerWatt8b, factor } : null;
}
