import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestDecodeRoofline,
  decodeRoofline,
  largestBatch,
  type RooflineHardware,
  type RooflineModel,
} from '../../../../shared/model/hardware/roofline.ts';
import { mlperfRows } from '../../../helpers/mlperf.ts';

const h100x4: RooflineHardware = { accelerators: 4, bandwidthGbs: 3350, tops: 989, memoryGb: 80 };
const llama70b: RooflineModel = {
  activeParameters: 70e9,
  parameters: 70e9,
  weightBits: 16,
  cacheBytesPerToken: 2 * 80 * 8 * 128 * 2,
  contextTokens: 600,
};

describe('the roofline of decoding', () => {
  it('is what a hand computes: one sequence reads all weights once a token', () => {
    const bare = { ...llama70b, contextTokens: 0 };
    const { tokensPerSecond, boundBy } = decodeRoofline(h100x4, bare, 1);
    expect(tokensPerSecond).toBeCloseTo((4 * 3350e9) / 140e9, 6);
    expect(boundBy).toBe('memory');
  });

  it('turns to arithmetic at a batch of peak rate × bits ÷ 16 ÷ bandwidth', () => {
    const bare = { ...llama70b, contextTokens: 0 };
    const turn = (989e12 * 16) / (16 * 3350e9);
    expect(decodeRoofline(h100x4, bare, Math.floor(turn)).boundBy).toBe('memory');
    expect(decodeRoofline(h100x4, bare, Math.ceil(turn) + 1).boundBy).toBe('compute');
    expect(decodeRoofline(h100x4, bare, 1e6).tokensPerSecond).toBeCloseTo((4 * 989e12) / 140e9, 3);
  });

  it('counts the sequences that fit: 180 GB beside the weights, 197 MB each', () => {
    expect(largestBatch(h100x4, llama70b)).toBe(Math.floor(180e9 / (600 * 327_680)));
    expect(largestBatch({ ...h100x4, accelerators: 1 }, llama70b)).toBe(0);
    expect(bestDecodeRoofline({ ...h100x4, accelerators: 1 }, llama70b)).toBeNull();
    expect(bestDecodeRoofline(h100x4, { ...llama70b, contextTokens: 0 })).toMatchObject({
      batch: Number.POSITIVE_INFINITY,
      boundBy: 'compute',
    });
  });

  it('never falls with the batch, with bandwidth or with peak rate', () => {
    const factor = fc.double({ min: 1, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), factor, factor, factor, (batch, more, wider, faster) => {
        const rate = decodeRoofline(h100x4, llama70b, batch).tokensPerSecond * (1 - 1e-12);
        const better = { ...h100x4, bandwidthGbs: 3350 * wider, tops: 989 * faster };
        expect(decodeRoofline(h100x4, llama70b, batch * more).tokensPerSecond).toBeGreaterThanOrEqual(rate);
        expect(decodeRoofline(better, llama70b, batch).tokensPerSecond).toBeGreaterThanOrEqual(rate);
      }),
    );
  });
});

describe('MLPerf Inference: what was measured stays below the bound', () => {
  it('has every language row of the catalog whose device is known', () => {
    expect(mlperfRows.length).toBeGreaterThanOrEqual(18);
    expect(new Set(mlperfRows.map(({ device }) => device))).toEqual(
      new Set(['nvidia-h100', 'nvidia-h200', 'nvidia-b200', 'amd-mi300x']),
    );
  });

  it.each(mlperfRows)('$id: $measured token/s', ({ measured, bound }) => {
    expect(measured).toBeLessThanOrEqual(bound.tokensPerSecond);
    // A bound that is hundreds of times too high would bind nothing.
    expect(measured).toBeGreaterThan(bound.tokensPerSecond / 100);
  });
});
