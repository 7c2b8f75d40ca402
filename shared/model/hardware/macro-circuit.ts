import type { Macro } from '../../catalog/rows.ts';
import { type Circuit, type CircuitEnergy, circuitEnergy } from './circuit.ts';

/** What the circuit route says of a published macro, beside what was measured, at the bits of one of its cycles. */
export interface MacroCircuit {
  readonly circuit: Circuit;
  readonly energy: CircuitEnergy;
  /** fJ/MAC as published, at the same bits. */
  readonly publishedFjPerMac: number;
  /** Circuit ÷ published. */
  readonly ratio: number;
}

/** What a benchmark's row does not say, taken as the validation of the model takes it: half of the bits toggle, half of the weights are 1. */
const usualActivity = { inputToggleRate: 0.5, weightDensity: 0.5 } as const;

/** Nodes in nm between which the constants were fitted. */
const fitted = { from: 22, to: 28 } as const;

/**
 * The energy of a published SRAM macro from its circuit, for one cycle at its own bits: as many inputs as its dot product
 * sums, one converter a dot product, half of the bits toggling. Null for other cells (the constants are those of SRAM at
 * 22 and 28 nm), and where the row lacks rows, columns, supply, bits or converter.
 */
export function macroCircuit(macro: Macro): MacroCircuit | null {
  const circuit = circuitOf(macro);
  const energy = circuit === null ? null : circuitEnergy(circuit);
  if (circuit === null || energy === null || !energy.ok) {
    return null;
  }
  // 2 ÷ TOPS/W is pJ; at bx·bw bits a MAC takes that product as often as at one bit.
  const publishedFjPerMac = (2000 * circuit.inputBits * circuit.weightBits) / macro.topsPerWatt1b;
  return { circuit, energy: energy.value, publishedFjPerMac, ratio: energy.value.total / publishedFjPerMac };
}

function circuitOf(macro: Macro): Circuit | null {
  const { technology, nodeNm, supplyV, inputBitsPerCycle, weightBits, converterBits, dotDimension } = macro;
  const { arrayColumns, boundary } = macro;
  const rows = dotDimension ?? macro.arrayRows;
  if (nodeNm < fitted.from || nodeNm > fitted.to) {
    return null;
  }
  if (boundary !== 'macro' || supplyV === null || inputBitsPerCycle === null || weightBits === null) {
    return null;
  }
  if (rows === null || arrayColumns === null) {
    return null;
  }
  const common = {
    rows,
    outputs: Math.max(1, arrayColumns / weightBits),
    inputBits: inputBitsPerCycle,
    inputBitsPerCycle,
    weightBits,
    supplyV,
    nodeNm,
    ...usualActivity,
  };
  if (technology === 'sram-digital-cim') {
    return { kind: 'digital', ...common, treesPerOutput: 1, isBoothEncoded: false };
  }
  return technology === 'sram-analog-cim' && converterBits !== null
    ? { kind: 'analog', ...common, converterBits, convertersPerOutput: 1, hasSelectLine: false }
    : null;
}
