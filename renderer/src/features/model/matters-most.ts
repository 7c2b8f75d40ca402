import { useMemo, useState } from 'react';
import type { Input as InputRow } from '../../../../shared/catalog/rows.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { SegmentOutputId } from '../../../../shared/model/result.ts';
import type { InputInfluence } from '../../../../shared/model/sensitivity/influence-order.ts';
import type { Inputs, ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { useAnalysis } from '../../state/analysis.ts';
import { useCatalog } from '../../state/catalog.ts';
import { useFocus } from '../../state/focus.ts';
import { useResolved, useSavedResolved } from '../../state/results.ts';
import { useSession } from '../../state/session.ts';

/** What stands in the list until the scenario's own order is known: what analysts ask for first. */
export const firstOrder: readonly string[] = [
  'adoption.llm_decode.ceiling',
  'hardware.llm_decode.imc.mac_energy',
  'hardware.llm_decode.imc.resident_fraction',
  'hardware.llm_decode.imc.capex',
  'hardware.llm_decode.imc.throughput',
  'adoption.llm_decode.hurdle',
  'adoption.llm_decode.start_year',
  'hardware.llm_decode.base.host_overhead',
  'demand.datacentre.scale',
  'demand.datacentre.inference_share',
  'workload.llm_decode.share',
  'rebound.datacentre.elasticity',
  'price.electricity',
  'grid.carbon',
];

/** So many rows can be taken in at once; the rest stands in the groups. */
const mostShown = 14;
/** What moves the answer by less than this part of what the strongest does is not among what matters most. */
const leastShare = 0.002;

/**
 * Yields the doubts by which inputs that are certain now are ranked with the others: what was set by hand keeps the doubt
 * that the scenario as saved gives it, else the range of its source; and where nothing at all is uncertain, every input
 * takes the range of its source. Id → distribution as text.
 */
export function doubtsFor(
  { inputs, saved, changed }: { readonly inputs: Inputs; readonly saved: Inputs; readonly changed: Inputs },
  rows: ReadonlyMap<string, Pick<InputRow, 'low' | 'high'>>,
): Readonly<Record<string, string>> {
  const isNumber = (id: string): boolean => inputDefinitions.get(id)?.kind === 'number';
  const isAllCertain = !Object.entries(inputs).some(
    ([id, value]) => typeof value === 'string' && isNumber(id),
  );
  const before = (id: string): string | undefined => {
    const value = saved[id];
    return typeof value === 'string' && !value.trim().startsWith('=') ? value : undefined;
  };
  const certain = (isAllCertain ? Object.keys(inputs) : Object.keys(changed)).filter(
    (id) => isNumber(id) && typeof inputs[id] === 'number',
  );
  return Object.fromEntries(
    certain.flatMap((id): [string, string][] => {
      const doubt = before(id) ?? rangeDoubt(rows.get(id));
      return doubt === undefined ? [] : [[id, doubt]];
    }),
  );
}

function rangeDoubt(row: Pick<InputRow, 'low' | 'high'> | undefined): string | undefined {
  if (row === undefined || row.low === null || row.high === null || row.low >= row.high) return undefined;
  return `uniform(${row.low}, ${row.high})`;
}

/** Yields the ids that matter most of a ranking; null where none moves the answer. */
export function strongest(ranking: readonly InputInfluence[]): readonly string[] | null {
  const least = (ranking[0]?.swing ?? 0) * leastShare;
  const ids = ranking.filter(({ swing }) => swing > least).map(({ id }) => id);
  return ids.length === 0 ? null : ids.slice(0, mostShown);
}

/** Yields an order with the shown inputs that are changed at its end, where it leaves them out: no row goes from under the hand that set it. */
export function keepChanged(
  order: readonly string[],
  shown: readonly string[],
  changed: Inputs,
): readonly string[] {
  return [...order, ...shown.filter((id) => id in changed && !order.includes(id))];
}

/** The list of what matters most as it is shown, and whether the answer has moved on since. */
export interface MattersMost {
  readonly ids: readonly string[];
  /** The result that it is about. */
  readonly output: SegmentOutputId;
  /** Another order is known and waits until nobody works in the list. */
  readonly hasNewer: boolean;
  readonly reorder: () => void;
}

/**
 * Yields the inputs that move the headline's first figure most at the horizon year, the strongest first, by the tornado of
 * the open scenario. While `isHeld` (somebody works in the list) the order stands still, so that no row leaves the hand.
 */
export function useMattersMost(isHeld: boolean): MattersMost {
  const resolved = useResolved();
  const saved = useSavedResolved();
  const changed = useSession((session) => session.overrides);
  const year = useSession((session) => session.horizonYear);
  const segment = useFocus((focus) => focus.segment);
  const rows = useCatalog((catalog) => catalog.inputRows);
  const output: SegmentOutputId = `energy.saved.${segment}`;
  const question = useMemo(() => {
    if (!resolved.ok || !saved.ok) return null;
    const { inputs, years, seed, samples }: ResolvedScenario = resolved.value;
    const doubts = doubtsFor({ inputs, saved: saved.value.inputs, changed }, rows);
    return { kind: 'influence' as const, inputs, years, seed, samples, at: { output, year }, doubts };
  }, [resolved, saved, changed, rows, output, year]);
  const { answer } = useAnalysis<'influence'>(question);
  const order = useMemo(() => (answer?.ok === true ? strongest(answer.value) : null), [answer]);
  const [shown, setShown] = useState<readonly string[]>(firstOrder);
  const latest = order === null ? null : keepChanged(order, shown, changed);
  const hasNewer = latest !== null && latest.join(' ') !== shown.join(' ');
  const reorder = (): void => {
    if (latest !== null) setShown(latest);
  };
  if (hasNewer && !isHeld) reorder();
  return { ids: shown, output, hasNewer, reorder };
}
