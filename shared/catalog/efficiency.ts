import type { Device } from './rows.ts';

/**
 * The TOPS/W that a device is compared by, at its own precision: the claim where nothing in its row speaks against it,
 * else the row's own TOPS ÷ W; null where the row has neither.
 */
export function comparableEfficiency({
  topsPerWattClaimed,
  topsPerWattDerived,
  contradiction,
}: Pick<Device, 'topsPerWattClaimed' | 'topsPerWattDerived' | 'contradiction'>): number | null {
  return contradiction === null ? (topsPerWattClaimed ?? topsPerWattDerived) : topsPerWattDerived;
}
