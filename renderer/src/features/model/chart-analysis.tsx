import { Button, NumberInput, Select } from '@mantine/core';
import { IconFocus2 } from '@tabler/icons-react';
import { memo, type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Grade } from '../../../../shared/catalog/vocabularies.ts';
import type { ChartModel } from '../../../../shared/charts/chart-model.ts';
import { distributionChart } from '../../../../shared/charts/distribution-chart.ts';
import { outcomeMapChart } from '../../../../shared/charts/outcome-map-chart.ts';
import type { RowRoom } from '../../../../shared/charts/row-room.ts';
import { sobolChart } from '../../../../shared/charts/sobol-chart.ts';
import { tornadoChart } from '../../../../shared/charts/tornado-chart.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { OutputAt } from '../../../../shared/model/output-at.ts';
import type { SegmentOutputId } from '../../../../shared/model/result.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { unitLabel } from '../../../../shared/units/format.ts';
import { outputScale } from '../../../../shared/units/money-result.ts';
import { outputUnit } from '../../../../shared/units/quantity.ts';
import { Chart } from '../../charts/chart.tsx';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { type Analysis, useAnalysis, useIsLong } from '../../state/analysis.ts';
import { useCatalog } from '../../state/catalog.ts';
import { useMoney } from '../../state/money.ts';
import type { ChartRuns } from '../../state/explain.ts';
import { WorkProgress } from '../../ui/work-progress.tsx';
import type { Asked, Question } from '../../worker/analyst.ts';
import {
  analyse,
  analysedQuantities,
  setMapAxis,
  setThreshold,
  useAnalysisChoice,
} from './analysis-choice.ts';
import type { ChartScene, ReferenceRun } from './chart-scene.ts';
import { mapRange } from './map-range.ts';
import { useSame } from './use-same.ts';

interface PanelProps {
  readonly scene: ChartScene;
}

/** With fewer draws a histogram is ragged, whatever the scenario asks for. */
const fewestDraws = 1000;

type SegmentOutputAt = OutputAt & { readonly output: SegmentOutputId };

/** The number that is taken apart. */
function useSubject({ segment, horizonYear }: ChartScene): SegmentOutputAt {
  const quantity = useAnalysisChoice((choice) => choice.quantity);
  return useMemo(
    () => ({ output: `${quantity}.${segment}` as const, year: horizonYear }),
    [quantity, segment, horizonYear],
  );
}

function askedOf({ inputs, years, seed, samples }: ResolvedScenario, at: OutputAt): Asked {
  return { inputs, years, seed, samples: Math.max(fewestDraws, samples), at };
}

/** What one kind of chart asks of the worker about the scene. */
function useAsked({ resolved }: ChartScene, at: OutputAt): Asked {
  return useMemo(() => askedOf(resolved, at), [resolved, at]);
}

/** What the number is in the run that the scene is set against. */
function referenceMark(reference: ReferenceRun | null, { output, year }: SegmentOutputAt) {
  if (reference === null) return undefined;
  const { name, result } = reference;
  const value = result.series[output][result.years.indexOf(year)];
  return value === undefined ? undefined : { name, value };
}

/** Which uncertain inputs move the number, one at a time. */
export const TornadoPanel = memo(function TornadoPanel({ scene }: PanelProps) {
  const { context, name, resolved, reference } = scene;
  const at = useSubject(scene);
  const asked = useAsked(scene, at);
  const analysis = useAnalysis<'tornado'>(useMemo(() => ({ ...asked, kind: 'tornado' as const }), [asked]));
  const { answer } = analysis;
  const grades = useGrades(resolved, answer?.ok === true ? answer.value.bars : []);
  const draw = useMemo(
    () =>
      answer?.ok === true
        ? (room: RowRoom) =>
            tornadoChart({
              ...context,
              name,
              at,
              central: answer.value.central,
              bars: answer.value.bars.map((bar) => ({ ...bar, grade: grades[bar.id] ?? 'assumption' })),
              room,
              reference: referenceMark(reference, at),
            })
        : null,
    [context, name, at, answer, grades, reference],
  );
  const { place, room } = useRoom(draw !== null);
  const model = useMemo(() => draw?.(room) ?? null, [draw, room]);
  const enlarged = useMemo(() => (draw === null ? undefined : () => draw({ kind: 'all' })), [draw]);
  return <Panel of={scene.of} place={place} analysis={analysis} model={model} enlarged={enlarged} />;
});

