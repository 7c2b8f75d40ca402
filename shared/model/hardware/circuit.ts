import { appError } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';

/** What analog and digital arrays have in common. One output is one dot product over `rows` inputs. */
interface ArrayCircuit {
  /** Inputs that one output sums at once. */
  readonly rows: number;
  /** Outputs that share an input and its driver. */
  readonly outputs: number;
  readonly inputBits: number;
  /** Bits of an input that one cycle takes. */
  readonly inputBitsPerCycle: number;
  readonly weightBits: number;
  readonly supplyV: number;
  readonly nodeNm: number;
  /** Share of the input bits that change from one cycle to the next, 0..1. */
  readonly inputToggleRate: number;
  /** Share of the weight bits that are 1, 0..1: one minus the sparsity. */
  readonly weightDensity: number;
  /** Bits of the adder and register that sum the cycles; without it as wide as the result, or none for a single cycle. */
  readonly accumulatorBits?: number | undefined;
}

/** An array that sums charge, voltage or current on bit lines and converts the sum. */
export interface AnalogCircuit extends ArrayCircuit {
  readonly kind: 'analog';
  readonly converterBits: number;
  /** Converters that take part in one output: one for each weight bit, or one where the bits are joined before it. */
  readonly convertersPerOutput: number;
  /** Whether each cell has a line beside the bit lines that enables it and switches in every cycle. */
  readonly hasSelectLine: boolean;
  /** One-bit adders behind the converters of one output; without it what joins the weight bits' converters. */
  readonly adderBits?: number | undefined;
}

/** An array that multiplies with gates beside the cells and sums in trees of carry-ripple adders. */
export interface DigitalCircuit extends ArrayCircuit {
  readonly kind: 'digital';
  /** Trees of one output: one that sums whole products, or one for each weight bit, joined by place value. */
  readonly treesPerOutput: number;
  /** Whether two input bits are recoded into one digit, which halves the multiplying gates. */
  readonly isBoothEncoded: boolean;
}

export type Circuit = AnalogCircuit | DigitalCircuit;

/** Energy of one MAC by component, in fJ. */
export interface CircuitEnergy {
  readonly multipliers: number;
  readonly bitLines: number;
  readonly converters: number;
  readonly drivers: number;
  readonly adders: number;
  readonly accumulators: number;
  /** The sum of all. */
  readonly total: number;
}

/** Input capacitance of a two-input gate at 28 nm, in fF: fitted to silicon by ZigZag-IMC. */
const gateCapacitance = 0.7;
/** The node that the capacitance holds at; what is no converter scales with the node, linearly. */
const referenceNode = 28;
/** A line's capacitance at a cell, of a gate's. */
const lineOfGate = 1 / 2;
/** A one-bit full adder: three NAND and two XOR gates, an XOR being 1.5 gates. */
const adderGates = 3 + 2 * 1.5;
/** A flip-flop, in gates. */
const registerGates = 3;
/** Only the input of a multiplying gate changes, its weight stays: half of its capacitance switches. */
const multiplierGates = 1 / 2;
/** Converter from analog: energy = (k5 · bits + k6 · 4^bits) · supply², in fF. */
const converterPerBit = 100;
const converterPerLevelSquared = 0.001;
/** Driver of an analog input: energy = k0 · bits · supply², in fF; none where one bit a cycle is sent. */
const driverPerBit = 50;

/**
 * Energy of one MAC of an SRAM array, in fJ, by component: from its rows, outputs, converters, precision, supply (V),
 * node (nm), toggling and density. Multiplying gates, bit lines and adders follow C · supply² at 28 nm and scale linearly
 * with the node; converters and drivers do not. Reading, writing and input registers are not in it.
 *
 * After P. Houshmand, J. Sun and M. Verhelst, Benchmarking and modeling of analog and digital SRAM in-memory computing
 * architectures (arXiv 2305.18335, 2023), and the same authors, Analog or Digital In-memory Computing? Benchmarking
 * through Quantitative Modeling (ICCAD 2023, arXiv 2405.14978); the constants are those of their repository
 * KULeuven-MICAS/zigzag-imc (zigzag/classes/hardware/architecture, imc_model_validation). Written anew: trees need no
 * power of two, and toggling and density act in the same places in every circuit. Holds for 6T cells, integers and plain
 * carry-ripple trees at 22 and 28 nm, where the constants were fitted. Fails (`circuit-invalid`) on a value that no array
 * can have.
 */
export function circuitEnergy(circuit: Circuit): Result<CircuitEnergy> {
  const wrong = circuitFault(circuit);
  if (wrong !== null) {
    return fail(appError('circuit-invalid', wrong.field, { value: wrong.value, range: wrong.range }));
  }
  return ok(circuit.kind === 'analog' ? analogEnergy(circuit) : digitalEnergy(circuit));
}

