import { memo, useMemo } from 'react';
import { distributionChart } from '../../../../shared/charts/distribution-chart.ts';
import { outcomeMapChart } from '../../../../shared/charts/outcome-map-chart.ts';
import type { RowRoom } from '../../../../shared/charts/row-room.ts';
import { sobolChart } from '../../../../shared/charts/sobol-chart.ts';
import { tornadoChart } from '../../../../shared/charts/tornado-chart.ts';
import type { OutputAt } from '../../../../shared/model/output-at.ts';
import type { SegmentOutputId } from '../../../../shared/model/result.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { outputScale } from '../../../../shared/units/money-result.ts';
import { useAnalysis } from '../../state/analysis.ts';
import { useMoney } from '../../state/money.ts';
import type { Asked, Question } from '../../worker/analyst.ts';
import { useAnalysisChoice } from './analysis-choice.ts';
import { AnalysisPanel, useGrades, useRoom } from './analysis-panel.tsx';
import { AxisSelect, ThresholdField } from './analysis-tools.tsx';
import type { ChartScene, ReferenceRun } from './chart-scene.ts';
import { mapRange } from './map-range.ts';

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
  return <AnalysisPanel of={scene.of} place={place} analysis={analysis} model={model} enlarged={enlarged} />;
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
  return <AnalysisPanel of={scene.of} analysis={analysis} model={model} tools={tools} />;
});

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
  return <AnalysisPanel of={scene.of} place={place} analysis={analysis} model={model} enlarged={enlarged} />;
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
  return <AnalysisPanel of={scene.of} analysis={analysis} model={model} tools={tools} />;
});

/** One digit of what the medians come to: a round figure near it. */
function defaultThreshold(central: number): number {
  return central === 0 ? 0 : Number(central.toPrecision(1));
}
