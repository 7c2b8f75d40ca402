import { comparableEfficiency } from '../../../shared/catalog/efficiency.ts';
import { climbLadder } from '../../../shared/catalog/ladder.ts';
import type { Device, Macro, Parameter } from '../../../shared/catalog/rows.ts';
import type { Boundary } from '../../../shared/catalog/vocabularies.ts';
import type { Written } from '../../../shared/catalog/written.ts';

/** A claim counts as contradicted when it differs from the row's own TOPS ÷ W by more than this share. */
const tolerance = 0.05;

/** The bits of an 8 b × 8 b product, which every energy is brought to. */
const bitsOf8b = 8 * 8;

/** What a device's own row says of its claim: TOPS ÷ W, and claim ÷ derived where they differ by more than 5 %. */
export function selfCheck({
  tops,
  powerW,
  topsPerWattClaimed,
}: Pick<Device, 'tops' | 'powerW' | 'topsPerWattClaimed'>): Pick<
  Device,
  'topsPerWattDerived' | 'contradiction'
> {
  const derived = tops === null || powerW === null ? null : tops / powerW;
  const ratio = topsPerWattClaimed === null || derived === null ? null : topsPerWattClaimed / derived;
  return {
    topsPerWattDerived: derived,
    contradiction: ratio === null || Math.abs(ratio - 1) <= tolerance ? null : ratio,
  };
}

/**
 * Adds what follows from a device's own row: TOPS ÷ W; claim ÷ derived where the two differ by more than 5 %; the figure
 * at 8 b × 8 b of the efficiency that then counts (energy per MAC taken proportional to the product of the bit widths, as
 * the UIUC IMC benchmark normalises); and its energy at a card in service, decoding.
 */
export function deriveDevice(device: Written<'devices'>, rungs: ReadonlyMap<string, Parameter>): Device {
  const { inputBits, weightBits, topsPerWattClaimed, boundary } = device;
  const own = selfCheck(device);
  const efficiency = comparableEfficiency({ topsPerWattClaimed, ...own });
  const topsPerWatt8b =
    efficiency === null || inputBits === null || weightBits === null
      ? null
      : (efficiency * inputBits * weightBits) / bitsOf8b;
  return { ...device, ...own, topsPerWatt8b, ...sustainedEnergy(topsPerWatt8b, boundary, rungs) };
}

/**
 * Adds to a macro its figure at 8 b × 8 b (that at 1 b × 1 b over 64), the energy of such a MAC at its own boundary
 * (2 ÷ TOPS/W in pJ, so 2,000 ÷ TOPS/W in fJ), and its energy at a card in service, decoding.
 */
export function deriveMacro(macro: Written<'macros'>, rungs: ReadonlyMap<string, Parameter>): Macro {
  const topsPerWatt8b = macro.topsPerWatt1b / bitsOf8b;
  return {
    ...macro,
    topsPerWatt8b,
    energyPerMacFj: 2000 / topsPerWatt8b,
    ...sustainedEnergy(topsPerWatt8b, macro.boundary, rungs),
  };
}

function sustainedEnergy(
  topsPerWatt8b: number | null,
  boundary: Boundary,
  rungs: ReadonlyMap<string, Parameter>,
): Pick<Device, 'sustainedPjPerMac' | 'sustainedLow' | 'sustainedHigh'> {
  const ladder =
    topsPerWatt8b === null ? null : climbLadder({ topsPerWatt8b, boundary, rungs, service: 'decode' });
  return {
    sustainedPjPerMac: ladder?.pjPerMac.central ?? null,
    sustainedLow: ladder?.pjPerMac.low ?? null,
    sustainedHigh: ladder?.pjPerMac.high ?? null,
  };
}
