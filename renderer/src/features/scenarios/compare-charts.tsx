import { SegmentedControl, Select } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { panelRowHeight, panelsChart } from '../../../../shared/charts/panels-chart.ts';
import { workloadName } from '../../../../shared/i18n/names.ts';
import type { OutputId } from '../../../../shared/model/result.ts';
import { type Workload, workloads } from '../../../../shared/model/vocabulary.ts';
import { Chart } from '../../charts/chart.tsx';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useMoney } from '../../state/money.ts';
import { useTheme } from '../../ui/use-theme.ts';
import { alignRuns, chartRuns, type ComputedScenario, computedOf } from './aligned.ts';
import type { ComparedScenario } from './compared-scenario.ts';
import { OverlayCharts } from './overlay-charts.tsx';
import { ResultSelect } from './result-select.tsx';
import type { Draws } from './use-draws.ts';

/** Runs laid over one another, or a panel for each. */
export const chartViews = ['overlay', 'panels'] as const;
export type ChartView = (typeof chartViews)[number];

/** What the charts show. */
export interface ChartChoice {
  readonly view: ChartView;
  readonly output: OutputId;
  readonly workload: Workload;
}

interface CompareChartsProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly horizonYear: number;
  readonly draws: Draws;
  readonly choice: ChartChoice;
  readonly onChoose: (change: Partial<ChartChoice>) => void;
}

/** The charts of the compared scenarios, in the one view or the other, and the choice of what they show. */
export function CompareCharts({ scenarios, horizonYear, draws, choice, onChoose }: CompareChartsProps) {
  const translate = useTranslate();
  const { view, output, workload } = choice;
  const computed = useMemo(() => computedOf(scenarios), [scenarios]);
  const hasYears = useMemo(() => alignRuns(computed).length > 0, [computed]);
  return (
    <section className="compare-section" aria-label={translate('scenarios.charts')}>
      <div className="compare-bar">
        <h2>{translate('scenarios.charts')}</h2>
        <SegmentedControl
          aria-label={translate('compare.view')}
          value={view}
          onChange={(chosen) => onChoose({ view: chartViews.find((each) => each === chosen) ?? 'overlay' })}
          data={chartViews.map((each) => ({ value: each, label: translate(`compare.view-${each}`) }))}
        />
        <ResultSelect
          label={translate('compare.result')}
          value={output}
          onChange={(chosen) => onChoose({ output: chosen })}
        />
        {view === 'overlay' && (
          <Select
            w={180}
            allowDeselect={false}
            aria-label={translate('scenarios.workload')}
            value={workload}
            onChange={(chosen) =>
              onChoose({ workload: workloads.find((each) => each === chosen) ?? 'llm_decode' })
            }
            data={workloads.map((each) => ({ value: each, label: workloadName(each, translate) }))}
          />
        )}
      </div>
      {!hasYears && <p className="compare-note">{translate('scenarios.noCommonYears')}</p>}
      {view === 'overlay' ? (
        <OverlayCharts computed={computed} output={output} workload={workload} horizonYear={horizonYear} />
      ) : (
        hasYears && <Panels computed={computed} output={output} horizonYear={horizonYear} draws={draws} />
      )}
    </section>
  );
}

/** A panel is not narrower than this, px. */
const narrowestPanel = 190;

/** So many panels to a row that the rows are about equally full. */
function panelsInRow(count: number, width: number): number {
  const most = Math.max(1, Math.floor(width / narrowestPanel));
  return Math.ceil(count / Math.ceil(count / most));
}

function Panels({
  computed,
  output,
  horizonYear,
  draws,
}: {
  readonly computed: readonly ComputedScenario[];
  readonly output: OutputId;
  readonly horizonYear: number;
  readonly draws: Draws;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const money = useMoney();
  const { ref, width } = useElementSize();
  const columns = panelsInRow(computed.length, width === 0 ? 800 : width);
  const model = useMemo(() => {
    const runs = alignRuns(computed).map(({ column, ...run }) => ({
      ...run,
      band: draws.band(column, output, run.result.years),
    }));
    return panelsChart({ runs, output, horizonYear, columns, translate, language, theme, money });
  }, [computed, draws, output, horizonYear, columns, translate, language, theme, money]);
  const rows = Math.ceil(computed.length / columns);
  const of = useMemo(() => chartRuns(computed), [computed]);
  return (
    <div ref={ref}>
      <Chart model={model} height={rows * panelRowHeight} of={of} />
    </div>
  );
}
