/** 1 MAC is two operations, and TOPS/W is operations per picojoule. */
const operationsPerMac = 2;

/** Energy of a multiply-accumulate operation in pJ, from an efficiency in TOPS/W at the same precision and boundary. */
export function macEnergyOf(topsPerWatt: number): number {
  return operationsPerMac / topsPerWatt;
}

/**
 * Efficiency in TOPS/W as if inputs and weights had one bit each: what macros of different precision are compared by.
 * The product rule is that of the UIUC benchmark of in-memory computing (Shanbhag and Roy, CICC 2022).
 */
export function normalisedEfficiency(topsPerWatt: number, inputBits: number, weightBits: number): number {
  return topsPerWatt * inputBits * weightBits;
}
