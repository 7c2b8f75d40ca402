import { type InputGroup, inputDefinitions } from '../model/inputs.ts';
import type { OutputId, SegmentQuantity, WorkloadQuantity } from '../model/result.ts';
import { type HardwareColumn, type Segment, type Workload } from '../model/vocabulary.ts';
import type { BridgeStep } from '../scenario/bridge.ts';
import type { Translate } from './messages.ts';

/** Between the parts of a composed name. */
export const nameSeparator = ' · ';

/** What an input is called: "MAC energy · IMC · LLM decoding"; the id itself when the model has no such input. */
export function inputName(id: string, translate: Translate): string {
  const definition = inputDefinitions.get(id);
  if (!definition) return id;
  const { quantity, column, workload, segment } = definition;
  const parts = [translate(`inputs.${quantity}`)];
  if (column) parts.push(columnName(column, translate));
  if (workload) parts.push(workloadName(workload, translate));
  if (segment) parts.push(segmentName(segment, translate));
  return parts.join(nameSeparator);
}

/** What an input means, in a sentence; empty when the model has no such input. */
export function inputDescription(id: string, translate: Translate): string {
  const quantity = inputDefinitions.get(id)?.quantity;
  return quantity === undefined ? '' : translate(`inputs.${quantity}.help`);
}

/** What a workload is called: "LLM decoding". */
export function workloadName(workload: Workload, translate: Translate): string {
  return translate(`model.workload.${workload}`);
}

/** What a segment is called: "Data centres". */
export function segmentName(segment: Segment, translate: Translate): string {
  return translate(`model.segment.${segment}`);
}

/** What a hardware column is called: "Digital", "IMC". */
export function columnName(column: HardwareColumn, translate: Translate): string {
  return translate(`model.column.${column}`);
}

type OutputParts =
  | { readonly quantity: SegmentQuantity; readonly segment: Segment }
  | { readonly quantity: WorkloadQuantity; readonly workload: Workload };

function takeApart(id: OutputId): OutputParts {
  const last = id.lastIndexOf('.');
  const tail = id.slice(last + 1);
  return id.startsWith('workload.')
    ? { quantity: tail as WorkloadQuantity, workload: id.slice('workload.'.length, last) as Workload }
    : { quantity: id.slice(0, last) as SegmentQuantity, segment: tail as Segment };
}

/** What an output is called: "Electricity saved · Data centres", "Cost, fleet average · LLM decoding". */
export function outputName(id: OutputId, translate: Translate): string {
  const parts = takeApart(id);
  return 'segment' in parts
    ? [translate(`model.output.segment.${parts.quantity}`), segmentName(parts.segment, translate)].join(
        nameSeparator,
      )
    : [translate(`model.output.workload.${parts.quantity}`), workloadName(parts.workload, translate)].join(
        nameSeparator,
      );
}

/** What an output means, in a sentence. */
export function outputDescription(id: OutputId, translate: Translate): string {
  const parts = takeApart(id);
  return 'segment' in parts
    ? translate(`model.output.segment.${parts.quantity}.help`)
    : translate(`model.output.workload.${parts.quantity}.help`);
}

/** What a step of a bridge is called: its input, or its group with how many inputs it takes: "Hardware: 14 other inputs". */
export function bridgeStepName({ key, ids }: Pick<BridgeStep, 'key' | 'ids'>, translate: Translate): string {
  if (inputDefinitions.has(key)) return inputName(key, translate);
  const group = translate(`model.whatifGroup.${key as InputGroup}`);
  return translate('model.bridge.others', { group, count: ids.length });
}