/** How the draws of the number are spread, and how probable more than a threshold is. */
export const DistributionPanel = memo(function DistributionPanel({ scene }: PanelProps) {
  const { context, name, reference } = scene;
  const threshold = useAnalysisChoice((choice) => choice.threshold);
  const at = useSubject(scene);
  const asked = useAsked(scene, at);
  const analysis = useAnalysis<'draws'>(useMemo(() => ({ ...asked, kind: 'draws' as const }), [asked]));
  const before = reference?.resolved ?? null;
  const analysisBefore = useAnalysis<'draws'>(
    useMemo(
      () => (before === null ? null : { ...askedOf(before, at), kind: 'draws' as const }),
      [before, at],
    ),
  );
  const { answer } = analysis;
  const answerBefore = before === null ? null : analysisBefore.answer;
  const central = answer?.ok === true ? answer.value.central : 0;
  const money = useMoney();
  const scale = outputScale(at.output, at.year, money);
  const mark = threshold ?? defaultThreshold(central * scale) / scale;
  const referenceName = reference?.name ?? '';
  const model = useMemo(
    () =>
      answer?.ok === true
        ? distributionChart({
            ...context,
            name,
            at,
            draws: answer.value.values,
            central: answer.value.central,
            threshold: mark,
            reference:
              answerBefore?.ok === true
                ? { name: referenceName, draws: answerBefore.value.values }
                : undefined,
          })
        : null,
    [context, name, at, answer, mark, answerBefore, referenceName],
  );
  const tools = useMemo(() => <ThresholdField at={at} value={mark} scale={scale} />, [at, mark, scale]);
  return <Panel of={scene.of} analysis={analysis} model={model} tools={tools} />;
});

