import { Button } from '@mantine/core';
import { type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Grade } from '../../../../shared/catalog/vocabularies.ts';
import type { ChartModel } from '../../../../shared/charts/chart-model.ts';
import type { RowRoom } from '../../../../shared/charts/row-room.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { Chart } from '../../charts/chart.tsx';
import { useTranslate } from '../../i18n.ts';
import { type Analysis, useIsLong } from '../../state/analysis.ts';
import { useCatalog } from '../../state/catalog.ts';
import type { ChartRuns } from '../../state/explain.ts';
import { WorkProgress } from '../../ui/work-progress.tsx';
import type { Question } from '../../worker/analyst.ts';
import { useSame } from './use-same.ts';

/** An answer drawn; greyed while a newer one is worked out, which can be given up once it takes long. */
export function AnalysisPanel<K extends Question['kind']>({
  of,
  analysis,
  model,
  enlarged,
  tools,
  place,
}: {
  readonly of: ChartRuns;
  readonly analysis: Analysis<K>;
  readonly model: ChartModel | null;
  /** Draws it for the whole page, where that shows more. */
  readonly enlarged?: (() => ChartModel) | undefined;
  readonly tools?: ReactNode;
  readonly place?: RefObject<HTMLDivElement | null>;
}) {
  const translate = useTranslate();
  const { answer, isStale, isStopped, progress, cancel, again } = analysis;
  const isLong = useIsLong(isStale && !isStopped);
  const error = answer?.ok === false ? answer.error : null;
  const status = isStopped ? (
    <Button size="compact-xs" variant="default" onClick={again}>
      {translate('model.chartsComputeAgain')}
    </Button>
  ) : isLong ? (
    <span className="chart-works">
      <WorkProgress label={translate('model.analysisWorks')} done={progress ?? 0} onCancel={cancel} />
    </span>
  ) : null;
  if (model === null) {
    return (
      <article className="chart analysis-empty" aria-busy={error === null && !isStopped}>
        {tools !== undefined && <div className="chart-tools">{tools}</div>}
        <div>
          {error === null ? (status ?? translate('model.analysisWorks')) : describeError(error, translate)}
        </div>
      </article>
    );
  }
  return (
    <div className="analysis-panel" ref={place} data-stale={isStale ? true : undefined}>
      <Chart model={model} enlarged={enlarged} height="fill" of={of} tools={tools} />
      {status !== null && <div className="analysis-status">{status}</div>}
    </div>
  );
}

/** The room that a card's plot has for rows, px high; measured as soon as there is a plot within `place`. */
export function useRoom(isDrawn: boolean): {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly room: RowRoom;
} {
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const plot = isDrawn ? place.current?.querySelector('.chart-plot') : null;
    if (!plot) return;
    const observer = new ResizeObserver(() => setHeight(plot.clientHeight));
    observer.observe(plot);
    return () => observer.disconnect();
  }, [isDrawn]);
  return { place, room: useMemo(() => ({ kind: 'height', height }), [height]) };
}

/** Yields what each input's value stands on: as the scenario says, else the catalog; what the person just set is assumed. */
export function useGrades(
  { sources, overridden }: ResolvedScenario,
  inputs: readonly { readonly id: string }[],
): Readonly<Record<string, Grade>> {
  const rows = useCatalog((catalog) => catalog.inputRows);
  return useSame(
    Object.fromEntries(
      inputs.map(({ id }): [string, Grade] => [
        id,
        sources[id]?.grade ?? (id in overridden ? 'assumption' : (rows.get(id)?.grade ?? 'assumption')),
      ]),
    ),
  );
}
