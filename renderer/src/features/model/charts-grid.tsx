import './charts.css';
import { Button, Progress, SegmentedControl } from '@mantine/core';
import { memo, useMemo } from 'react';
import { segmentName } from '../../../../shared/i18n/names.ts';
import type { ModelResult } from '../../../../shared/model/result.ts';
import { segments } from '../../../../shared/model/vocabulary.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { formatShare } from '../../../../shared/units/format.ts';
import { BriefBlockContext } from '../../charts/brief-block.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useIsLong } from '../../state/analysis.ts';
import { type Doubt, refineAgain, stopRefining, useRefining } from '../../state/bands.ts';
import { useChartChoice } from '../../state/chart-choice.ts';
import { lookAt, useFocus } from '../../state/focus.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useAnalysisChoice } from './analysis-choice.ts';
import { AnalysedSelect } from './analysis-tools.tsx';
import { chartBlock } from './chart-block.ts';
import { ChartChooser } from './chart-chooser.tsx';
import { chartPanels } from './chart-panels.tsx';
import { useChartScene } from './chart-scene.ts';
import { ChartSlot } from './chart-slot.tsx';
import { ReferenceNote } from './headline.tsx';
import { WorkloadSelect } from './workload-select.tsx';

/** The charts that the person has chosen, in their order, and what they speak of. */
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
  const scene = useChartScene(resolved, result, doubt);
  const shown = useChartChoice((choice) => choice.shown);
  const { segment, workload } = scene;
  const quantity = useAnalysisChoice((choice) => choice.quantity);
  const blocks = useMemo(
    () => new Map(shown.map((kind) => [kind, chartBlock(kind, { segment, workload, quantity })])),
    [shown, segment, workload, quantity],
  );
  return (
    <section className="charts" aria-label={translate('model.whatifCharts')}>
      <div className="charts-choices">
        <ViewChoices />
        <AnalysedSelect />
        <div className="charts-state">
          <p className="charts-reference">
            <ReferenceNote />
          </p>
          <RefiningNote />
        </div>
        <ChartChooser />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={translate('model.chartsNone')} text={translate('model.chartsNoneHint')} />
      ) : (
        <div className="charts-grid">
          {shown.map((kind, place) => (
            <BriefBlockContext key={kind} value={blocks.get(kind) ?? null}>
              <ChartSlot kind={kind} panel={chartPanels[kind]} scene={scene} place={place} />
            </BriefBlockContext>
          ))}
        </div>
      )}
    </section>
  );
}

/** Which segment and workload the charts speak of. */
const ViewChoices = memo(function ViewChoices() {
  const translate = useTranslate();
  const segment = useFocus((focus) => focus.segment);
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={translate('model.whatifSegment')}
        value={segment}
        onChange={(next) => lookAt({ segment: next })}
        data={segments.map((each) => ({ value: each, label: segmentName(each, translate) }))}
      />
      <span className="charts-workload">
        <WorkloadSelect />
      </span>
    </>
  );
});

/** How far the bands are, once it takes long enough to wonder; and a way to stop it and to take it up again. */
function RefiningNote() {
  const translate = useTranslate();
  const language = useLanguage();
  const { progress, isStopped } = useRefining();
  const isLong = useIsLong(progress !== null);
  if (isStopped) {
    return (
      <Button size="compact-xs" variant="subtle" onClick={refineAgain}>
        {translate('model.chartsRefine')}
      </Button>
    );
  }
  if (!isLong || progress === null) return null;
  const share = formatShare(progress, { language, digits: 2 });
  return (
    <RefiningBar words={translate('model.chartsRefining', { share })} percent={Math.round(progress * 100)} />
  );
}

/** The bar itself. Apart from what counts, which begins anew with every move of a slider. */
const RefiningBar = memo(function RefiningBar({
  words,
  percent,
}: {
  readonly words: string;
  readonly percent: number;
}) {
  const translate = useTranslate();
  return (
    <span className="charts-refining">
      <span className="charts-refining-words">{words}</span>
      <Progress w={60} size={4} value={percent} aria-label={words} />
      <Button size="compact-xs" variant="subtle" onClick={stopRefining}>
        {translate('common.cancel')}
      </Button>
    </span>
  );
});