/** More than what the probability is asked of: typed and read in the money that is shown, kept in the model's. */
function ThresholdField({
  at,
  value,
  scale,
}: {
  readonly at: OutputAt;
  readonly value: number;
  readonly scale: number;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { currency } = useMoney();
  return (
    <NumberInput
      size="xs"
      w={150}
      aria-label={translate('model.analysisThreshold')}
      leftSection=">"
      suffix={` ${unitLabel(outputUnit(at.output), language, currency)}`}
      value={Number((value * scale).toPrecision(6))}
      onChange={(next) => setThreshold(typeof next === 'number' ? next / scale : null)}
    />
  );
}

/** How much of the doubt each input makes, alone and with others. */
export const SobolPanel = memo(function SobolPanel({ scene }: PanelProps) {
  const { context, name, resolved } = scene;
  const at = useSubject(scene);
  const asked = useAsked(scene, at);
  const analysis = useAnalysis<'sobol'>(useMemo(() => ({ ...asked, kind: 'sobol' as const }), [asked]));
  const { answer } = analysis;
  const grades = useGrades(resolved, answer?.ok === true ? answer.value.inputs : []);
  const draw = useMemo(
    () =>
      answer?.ok === true
        ? (room: RowRoom) =>
            sobolChart({
              ...context,
              name,
              at,
              inputs: answer.value.inputs.map((input) => ({
                ...input,
                grade: grades[input.id] ?? 'assumption',
              })),
              room,
              rest: answer.value.rest ?? null,
            })
        : null,
    [context, name, at, answer, grades],
  );
  const { place, room } = useRoom(draw !== null);
  const model = useMemo(() => draw?.(room) ?? null, [draw, room]);
  const enlarged = useMemo(() => (draw === null ? undefined : () => draw({ kind: 'all' })), [draw]);
  return <Panel of={scene.of} place={place} analysis={analysis} model={model} enlarged={enlarged} />;
});

/** Where the number breaks even over two inputs: those that move it most unless others are chosen. */
export const MapPanel = memo(function MapPanel({ scene }: PanelProps) {
  const { context, resolved } = scene;
  const axes = useAnalysisChoice((choice) => choice.axes);
  const at = useSubject(scene);
  const asked = useAsked(scene, at);
  const tornado = useAnalysis<'tornado'>(useMemo(() => ({ ...asked, kind: 'tornado' as const }), [asked]));
  const bars = tornado.answer?.ok === true ? tornado.answer.value.bars : [];
  const x = axes[0] ?? bars.find(({ id }) => id !== axes[1])?.id ?? null;
  const y = axes[1] ?? bars.find(({ id }) => id !== x)?.id ?? null;
  const { central } = resolved;
  const question = useMemo((): Extract<Question, { kind: 'map' }> | null => {
    const [rangeX, rangeY] = [x, y].map((id) => (id === null ? null : mapRange(id, central)));
    if (x === null || y === null || !rangeX || !rangeY || x === y) return null;
    return { ...asked, kind: 'map', x: { input: x, range: rangeX }, y: { input: y, range: rangeY } };
  }, [asked, central, x, y]);
  const analysis = useAnalysis<'map'>(question);
  const { answer, question: answered } = analysis;
  const model = useMemo(
    () =>
      answer?.ok === true && answered !== null
        ? outcomeMapChart({
            ...context,
            at: answered.at,
            x: answered.x.input,
            y: answered.y.input,
            map: answer.value,
          })
        : null,
    [context, answer, answered],
  );
  const tools = useMemo(
    () => (
      <>
        <AxisSelect place={0} value={x} />
        <AxisSelect place={1} value={y} />
      </>
    ),
    [x, y],
  );
  return <Panel of={scene.of} analysis={analysis} model={model} tools={tools} />;
});

/** Which result these charts take apart: one choice for all of them. */
export const AnalysedSelect = memo(function AnalysedSelect() {
  const translate = useTranslate();
  const quantity = useAnalysisChoice((choice) => choice.quantity);
  const data = useMemo(
    () =>
      analysedQuantities.map((each) => ({
        value: each,
        // The segment stands beside it.
        label: translate(`model.output.segment.${each}`),
      })),
    [translate],
  );
  return (
    <Select
      size="xs"
      w={180}
      flex="none"
      allowDeselect={false}
      leftSection={<IconFocus2 size={14} aria-hidden />}
      aria-label={translate('model.analysisOutput')}
      title={translate('model.analysisOutput')}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      value={quantity}
      data={data}
      onChange={(next) => {
        const chosen = analysedQuantities.find((each) => each === next);
        if (chosen !== undefined) analyse(chosen);
      }}
    />
  );
});

/** An input along one side of the map. Its list is long: it is made anew with the language, not with every change. */
const AxisSelect = memo(function AxisSelect({
  place,
  value,
}: {
  readonly place: 0 | 1;
  readonly value: string | null;
}) {
  const translate = useTranslate();
  const data = useMemo(
    () =>
      [...inputDefinitions.values()]
        .filter(({ kind }) => kind === 'number')
        .map(({ id }) => ({ value: id, label: inputName(id, translate) })),
    [translate],
  );
  return (
    <Select
      size="xs"
      searchable
      limit={60}
      className="chart-tool-wide"
      aria-label={translate(place === 0 ? 'model.analysisX' : 'model.analysisY')}
      value={value}
      data={data}
      onChange={(next) => setMapAxis(place, next)}
    />
  );
});

type Kind = Question['kind'];

/** An answer drawn; greyed while a newer one is worked out, which can be given up once it takes long. */
function Panel<K extends Kind>({
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
function useRoom(isDrawn: boolean): {
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
function useGrades(
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

/** One digit of what the medians come to: a round figure near it. */
function defaultThreshold(central: number): number {
  return central === 0 ? 0 : Number(central.toPrecision(1));
}
