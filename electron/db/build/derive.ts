import type { z } from 'zod';
import { comparableEfficiency } from '../../../shared/catalog/efficiency.ts';
import type { Device } from '../../../shared/catalog/rows.ts';
import type { writtenDeviceSchema } from './read-data.ts';

/** A claim counts as contradicted when it differs from the row's own TOPS ÷ W by more than this share. */
const tolerance = 0.05;

/**
 * Adds what follows from a device's own row: TOPS ÷ W; claim ÷ derived where the two differ by more than 5 %; and the
 * figure at 8 b × 8 b of the efficiency that then counts (energy per MAC taken proportional to the product of the bit widths,
 * as the UIUC IMC benchmark normalises).
 */
export function deriveDevice(device: z.infer<typeof writtenDeviceSchema>): Device {
  const { tops, powerW, topsPerWattClaimed: claimed, inputBits, weightBits } = device;
  const derived = tops === null || powerW === null ? null : tops / powerW;
  const ratio = claimed === null || derived === null ? null : claimed / derived;
  const contradiction = ratio === null || Math.abs(ratio - 1) <= tolerance ? null : ratio;
  const efficiency = comparableEfficiency({
    topsPerWattClaimed: claimed,
    topsPerWattDerived: derived,
    contradiction,
  });
  return {
    ...device,
    topsPerWattDerived: derived,
    topsPerWatt8b:
      efficiency === null || inputBits === null || weightBits === null
        ? null
        : (efficiency * inputBits * weightBits) / 64,
    contradiction,
  };
}
