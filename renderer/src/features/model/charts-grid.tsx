import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { JouleRun } from '../../../../shared/charts/chart-model.ts';
import { costCurveChart } from '../../../../shared/charts/cost-curve-chart.ts';
import { energyChart } from '../../../../shared/charts/energy-chart.ts';
import { jouleChart } from '../../../../shared/charts/joule-chart.ts';
import { savingChart } from '../../../../shared/charts/saving-chart.ts';
import { segmentName } from '../../../../shared/i18n/names.ts';
import { costCurve } from '../../../../shared/model/evaluate.ts';
import type { ModelResult } from '../../../../shared/model/result.ts';
import { type HardwareColumn, segments } from '../../../../shared/model/vocabulary.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { Chart } from '../../charts/chart.tsx';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { bandOf, type Doubt } from '../../state/bands.ts';
import { explainPoint } from '../../state/explain.ts';
import { lookAt, useFocus } from '../../state/focus.ts';
import { useDraftName } from '../../state/draft-name.ts';
import { useMoney } from '../../state/money.ts';
import { useSession } from '../../state/session.ts';
import { useTheme } from '../../ui/use-theme.ts';
import { WorkloadSelect } from './workload-select.tsx';
import { ReferenceNote } from './headline.tsx';

/** The four live charts, and the choice of segment and workload that they speak of. */
export function ChartsGrid({
  resolved,
  result,
  doubt,
}: {
  readonly resolved: ResolvedScenario;
  readonly result: ModelResult;
  readonly doubt: Doubt;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const { workload, segment } = useFocus();
  const horizonYear = useSession((session) => session.horizonYear);
  const name = useDraftName();
  const { inputs, central } = resolved;
  const money = useMoney();
  const context = useMemo(() => ({ translate, language, theme, money }), [translate, language, theme, money]);

  const segmentData = useMemo(
    () => ({ ...context, runs: [{ name, result }], segment, horizonYear }),
    [context, name, result, segment, horizonYear],
  );
  const energy = useMemo(
    () => energyChart({ ...segmentData, band: bandOf(doubt, `energy.total.${segment}`) }),
    [segmentData, doubt, segment],
  );
  const saving = useMemo(
    () => savingChart({ ...segmentData, band: bandOf(doubt, `energy.saved.${segment}`) }),
    [segmentData, doubt, segment],
  );
  const cost = useMemo(() => {
    const curve = costCurve(inputs, workload, horizonYear);
    const ceiling = central[`adoption.${workload}.ceiling`];
    if (!curve.ok || typeof ceiling !== 'number') return null;
    return costCurveChart({ ...context, workload, runs: [{ name, curve: curve.value, ceiling }] });
  }, [context, inputs, central, workload, horizonYear, name]);
  const overhead = (column: HardwareColumn): number =>
    Number(central[`hardware.${workload}.${column}.host_overhead`] ?? 0);
  const run: JouleRun = {
    name,
    unitEnergy: result.unitEnergy[workload],
    hostOverhead: { base: overhead('base'), imc: overhead('imc') },
  };
  // Most inputs leave the joule alone: then its chart stands still and costs nothing in a drag.
  const jouleRun = useSame(run);
  const joule = useMemo(
    () => jouleChart({ ...context, workload, runs: [jouleRun] }),
    [context, workload, jouleRun],
  );

  return (
    <section className="charts" aria-label={translate('model.whatifCharts')}>
      <div className="charts-choices">
        <SegmentedControl
          aria-label={translate('model.whatifSegment')}
          value={segment}
          onChange={(next) => lookAt({ segment: next })}
          data={segments.map((each) => ({ value: each, label: segmentName(each, translate) }))}
        />
        <p className="charts-reference">
          <ReferenceNote />
        </p>
        <span className="charts-workload">
          <WorkloadSelect />
        </span>
      </div>
      <div className="charts-grid">
        <Chart model={energy} height="fill" onExplain={explainPoint} />
        <Chart model={saving} height="fill" onExplain={explainPoint} />
        {cost !== null && <Chart model={cost} height="fill" onExplain={explainPoint} />}
        <Chart model={joule} height="fill" onExplain={explainPoint} />
      </div>
    </section>
  );
}

/** Yields the earlier value for as long as the new one says the same. */
function useSame<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
