import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTimeline } from '@tabler/icons-react';
import { type ComponentType, memo, useMemo } from 'react';
import { adoptionChart } from '../../../../shared/charts/adoption-chart.ts';
import type { JouleRun } from '../../../../shared/charts/chart-model.ts';
import { costCurveChart } from '../../../../shared/charts/cost-curve-chart.ts';
import { energyChart } from '../../../../shared/charts/energy-chart.ts';
import { jouleChart } from '../../../../shared/charts/joule-chart.ts';
import { outcomeChart } from '../../../../shared/charts/outcome-chart.ts';
import { type SavingQuantity, savingChart } from '../../../../shared/charts/saving-chart.ts';
import { costCurve } from '../../../../shared/model/evaluate.ts';
import type { ModelResult, SegmentQuantity } from '../../../../shared/model/result.ts';
import { type HardwareColumn, type Workload, workloads } from '../../../../shared/model/vocabulary.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { Chart } from '../../charts/chart.tsx';
import { useTranslate } from '../../i18n.ts';
import { bandOf } from '../../state/bands.ts';
import { type ChartKind, showForecasts, useChartChoice } from '../../state/chart-choice.ts';
import { DistributionPanel, MapPanel, SobolPanel, TornadoPanel } from './chart-analysis.tsx';
import type { ChartScene } from './chart-scene.ts';
import { useSame } from './use-same.ts';

interface PanelProps {
  readonly scene: ChartScene;
}

/** The electricity of the segment, with and without IMC, before the forecasts of those who count the same. */
const EnergyPanel = memo(function EnergyPanel({ scene }: PanelProps) {
  const { context, name, result, reference, segment, horizonYear, doubt, forecasts } = scene;
  const model = useMemo(
    () =>
      energyChart({
        ...context,
        runs: [{ name, result }],
        reference,
        segment,
        horizonYear,
        forecasts,
        band: bandOf(doubt, `energy.total.${segment}`),
      }),
    [context, name, result, reference, segment, horizonYear, doubt, forecasts],
  );
  return (
    <Chart
      model={model}
      height="fill"
      of={scene.of}
      action={segment === 'datacentre' ? <ForecastsToggle /> : undefined}
    />
  );
});

/** Forecasts behind the electricity, or none. */
function ForecastsToggle() {
  const translate = useTranslate();
  const isShown = useChartChoice((choice) => choice.withForecasts);
  const label = translate(isShown ? 'model.chartsHideForecasts' : 'model.chartsShowForecasts');
  return (
    <Tooltip label={label}>
      <ActionIcon
        className="chart-action"
        aria-label={translate('model.chartsShowForecasts')}
        aria-pressed={isShown}
        variant={isShown ? 'light' : undefined}
        onClick={() => showForecasts(!isShown)}
      >
        <IconTimeline size={15} />
      </ActionIcon>
    </Tooltip>
  );
}

/** A saving before and after rebound. */
function savingPanel(quantity: SavingQuantity): ComponentType<PanelProps> {
  return memo(function SavingPanel({ scene }: PanelProps) {
    const { context, name, result, reference, segment, horizonYear, doubt } = scene;
    const model = useMemo(
      () =>
        savingChart({
          ...context,
          quantity,
          runs: [{ name, result }],
          reference,
          segment,
          horizonYear,
          band: bandOf(doubt, `${quantity}.${segment}`),
        }),
      [context, name, result, reference, segment, horizonYear, doubt],
    );
    return <Chart model={model} height="fill" of={scene.of} />;
  });
}

/** Any other result of the segment by year. */
function outcomePanel(quantity: SegmentQuantity): ComponentType<PanelProps> {
  return memo(function OutcomePanel({ scene }: PanelProps) {
    const { context, name, result, reference, segment, horizonYear, doubt } = scene;
    const model = useMemo(
      () =>
        outcomeChart({
          ...context,
          quantity,
          runs: [{ name, result }],
          reference: reference ?? undefined,
          segment,
          horizonYear,
          band: bandOf(doubt, `${quantity}.${segment}`),
        }),
      [context, name, result, reference, segment, horizonYear, doubt],
    );
    return <Chart model={model} height="fill" of={scene.of} />;
  });
}

