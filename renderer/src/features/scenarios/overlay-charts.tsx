import { SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ChartPoint } from '../../../../shared/charts/chart-model.ts';
import { costCurveChart } from '../../../../shared/charts/cost-curve-chart.ts';
import { energyChart } from '../../../../shared/charts/energy-chart.ts';
import { jouleChart } from '../../../../shared/charts/joule-chart.ts';
import { savingChart } from '../../../../shared/charts/saving-chart.ts';
import { segmentName, workloadName } from '../../../../shared/i18n/names.ts';
import { costCurve } from '../../../../shared/model/evaluate.ts';
import type { ModelResult } from '../../../../shared/model/result.ts';
import {
  type HardwareColumn,
  hardwareColumns,
  type Segment,
  segments,
  type Workload,
  workloads,
} from '../../../../shared/model/vocabulary.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { Chart } from '../../charts/chart.tsx';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { explainPoint } from '../../state/explain.ts';
import { useMoney } from '../../state/money.ts';
import { useTheme } from '../../ui/use-theme.ts';
import type { ComparedScenario } from './compared-scenario.ts';
import { alignYears } from './comparison.ts';

type Computed = ComparedScenario & { readonly resolved: ResolvedScenario; readonly result: ModelResult };

const chartHeight = 280;

/** The scenarios' charts laid over one another: electricity and saving of a segment, cost and energy of a workload. */
export function OverlayCharts({
  scenarios,
  horizonYear,
}: {
  readonly scenarios: readonly ComparedScenario[];
  readonly horizonYear: number;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const money = useMoney();
  const [segment, setSegment] = useState<Segment>('datacentre');
  const [workload, setWorkload] = useState<Workload>('llm_decode');

  const computed = useMemo(
    () => scenarios.filter((each): each is Computed => each.resolved !== null && each.result !== null),
    [scenarios],
  );
  const runs = useMemo(() => {
    const aligned = alignYears(computed.map((each) => each.result));
    return computed.flatMap(({ name }, index) => {
      const result = aligned[index];
      return result === undefined ? [] : [{ name, result }];
    });
  }, [computed]);
  const overlay = useMemo(() => {
    if (runs.length === 0) return null;
    const data = { runs, segment, horizonYear, translate, language, theme };
    return { energy: energyChart(data), saving: savingChart(data) };
  }, [runs, segment, horizonYear, translate, language, theme, money]);
  const cost = useMemo(() => {
    const curves = computed.flatMap(({ name, resolved }) => {
      const curve = costCurve(resolved.inputs, workload, horizonYear);
      const ceiling = resolved.central[`adoption.${workload}.ceiling`];
      return curve.ok && typeof ceiling === 'number' ? [{ name, curve: curve.value, ceiling }] : [];
    });
    return curves.length === 0
      ? null
      : costCurveChart({ runs: curves, workload, translate, language, theme, money });
  }, [computed, workload, horizonYear, translate, language, theme, money]);

  const joule = useMemo(() => {
    const jouleRuns = computed.flatMap(({ name, resolved, result }) => {
      const hostOf = (column: HardwareColumn): unknown =>
        resolved.central[`hardware.${workload}.${column}.host_overhead`];
      const [base, imc] = hardwareColumns.map(hostOf);
      if (typeof base !== 'number' || typeof imc !== 'number') return [];
      return [{ name, unitEnergy: result.unitEnergy[workload], hostOverhead: { base, imc } }];
    });
    return jouleRuns.length === 0
      ? null
      : jouleChart({ runs: jouleRuns, workload, translate, language, theme, money });
  }, [computed, workload, translate, language, theme, money]);

  const explainOf = (point: ChartPoint): void => explainPoint(point, computed[point.run]?.id);

  return (
    <section className="compare-section">
      <div className="compare-bar">
        <h2>{translate('scenarios.charts')}</h2>
        <SegmentedControl
          aria-label={translate('scenarios.segment')}
          value={segment}
          onChange={(chosen) => setSegment(segments.find((each) => each === chosen) ?? 'datacentre')}
          data={segments.map((each) => ({ value: each, label: segmentName(each, translate) }))}
        />
        <Select
          w={200}
          allowDeselect={false}
          aria-label={translate('scenarios.workload')}
          value={workload}
          onChange={(chosen) => setWorkload(workloads.find((each) => each === chosen) ?? 'llm_decode')}
          data={workloads.map((each) => ({ value: each, label: workloadName(each, translate) }))}
        />
      </div>
      {overlay === null && <p className="compare-note">{translate('scenarios.noCommonYears')}</p>}
      <div className="compare-charts">
        {overlay !== null && <Chart model={overlay.energy} height={chartHeight} onExplain={explainOf} />}
        {overlay !== null && <Chart model={overlay.saving} height={chartHeight} onExplain={explainOf} />}
        {cost !== null && <Chart model={cost} height={chartHeight} onExplain={explainOf} />}
        {joule !== null && <Chart model={joule} height={chartHeight} onExplain={explainOf} />}
      </div>
    </section>
  );
}
