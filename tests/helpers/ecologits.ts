/**
 * What EcoLogits gives for the energy of decoding, to stand beside our figures and the measured ones: S. Rincé, A. Banse
 * et al. (GenAI Impact), EcoLogits, methodology page «LLM inference» (mlco2/ecologits, docs/methodology/llm_inference.md,
 * CC BY-SA 4.0). Used in tests only; the constants are theirs.
 */
const alpha = 1.17e-6;
const beta = -1.12e-2;
const gamma = 4.05e-5;
const joulesPerWattHour = 3600;

/** The share of memory beyond the weights, the memory of one accelerator in GB, and the bits of a weight that they assume. */
const overhead = 1.2;
const acceleratorGb = 80;
const weightBits = 16;

/** Energy that one accelerator takes for an output token, in Wh: f(P, B) = α · e^(β·B) · P + γ, P in 1e9 active parameters. */
export function acceleratorEnergyPerToken(activeBillion: number, batch: number): number {
  return alpha * Math.exp(beta * batch) * activeBillion + gamma;
}

/** Accelerators that hold a model of so many 1e9 parameters: memory needed ÷ 80 GB, up to the next power of two. */
export function requiredAccelerators(totalBillion: number): number {
  const memoryGb = (overhead * totalBillion * weightBits) / 8;
  return 2 ** Math.ceil(Math.log2(Math.ceil(memoryGb / acceleratorGb)));
}

/** Energy of all accelerators for an output token, in J, on as many as the formula asks for. */
export function tokenEnergy({
  activeBillion,
  totalBillion,
  batch,
}: {
  readonly activeBillion: number;
  readonly totalBillion: number;
  readonly batch: number;
}): number {
  const perAccelerator = acceleratorEnergyPerToken(activeBillion, batch);
  return perAccelerator * requiredAccelerators(totalBillion) * joulesPerWattHour;
}
