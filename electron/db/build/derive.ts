import type { z } from 'zod';
import type { Device } from '../../../shared/catalog/rows.ts';
import type { writtenDeviceSchema } from './read-data.ts';

/** A claim counts as contradicted when it differs from the row's own TOPS ÷ W by more than this share. */
const tolerance = 0.05;

/**
 * Adds what follows from a device's own row: TOPS ÷ W; the figure at 8 b × 8 b (claimed, else derived; energy per MAC
 * taken proportional to the product of the bit widths, as the UIUC IMC benchmark normalises); and claim ÷ derived where the two
 * differ by more than 5 %.
 */
export function deriveDevice(device: z.infer<typeof writtenDeviceSchema>): Device {
  const { tops, powerW, topsPerWattClaimed: claimed, inputBits, weightBits } = device;
  const derived = tops === null || powerW === null ? null : tops / powerW;
  const stated = claimed ?? derived;
  const ratio = claimed === null || derived === null ? null : claimed / derived;
  return {
    ...device,
    topsPerWattDerived: derived,
    topsPerWatt8b:
      stated === null || inputBits === null || weightBits === null
        ? null
        : (stated * inputBits * weightBits) / 64,
    contradiction: ratio === null || Math.abs(ratio - 1) <= tolerance ? null : ratio,
  };
}
