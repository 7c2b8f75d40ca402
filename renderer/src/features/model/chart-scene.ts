import { useMemo } from 'react';
import type { Forecast } from '../../../../shared/catalog/rows.ts';
import type { ChartContext, ChartRun } from '../../../../shared/charts/chart-model.ts';
import { comparableForecasts } from '../../../../shared/charts/forecast-backdrop.ts';
import type { ModelResult } from '../../../../shared/model/result.ts';
import type { Segment, Workload } from '../../../../shared/model/vocabulary.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { useTable } from '../../grid/rows/catalog-tables.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import type { Doubt } from '../../state/bands.ts';
import { useChartChoice } from '../../state/chart-choice.ts';
import { useDraftName } from '../../state/draft-name.ts';
import type { ChartRuns } from '../../state/explain.ts';
import { useFocus } from '../../state/focus.ts';
import { useMoney } from '../../state/money.ts';
import { useBaselineResult, useSavedResolved } from '../../state/results.ts';
import { baselineId } from '../../state/scenarios.ts';
import { useSession } from '../../state/session.ts';
import { useTheme } from '../../ui/use-theme.ts';

/** What the charts are set against: the scenario as saved, or the baseline. */
export interface ReferenceRun extends ChartRun {
  readonly scenarioId: string;
  readonly resolved: ResolvedScenario;
}

/** All that a chart of the page may ask for, at one moment. A chart off the screen keeps an older one. */
export interface ChartScene {
  readonly context: ChartContext;
  /** Where the figures of the charts are explained: in the draft, and in what it is set against. */
  readonly of: ChartRuns;
  readonly name: string;
  readonly resolved: ResolvedScenario;
  readonly result: ModelResult;
  readonly doubt: Doubt;
  /** Null where the open scenario is itself what others are set against. */
  readonly reference: ReferenceRun | null;
  readonly workload: Workload;
  readonly segment: Segment;
  readonly horizonYear: number;
  /** Of the segment's own scope, world-wide; none where they are not wanted or nobody counts the segment. */
  readonly forecasts: readonly Forecast[];
}

const none: readonly Forecast[] = [];

/** Yields the scene of the moment; the same object for as long as nothing in it changes. */
export function useChartScene(resolved: ResolvedScenario, result: ModelResult, doubt: Doubt): ChartScene {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const { workload, segment } = useFocus();
  const horizonYear = useSession((session) => session.horizonYear);
  const name = useDraftName();
  const money = useMoney();
  const context = useMemo(() => ({ translate, language, theme, money }), [translate, language, theme, money]);
  const reference = useReferenceRun(result);
  const forecasts = useForecastsOf(segment);
  const against = reference?.name;
  const againstId = reference?.scenarioId;
  const of = useMemo(
    (): ChartRuns => ({
      runs: [{ name }],
      reference: against === undefined ? undefined : { name: against, scenarioId: againstId },
    }),
    [name, against, againstId],
  );
  return useMemo(
    () => ({
      context,
      of,
      name,
      resolved,
      result,
      doubt,
      reference,
      workload,
      segment,
      horizonYear,
      forecasts,
    }),
    [context, of, name, resolved, result, doubt, reference, workload, segment, horizonYear, forecasts],
  );
}

function useReferenceRun(result: ModelResult): ReferenceRun | null {
  const { name, isSavedSelf, result: before } = useBaselineResult();
  const openId = useSession((session) => session.scenarioId);
  const scenarioId = isSavedSelf ? openId : baselineId;
  const saved = useSavedResolved(scenarioId);
  const beforeResult = before.ok && before.value !== result ? before.value : null;
  const beforeResolved = saved.ok ? saved.value : null;
  return useMemo(
    () =>
      beforeResult === null || beforeResolved === null
        ? null
        : { name, scenarioId, result: beforeResult, resolved: beforeResolved },
    [name, scenarioId, beforeResult, beforeResolved],
  );
}

function useForecastsOf(segment: Segment): readonly Forecast[] {
  const loaded = useTable('forecasts');
  const rows = loaded.status === 'ready' && loaded.value.table === 'forecasts' ? loaded.value.rows : none;
  const isWanted = useChartChoice((choice) => choice.withForecasts);
  return useMemo(() => (isWanted ? comparableForecasts(segment, rows) : none), [isWanted, rows, segment]);
}