/** What a million units cost at each ceiling of adoption. */
const CostCurvePanel = memo(function CostCurvePanel({ scene }: PanelProps) {
  const { context, name, resolved, reference, workload, horizonYear } = scene;
  const before = useMemo(
    () =>
      reference === null
        ? undefined
        : (curveOf(reference.name, reference.resolved, workload, horizonYear) ?? undefined),
    [reference, workload, horizonYear],
  );
  const model = useMemo(() => {
    const run = curveOf(name, resolved, workload, horizonYear);
    return run === null ? null : costCurveChart({ ...context, workload, runs: [run], reference: before });
  }, [context, name, resolved, workload, horizonYear, before]);
  return model === null ? null : <Chart model={model} height="fill" of={scene.of} />;
});

function curveOf(name: string, { inputs, central }: ResolvedScenario, workload: Workload, year: number) {
  const curve = costCurve(inputs, workload, year);
  const ceiling = central[`adoption.${workload}.ceiling`];
  return curve.ok && typeof ceiling === 'number' ? { name, curve: curve.value, ceiling } : null;
}

/** Where a joule goes, on digital hardware and on IMC. */
const JoulePanel = memo(function JoulePanel({ scene }: PanelProps) {
  const { context, name, resolved, result, reference, workload } = scene;
  // Most inputs leave the joule alone: then its chart stands still and costs nothing in a drag.
  const run = useSame(jouleOf(name, resolved, result, workload));
  const before = useSame(
    reference === null ? null : jouleOf(reference.name, reference.resolved, reference.result, workload),
  );
  const model = useMemo(
    () => jouleChart({ ...context, workload, runs: [run], reference: before ?? undefined }),
    [context, workload, run, before],
  );
  return <Chart model={model} height="fill" of={scene.of} />;
});

function jouleOf(
  name: string,
  { central }: ResolvedScenario,
  { unitEnergy }: ModelResult,
  workload: Workload,
): JouleRun {
  const overhead = (column: HardwareColumn): number =>
    Number(central[`hardware.${workload}.${column}.host_overhead`] ?? 0);
  return {
    name,
    unitEnergy: unitEnergy[workload],
    hostOverhead: { base: overhead('base'), imc: overhead('imc') },
  };
}

/** IMC's share of what is bought and of what runs, workload by workload. */
const AdoptionPanel = memo(function AdoptionPanel({ scene }: PanelProps) {
  const { context, name, resolved, result, reference, segment, horizonYear } = scene;
  const { central } = resolved;
  const model = useMemo(
    () =>
      adoptionChart({
        ...context,
        name,
        result,
        reference: reference ?? undefined,
        segment,
        horizonYear,
        workloads: workloads.filter((workload) => central[`workload.${workload}.segment`] === segment),
      }),
    [context, name, result, reference, segment, horizonYear, central],
  );
  return <Chart model={model} height="fill" of={scene.of} />;
});

/** What draws each chart of the page. */
export const chartPanels: Readonly<Record<ChartKind, ComponentType<PanelProps>>> = {
  energy: EnergyPanel,
  'energy.saved': savingPanel('energy.saved'),
  'power.saved': savingPanel('power.saved'),
  'carbon.saved': savingPanel('carbon.saved'),
  'bill.saved': savingPanel('bill.saved'),
  'cost-curve': CostCurvePanel,
  joule: JoulePanel,
  adoption: AdoptionPanel,
  spend: outcomePanel('spend'),
  'spend.saved': outcomePanel('spend.saved'),
  'cost.index': outcomePanel('cost.index'),
  market: outcomePanel('market'),
  netherlands: outcomePanel('netherlands'),
  tornado: TornadoPanel,
  distribution: DistributionPanel,
  sobol: SobolPanel,
  map: MapPanel,
};
