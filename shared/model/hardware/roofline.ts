/** What decodes: accelerators that work together, each with its memory's bandwidth and its peak rate. */
export interface RooflineHardware {
  readonly accelerators: number;
  /** GB/s of one accelerator (1e9 byte/s). */
  readonly bandwidthGbs: number;
  /** Peak operations of one accelerator at the precision of the arithmetic, 1e12/s. */
  readonly tops: number;
  /** GB of one accelerator's memory (1e9 byte). */
  readonly memoryGb: number;
}

/** What is decoded. */
export interface RooflineModel {
  /** Parameters that one token multiplies with. */
  readonly activeParameters: number;
  /** Parameters that stand in memory. */
  readonly parameters: number;
  readonly weightBits: number;
  /** Bytes that one token of context adds to the key-value cache. */
  readonly cacheBytesPerToken: number;
  /** Tokens of context that a sequence holds on average. */
  readonly contextTokens: number;
}

/** A bound on the rate of decoding. */
export interface Roofline {
  /** Sequences in flight. */
  readonly batch: number;
  /** Tokens a second of all accelerators together. */
  readonly tokensPerSecond: number;
  /** What holds the rate there: reading memory, or arithmetic. */
  readonly boundBy: 'memory' | 'compute';
}

/**
 * The most tokens a second that so many sequences can be decoded at: each step reads the weights once and the cache of
 * each sequence, and multiplies every token with the active weights, so that a step lasts at least
 * max(bytes ÷ bandwidth, 2 · active parameters · batch ÷ peak rate). Prompts, links between accelerators and waiting
 * are left out, which makes it an upper bound.
 *
 * S. Williams, A. Waterman and D. Patterson, Roofline: An Insightful Visual Performance Model for Multicore
 * Architectures, Communications of the ACM 52 (2009), applied to one step of decoding.
 */
export function decodeRoofline(hardware: RooflineHardware, model: RooflineModel, batch: number): Roofline {
  const { accelerators, bandwidthGbs, tops } = hardware;
  const weightBytes = (model.activeParameters * model.weightBits) / 8;
  const cacheBytes = batch * model.contextTokens * model.cacheBytesPerToken;
  const memorySeconds = (weightBytes + cacheBytes) / (accelerators * bandwidthGbs * 1e9);
  const computeSeconds = (2 * model.activeParameters * batch) / (accelerators * tops * 1e12);
  return {
    batch,
    tokensPerSecond: batch / Math.max(memorySeconds, computeSeconds),
    boundBy: memorySeconds > computeSeconds ? 'memory' : 'compute',
  };
}

/**
 * The largest number of sequences whose caches fit beside the weights, and at least 1: infinite for a model that keeps
 * no cache, 0 where the weights alone do not fit.
 */
export function largestBatch(hardware: RooflineHardware, model: RooflineModel): number {
  const free = hardware.accelerators * hardware.memoryGb * 1e9 - (model.parameters * model.weightBits) / 8;
  if (free < 0) {
    return 0;
  }
  const perSequence = model.contextTokens * model.cacheBytesPerToken;
  return perSequence === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(free / perSequence));
}

/**
 * The bound at the batch that decodes most: the rate rises with the batch, so that it is the largest that memory holds.
 * Null where the weights do not fit. A model without a cache is bound by arithmetic alone.
 */
export function bestDecodeRoofline(hardware: RooflineHardware, model: RooflineModel): Roofline | null {
  const batch = largestBatch(hardware, model);
  if (batch === 0) {
    return null;
  }
  return Number.isFinite(batch)
    ? decodeRoofline(hardware, model, batch)
    : {
        batch,
        tokensPerSecond: (hardware.accelerators * hardware.tops * 1e12) / (2 * model.activeParameters),
        boundBy: 'compute',
      };
}
