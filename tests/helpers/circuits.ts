import type { Circuit } from '../../shared/model/hardware/circuit.ts';

/** A chip that ZigZag-IMC was set against, with its published parameters and the activity that was assumed for it. */
export interface ValidatedChip {
  readonly label: string;
  readonly publication: string;
  /** TOPS/W as reported, at the bits of `circuit`. */
  readonly topsPerWatt: number;
  /** The row of data/measurements.csv that holds it; none for the chips that the authors leave out. */
  readonly measurement: string | null;
  readonly circuit: Circuit;
}

const half = { inputToggleRate: 0.5, weightDensity: 0.5 } as const;
const bits8 = { inputBits: 8, weightBits: 8 } as const;
const analog22 = { kind: 'analog', nodeNm: 22, supplyV: 0.8 } as const;
const digital28 = { kind: 'digital', nodeNm: 28, supplyV: 0.9, ...half, ...bits8 } as const;

/**
 * The four chips whose sparsity is known. Parameters, reported TOPS/W and activity from the scripts of
 * KULeuven-MICAS/zigzag-imc, imc_model_validation (aimc_validation.py, dimc_validation.py); the papers are named there by
 * their IEEE document number.
 */
export const validatedChips: readonly ValidatedChip[] = [
  {
    label: 'AIMC1',
    publication: 'CICC 2021, IEEE 9431575: 22 nm, 7 b × 2 b, 1,024 × 512',
    topsPerWatt: 1050,
    measurement: 'zigzag-aimc1',
    circuit: {
      ...analog22,
      rows: 1024,
      outputs: 512,
      inputBits: 7,
      inputBitsPerCycle: 7,
      weightBits: 2,
      inputToggleRate: 1,
      weightDensity: 1,
      converterBits: 6,
      convertersPerOutput: 1,
      hasSelectLine: true,
    },
  },
  {
    label: 'AIMC3',
    publication: 'ISSCC 2023, 7.8, IEEE 10067289: 22 nm, 8 b × 8 b, 64 × 256',
    topsPerWatt: 18.7,
    measurement: 'zigzag-aimc3',
    circuit: {
      ...analog22,
      ...bits8,
      rows: 8,
      outputs: 256,
      inputBitsPerCycle: 1,
      inputToggleRate: 0.375,
      weightDensity: 0.5,
      converterBits: 3,
      convertersPerOutput: 1,
      hasSelectLine: false,
      adderBits: 6,
      accumulatorBits: 0,
    },
  },
  {
    label: 'DIMC1',
    publication: 'ISSCC 2022, 15.5, IEEE 9731762: 28 nm, 8 b × 8 b, 32 × 6, Booth digits',
    topsPerWatt: 36.63,
    measurement: 'zigzag-dimc1',
    circuit: {
      ...digital28,
      rows: 32,
      outputs: 6,
      inputBitsPerCycle: 2,
      treesPerOutput: 1,
      isBoothEncoded: true,
      accumulatorBits: 32,
    },
  },
  {
    label: 'DIMC3',
    publication: 'ISSCC 2023, 7.2, IEEE 10067260: 28 nm, 8 b × 8 b, 128 × 8',
    topsPerWatt: 19.5,
    measurement: 'zigzag-dimc3',
    circuit: {
      ...digital28,
      rows: 128,
      outputs: 1,
      inputBitsPerCycle: 2,
      treesPerOutput: 8,
      isBoothEncoded: false,
    },
  },
];

/** The three chips that the authors leave out of their energy validation: the sparsity behind the figure is unknown. */
export const unknownSparsityChips: readonly ValidatedChip[] = [
  {
    label: 'AIMC2',
    publication: 'JSSC 2023, IEEE 9896828: 28 nm, 8 b × 8 b, 16 × 12',
    topsPerWatt: 15.02,
    measurement: null,
    circuit: {
      kind: 'analog',
      nodeNm: 28,
      supplyV: 0.9,
      ...bits8,
      rows: 16,
      outputs: 12,
      inputBitsPerCycle: 2,
      inputToggleRate: 1,
      weightDensity: 1,
      converterBits: 5,
      convertersPerOutput: 8,
      hasSelectLine: true,
      accumulatorBits: 20,
    },
  },
  {
    label: 'DIMC2',
    publication: 'ISSCC 2022, 11.7, IEEE 9731545: 28 nm, 8 b × 8 b, 32 × 1',
    topsPerWatt: 22,
    measurement: null,
    circuit: {
      ...digital28,
      weightDensity: 0.9,
      rows: 32,
      outputs: 1,
      inputBitsPerCycle: 1,
      treesPerOutput: 1,
      isBoothEncoded: false,
      accumulatorBits: 16,
    },
  },
  {
    label: 'DIMC4',
    publication: 'ISSCC 2023, 16.3, IEEE 10067779: 28 nm, 8 b × 8 b, 128 × 8',
    topsPerWatt: 275,
    measurement: null,
    circuit: {
      ...digital28,
      rows: 128,
      outputs: 8,
      inputBitsPerCycle: 1,
      treesPerOutput: 8,
      isBoothEncoded: false,
      accumulatorBits: 17,
    },
  },
];
