import { useMemo } from 'react';
import type { ChartContext, ChartModel, JouleRun } from '../../../../shared/charts/chart-model.ts';
import { costCurveChart } from '../../../../shared/charts/cost-curve-chart.ts';
import { energyChart } from '../../../../shared/charts/energy-chart.ts';
import { jouleChart, splitJoule } from '../../../../shared/charts/joule-chart.ts';
import { fewRuns } from '../../../../shared/charts/run-labels.ts';
import { runsChart } from '../../../../shared/charts/runs-chart.ts';
import { savingChart } from '../../../../shared/charts/saving-chart.ts';
import { costCurve } from '../../../../shared/model/evaluate.ts';
import type { OutputId } from '../../../../shared/model/result.ts';
import { type HardwareColumn, hardwareColumns, type Workload } from '../../../../shared/model/vocabulary.ts';
import { Chart } from '../../charts/chart.tsx';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useMoney } from '../../state/money.ts';
import { useTheme } from '../../ui/use-theme.ts';
import { alignRuns, chartRuns, type ComputedScenario } from './aligned.ts';
import { segmentOf, workloadOf } from './result-choice.ts';

const chartHeight = 280;

interface OverlayProps {
  readonly computed: readonly ComputedScenario[];
  readonly output: OutputId;
  readonly workload: Workload;
  readonly horizonYear: number;
}

/**
 * The scenarios laid over one another: the chosen result, saving or electricity beside it, cost and energy of a workload.
 * Where there are more energies than one chart can hold, each scenario has a chart of its own on an equal axis.
 */
export function OverlayCharts({ computed, output, workload, horizonYear }: OverlayProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const money = useMoney();
  const context = useMemo(
    (): ChartContext => ({ translate, language, theme, money }),
    [translate, language, theme, money],
  );
  const runs = useMemo(() => alignRuns(computed), [computed]);
  const results = useMemo(() => {
    const segment =
      segmentOf(output) ?? computed[0]?.resolved.inputs[`workload.${workloadOf(output)}.segment`];
    const other = segment === 'edge' ? 'edge' : 'datacentre';
    const second: OutputId =
      output === `energy.saved.${other}` ? `energy.total.${other}` : `energy.saved.${other}`;
    return runs.length === 0
      ? []
      : [output, second].map((each) => resultChart(each, { ...context, runs, horizonYear }));
  }, [computed, runs, output, horizonYear, context]);
  const cost = useMemo(() => {
    const curves = computed.flatMap(({ name, resolved }) => {
      const curve = costCurve(resolved.inputs, workload, horizonYear);
      const ceiling = resolved.central[`adoption.${workload}.ceiling`];
      return curve.ok && typeof ceiling === 'number' ? [{ name, curve: curve.value, ceiling }] : [];
    });
    return curves.length === 0 ? null : costCurveChart({ ...context, runs: curves, workload });
  }, [computed, workload, horizonYear, context]);
  const joules = useMemo(() => jouleCharts(computed, workload, context), [computed, workload, context]);

  const of = useMemo(() => chartRuns(computed), [computed]);
  return (
    <>
      <div className="compare-charts" data-many={computed.length > fewRuns || undefined}>
        {results.map((model, index) => (
          <Chart key={index} model={model} height={chartHeight} of={of} />
        ))}
        {cost !== null && <Chart model={cost} height={chartHeight} of={of} />}
        {joules.length === 1 && joules[0] !== undefined && (
          <Chart model={joules[0]} height={chartHeight} of={of} />
        )}
      </div>
      {joules.length > 1 && (
        <div className="compare-joules">
          {joules.map((model, index) => (
            <Chart
              key={computed[index]?.id ?? index}
              model={model}
              height={230}
              of={{ runs: of.runs.slice(index, index + 1) }}
            />
          ))}
        </div>
      )}
    </>
  );
}

/** Energy and saving have charts of their own, with more to say than a line each, as long as the runs are few. */
function resultChart(
  output: OutputId,
  data: ChartContext & { readonly runs: ReturnType<typeof alignRuns>; readonly horizonYear: number },
): ChartModel {
  const segment = segmentOf(output);
  if (segment !== null && data.runs.length <= fewRuns) {
    if (output === `energy.total.${segment}`) return energyChart({ ...data, segment });
    if (output === `energy.saved.${segment}`) return savingChart({ ...data, segment });
  }
  return runsChart({ ...data, output });
}

/** One chart for all while their energies are few, else one for each. */
function jouleCharts(
  computed: readonly ComputedScenario[],
  workload: Workload,
  context: ChartContext,
): readonly ChartModel[] {
  const runs = computed.flatMap(({ name, resolved, result }): JouleRun[] => {
    const hostOf = (column: HardwareColumn): unknown =>
      resolved.central[`hardware.${workload}.${column}.host_overhead`];
    const [base, imc] = hardwareColumns.map(hostOf);
    if (typeof base !== 'number' || typeof imc !== 'number') return [];
    return [{ name, unitEnergy: result.unitEnergy[workload], hostOverhead: { base, imc } }];
  });
  if (runs.length === 0) return [];
  const splits = hardwareColumns.flatMap((column) => runs.map((run) => splitJoule(run, column)));
  const distinct = new Set(splits.map((parts) => JSON.stringify(parts))).size;
  if (distinct <= fewRuns + 1) return [jouleChart({ ...context, runs, workload })];
  const longest = Math.max(...splits.map(({ facility }) => facility));
  return runs.map((run) => jouleChart({ ...context, runs: [run], workload, longest }));
}