function analogEnergy(circuit: AnalogCircuit): CircuitEnergy {
  const { rows, outputs, weightBits, inputBitsPerCycle, supplyV, inputToggleRate, weightDensity } = circuit;
  const { converterBits, convertersPerOutput } = circuit;
  const cycles = cyclesOf(circuit);
  const gate = gateEnergy(circuit);
  const lines = weightBits + (circuit.hasSelectLine ? 1 : 0);
  const conversion =
    (converterPerBit * converterBits + converterPerLevelSquared * 4 ** converterBits) * supplyV ** 2;
  const driver = inputBitsPerCycle === 1 ? 0 : driverPerBit * inputBitsPerCycle * supplyV ** 2;
  const adderBits = circuit.adderBits ?? placeValueAdders(converterBits, convertersPerOutput);
  return withTotal({
    multipliers: cycles * inputToggleRate * weightDensity * weightBits * multiplierGates * gate,
    bitLines: cycles * weightDensity * lines * lineOfGate * gate,
    converters: (cycles * weightDensity * convertersPerOutput * conversion) / rows,
    drivers: (cycles * driver) / outputs,
    adders: (cycles * weightDensity * adderBits * adderGates * gate) / rows,
    accumulators: accumulatorEnergy(circuit, cycles, gate),
  });
}

function digitalEnergy(circuit: DigitalCircuit): CircuitEnergy {
  const { rows, weightBits, inputBitsPerCycle, treesPerOutput, inputToggleRate, weightDensity } = circuit;
  const cycles = cyclesOf(circuit);
  const gate = gateEnergy(circuit);
  const activity = inputToggleRate * weightDensity;
  const digits = circuit.isBoothEncoded ? inputBitsPerCycle / 2 : inputBitsPerCycle;
  const treeBits = weightBits / treesPerOutput + inputBitsPerCycle - 1;
  // The sums of the planes overlap by all but one bit each.
  const planeBits = treeBits + depthOf(rows) + treesPerOutput - 1;
  const trees = treesPerOutput * treeAdders(treeBits, rows) * activity;
  const join = treesPerOutput === 1 ? 0 : treeAdders(planeBits, treesPerOutput);
  return withTotal({
    multipliers: cycles * activity * weightBits * digits * multiplierGates * gate,
    bitLines: 0,
    converters: 0,
    drivers: 0,
    adders: (cycles * (trees + join) * adderGates * gate) / rows,
    accumulators: accumulatorEnergy(circuit, cycles, gate),
  });
}

/** The sum over the cycles of an input: an adder and a register of each output, in fJ a MAC. */
function accumulatorEnergy(circuit: Circuit, cycles: number, gate: number): number {
  const width = circuit.inputBits + circuit.weightBits + depthOf(circuit.rows);
  const bits = circuit.accumulatorBits ?? (cycles === 1 ? 0 : width);
  return (cycles * bits * (adderGates + registerGates) * gate) / circuit.rows;
}

/** One-bit adders of a tree of carry-ripple adders over so many inputs of so many bits. */
function treeAdders(bits: number, inputs: number): number {
  return inputs * (bits + 1) - (bits + depthOf(inputs) + 1);
}

/** One-bit adders that join the converters of the weight's bits, each shifted by one place. */
function placeValueAdders(bits: number, inputs: number): number {
  return inputs === 1 ? 0 : bits * (inputs - 1) + inputs * (Math.log2(inputs) - 0.5);
}

function depthOf(inputs: number): number {
  return Math.ceil(Math.log2(inputs));
}

function cyclesOf({ inputBits, inputBitsPerCycle }: ArrayCircuit): number {
  return Math.ceil(inputBits / inputBitsPerCycle);
}

/** Energy of charging one gate, in fJ. */
function gateEnergy({ supplyV, nodeNm }: ArrayCircuit): number {
  return (gateCapacitance * supplyV ** 2 * nodeNm) / referenceNode;
}

function withTotal(parts: Omit<CircuitEnergy, 'total'>): CircuitEnergy {
  return { ...parts, total: Object.values(parts).reduce((sum, part) => sum + part, 0) };
}

interface CircuitFault {
  readonly field: string;
  readonly value: number;
  readonly range: string;
}

/** The first value that no array can have. */
function circuitFault(circuit: Circuit): CircuitFault | null {
  const positive = [
    'rows',
    'outputs',
    'inputBits',
    'inputBitsPerCycle',
    'weightBits',
    'supplyV',
    'nodeNm',
  ] as const;
  const shares = ['inputToggleRate', 'weightDensity'] as const;
  const ofKind =
    circuit.kind === 'analog'
      ? { converterBits: circuit.converterBits, convertersPerOutput: circuit.convertersPerOutput }
      : { treesPerOutput: circuit.treesPerOutput };
  const above = Object.entries({
    ...Object.fromEntries(positive.map((key) => [key, circuit[key]])),
    ...ofKind,
  });
  for (const [field, value] of above) {
    if (!(value > 0 && Number.isFinite(value))) {
      return { field, value, range: '> 0' };
    }
  }
  for (const field of shares) {
    if (!(circuit[field] >= 0 && circuit[field] <= 1)) {
      return { field, value: circuit[field], range: '0…1' };
    }
  }
  return circuit.inputBitsPerCycle > circuit.inputBits
    ? { field: 'inputBitsPerCycle', value: circuit.inputBitsPerCycle, range: `≤ ${circuit.inputBits}` }
    : null;
}
