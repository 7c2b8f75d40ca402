import type { Inputs } from '../../shared/scenario/file.ts';
import { defaultRows } from './input-rows.ts';
import { defaultInputs } from './default-inputs.ts';

/** The inputs whose doubt moves the answer most, drawn as PERT between the ends of their range in the catalog. */
const doubtful =
  /^(?:demand\.datacentre\.(?:scale|growth_after|inference_share)|price\.electricity|grid\.carbon|rebound\.datacentre\.elasticity|workload\.llm_(?:decode|prefill)\.share|hardware\.llm_(?:decode|prefill)\.imc\.(?:mac_energy|path_energy|host_overhead|capex|throughput|utilisation|efficiency_gain)|adoption\.llm_(?:decode|prefill)\.(?:ceiling|start_year|q|hurdle))$/u;

/** The catalog's defaults with more than twenty of them drawn from the range that their row gives. */
export function uncertainInputs(): Inputs {
  const inputs: Record<string, Inputs[string]> = { ...defaultInputs() };
  for (const { id, value, low, high } of defaultRows) {
    if (doubtful.test(id) && typeof value === 'number' && low !== null && high !== null && low < high) {
      inputs[id] = `pert(${low}, ${value}, ${high})`;
    }
  }
  return inputs;
}
