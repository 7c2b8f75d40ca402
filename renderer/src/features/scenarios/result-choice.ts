import type { Translate } from '../../../../shared/i18n/messages.ts';
import { segmentName, workloadName } from '../../../../shared/i18n/names.ts';
import { type OutputId, segmentQuantities, type WorkloadQuantity } from '../../../../shared/model/result.ts';
import { type Segment, segments, type Workload, workloads } from '../../../../shared/model/vocabulary.ts';

/** Of a workload's results those that are read side by side. */
const workloadResults: readonly WorkloadQuantity[] = [
  'cost',
  'saving',
  'share_of_stock',
  'saved',
  'spend',
  'market',
];

/** A result that can be chosen, named within its group. */
interface ResultOption {
  readonly value: OutputId;
  readonly label: string;
}

/** Every result that charts and bridge can be asked for, by segment and by workload. */
export function resultOptions(
  translate: Translate,
): { readonly group: string; readonly items: readonly ResultOption[] }[] {
  return [
    ...segments.map((segment) => ({
      group: segmentName(segment, translate),
      items: segmentQuantities.map((quantity): ResultOption => ({
        value: `${quantity}.${segment}`,
        label: translate(`model.output.segment.${quantity}`),
      })),
    })),
    ...workloads.map((workload) => ({
      group: workloadName(workload, translate),
      items: workloadResults.map((quantity): ResultOption => ({
        value: `workload.${workload}.${quantity}`,
        label: translate(`model.output.workload.${quantity}`),
      })),
    })),
  ];
}

/** The segment that a result is of; null for one of a workload. */
export function segmentOf(output: OutputId): Segment | null {
  return output.startsWith('workload.')
    ? null
    : (segments.find((each) => output.endsWith(`.${each}`)) ?? null);
}

/** The workload that a result is of; null for one of a segment. */
export function workloadOf(output: OutputId): Workload | null {
  return workloads.find((each) => output.startsWith(`workload.${each}.`)) ?? null;
}
