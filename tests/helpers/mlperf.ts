import {
  bestDecodeRoofline,
  type Roofline,
  type RooflineHardware,
} from '../../shared/model/hardware/roofline.ts';
import { languageModels } from './language-models.ts';
import { numberIn, reviewedRows } from './reviewed-rows.ts';

/** A language row of MLPerf Inference beside the bound of its hardware. */
export interface MlperfRow {
  readonly id: string;
  readonly subject: string;
  readonly source: string;
  readonly device: string;
  /** Tokens a second of the whole system. */
  readonly measured: number;
  /** Bits that the bound is taken at. */
  readonly bits: number;
  readonly bound: Roofline;
}

/**
 * Output tokens of a sample on average, as the benchmarks' own reference states them (mlcommons/inference,
 * language/llama2-70b and language/llama3.1-405b, «tokens per sample»). Half of them are the least that a sequence holds on
 * average while it grows; its prompt comes on top and is left out. For the other benchmarks no figure was read, and none
 * is taken.
 */
const outputTokens: Readonly<Record<string, number>> = { 'Llama 2 70B': 294.45, 'Llama 3.1 405B': 684.68 };

/** The narrowest arithmetic that a device's row states a rate for: its own 8 b, or «9,000 at FP4» in its precision. */
function fastest(device: Readonly<Record<string, string>>): { bits: number; tops: number } {
  const [, rate] = /([\d,]+) at FP4/u.exec(device['precision'] ?? '') ?? [];
  return rate === undefined
    ? { bits: 8, tops: numberIn(device, 'tops') }
    : { bits: 4, tops: Number(rate.replaceAll(',', '')) };
}

const devices = reviewedRows('devices');

/** Every row of MLPerf Inference in token/s whose device and model are known. */
export const mlperfRows: readonly MlperfRow[] = [...reviewedRows('measurements').values()].flatMap((row) => {
  const device = devices.get(row['device'] ?? '');
  const model = languageModels[row['model'] ?? ''];
  const { id = '', subject = '', source = '', unit } = row;
  if (
    !source.startsWith('mlperf-inference') ||
    unit !== 'token/s' ||
    device === undefined ||
    model === undefined
  ) {
    return [];
  }
  const { bits, tops } = fastest(device);
  const hardware: RooflineHardware = {
    accelerators: numberIn(row, 'accelerators'),
    bandwidthGbs: numberIn(device, 'bandwidth_gbs'),
    memoryGb: numberIn(device, 'memory_gb'),
    tops,
  };
  const bound = bestDecodeRoofline(hardware, {
    activeParameters: model.activeParameters,
    parameters: model.parameters,
    weightBits: bits,
    // A cache of one byte a value is the narrowest in use.
    cacheBytesPerToken: model.cacheValuesPerToken,
    contextTokens: (outputTokens[row['model'] ?? ''] ?? 0) / 2,
  });
  if (bound === null) throw new Error(`${id}: the weights do not fit`);
  return [
    { id, subject, source, device: row['device'] ?? '', measured: numberIn(row, 'value'), bits, bound },
  ];
});
