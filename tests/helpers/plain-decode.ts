import type { Inputs } from '../../shared/scenario/file.ts';
import { defaultInputs } from './default-inputs.ts';

const base = 'hardware.llm_decode.base';

/** One workload alone on digital hardware with plain numbers: no host, no cooling, no progress, no in-memory server. */
export function plainDecode(changes: Inputs): Inputs {
  return {
    ...defaultInputs(),
    'demand.datacentre.growth_after': 0,
    'demand.datacentre.scale': 1,
    'demand.datacentre.inference_share': 1,
    'workload.llm_prefill.share': 0,
    'workload.recommendation.share': 0,
    'workload.vision_datacentre.share': 0,
    'workload.llm_decode.weight_bits': 0,
    'workload.llm_decode.dynamic_bits': 0,
    'adoption.llm_decode.ceiling': 0,
    [`${base}.host_overhead`]: 0,
    [`${base}.pue`]: 1,
    [`${base}.retry_fraction`]: 0,
    [`${base}.efficiency_gain`]: 0,
    [`${base}.throughput_gain`]: 0,
    [`${base}.migration`]: 0,
    ...changes,
  };
}
