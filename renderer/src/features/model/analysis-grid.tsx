import { NumberInput, Select } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { Grade } from '../../../../shared/catalog/vocabularies.ts';
import type { ChartModel } from '../../../../shared/charts/chart-model.ts';
import { distributionChart } from '../../../../shared/charts/distribution-chart.ts';
import { outcomeMapChart } from '../../../../shared/charts/outcome-map-chart.ts';
import { sobolChart } from '../../../../shared/charts/sobol-chart.ts';
import { tornadoChart } from '../../../../shared/charts/tornado-chart.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { inputName, outputName } from '../../../../shared/i18n/names.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import { type SegmentOutputId, type SegmentQuantity } from '../../../../shared/model/result.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { outputScale } from '../../../../shared/units/money-result.ts';
import { outputUnit } from '../../../../shared/units/quantity.ts';
import { unitLabel } from '../../../../shared/units/format.ts';
import { Chart } from '../../charts/chart.tsx';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { type Analysis, useAnalysis } from '../../state/analysis.ts';
import { useCatalog } from '../../state/catalog.ts';
import { useDraftName } from '../../state/draft-name.ts';
import { explainPoint } from '../../state/explain.ts';
import { useFocus } from '../../state/focus.ts';
import { useMoney } from '../../state/money.ts';
import { useSession } from '../../state/session.ts';
import { useTheme } from '../../ui/use-theme.ts';
import type { Answers, Question } from '../../worker/analyst.ts';
import { mapRange } from './map-range.ts';

/** The results whose doubt can be taken apart, the one that the program is about first. */
const analysedQuantities = [
  'energy.saved',
  'energy.total',
  'cost.index',
  'spend.saved',
  'carbon.saved',
  'market',
] as const satisfies readonly SegmentQuantity[];

/** So many shares are drawn; the command line lists them all. */
const mostShares = 8;

/** With fewer draws a histogram is ragged, whatever the scenario asks for. */
const fewestDraws = 1000;

/** What moves one result, how it is spread, and where it breaks even; computed in a worker, beside the sliders. */
export function AnalysisGrid({ resolved }: { readonly resolved: ResolvedScenario }) {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const money = useMoney();
  const name = useDraftName();
  const segment = useFocus((focus) => focus.segment);
  const year = useSession((session) => session.horizonYear);
  const [quantity, setQuantity] = useState<(typeof analysedQuantities)[number]>('energy.saved');
  const [threshold, setThreshold] = useState<number | null>(null);
  const [axes, setAxes] = useState<readonly [string | null, string | null]>([null, null]);
  const gradeOf = useGrades(resolved);
  const output: SegmentOutputId = `${quantity}.${segment}`;
  const at = useMemo(() => ({ output, year }), [output, year]);
  const asked = useMemo(() => {
    const { inputs, years, seed, samples } = resolved;
    return { inputs, years, seed, samples: Math.max(fewestDraws, samples), at };
  }, [resolved, at]);
  const tornado = useAnalysis<'tornado'>(useMemo(() => ({ ...asked, kind: 'tornado' as const }), [asked]));
  const draws = useAnalysis<'draws'>(useMemo(() => ({ ...asked, kind: 'draws' as const }), [asked]));
  const sobol = useAnalysis<'sobol'>(useMemo(() => ({ ...asked, kind: 'sobol' as const }), [asked]));
  const bars = tornado.answer?.ok === true ? tornado.answer.value.bars : [];
  const x = axes[0] ?? bars[0]?.id ?? null;
  const y = axes[1] ?? bars.find(({ id }) => id !== x)?.id ?? null;
  const mapQuestion = useMemo((): Extract<Question, { kind: 'map' }> | null => {
    const { central } = asked.inputs === resolved.inputs ? resolved : { central: {} };
    const [rangeX, rangeY] = [x, y].map((id) => (id === null ? null : mapRange(id, central)));
    if (x === null || y === null || !rangeX || !rangeY || x === y) return null;
    return { ...asked, kind: 'map', x: { input: x, range: rangeX }, y: { input: y, range: rangeY } };
  }, [asked, resolved, x, y]);
  const map = useAnalysis<'map'>(mapQuestion);

  const context = useMemo(
    () => ({ translate, language, theme, money, name, at }),
    [translate, language, theme, money, name, at],
  );
  const tornadoModel = drawnOf(tornado, (value) =>
    tornadoChart({
      ...context,
      central: value.central,
      bars: value.bars.map((bar) => ({ ...bar, grade: gradeOf(bar.id) })),
    }),
  );
  const drawn = draws.answer?.ok === true ? draws.answer.value : null;
  const scale = outputScale(output, year, money);
  const mark = threshold ?? (drawn === null ? 0 : defaultThreshold(drawn.central * scale) / scale);
  const drawsModel = drawnOf(draws, (value) =>
    distributionChart({ ...context, draws: value.values, central: value.central, threshold: mark }),
  );
  const sobolModel = drawnOf(sobol, (value) =>
    sobolChart({
      ...context,
      inputs: value.inputs.slice(0, mostShares).map((input) => ({ ...input, grade: gradeOf(input.id) })),
      rest: value.rest ?? null,
    }),
  );
  const mapModel = drawnOf(map, (value) =>
    mapQuestion === null
      ? null
      : outcomeMapChart({ ...context, x: mapQuestion.x.input, y: mapQuestion.y.input, map: value }),
  );
  const choices = useMemo(
    () =>
      [...inputDefinitions.values()]
        .filter(({ kind }) => kind === 'number')
        .map(({ id }) => ({ value: id, label: inputName(id, translate) })),
    [translate],
  );
  const axis = (place: 0 | 1, value: string | null): ReactNode => (
    <Select
      size="xs"
      searchable
      flex={1}
      aria-label={translate(place === 0 ? 'model.analysisX' : 'model.analysisY')}
      value={value}
      data={choices}
      onChange={(next) => setAxes(place === 0 ? [next, axes[1]] : [axes[0], next])}
    />
  );

  return (
    <section className="charts analysis" aria-label={translate('model.analysis')}>
      <div className="charts-choices">
        <h2 className="analysis-title">{translate('model.analysis')}</h2>
        <Select
          size="xs"
          w={260}
          allowDeselect={false}
          aria-label={translate('model.analysisOutput')}
          value={quantity}
          data={analysedQuantities.map((each) => ({
            value: each,
            label: outputName(`${each}.${segment}`, translate),
          }))}
          onChange={(next) => {
            const chosen = analysedQuantities.find((each) => each === next);
            if (chosen === undefined) return;
            setQuantity(chosen);
            setThreshold(null);
          }}
        />
      </div>
      <div className="charts-grid">
        <Panel of={tornadoModel} />
        <Panel
          of={drawsModel}
          control={
            <NumberInput
              size="xs"
              miw={130}
              w={130}
              aria-label={translate('model.analysisThreshold')}
              leftSection=">"
              suffix={` ${unitLabel(outputUnit(output), language, money.currency)}`}
              // Typed and read in the money that is shown, kept in the model's.
              value={Number((mark * scale).toPrecision(6))}
              onChange={(next) => setThreshold(typeof next === 'number' ? next / scale : null)}
            />
          }
        />
        <Panel of={sobolModel} />
        <div className="analysis-map">
          <span className="analysis-axes">
            {axis(0, x)}
            {axis(1, y)}
          </span>
          <Panel of={mapModel} />
        </div>
      </div>
    </section>
  );
}

interface Drawn {
  readonly model: ChartModel | null;
  readonly error: AppError | null;
  readonly isStale: boolean;
}

/** An answer drawn, or why there is none. */
function drawnOf<K extends Question['kind']>(
  { answer, isStale }: Analysis<K>,
  draw: (value: Answers[K]) => ChartModel | null,
): Drawn {
  if (answer === null) return { model: null, error: null, isStale };
  return answer.ok
    ? { model: draw(answer.value), error: null, isStale }
    : { model: null, error: answer.error, isStale };
}

/** A chart of the analysis; grey while a newer answer is under way, and in its place what it waits for or why there is none. */
function Panel({
  of: { model, error, isStale },
  control,
}: {
  readonly of: Drawn;
  readonly control?: ReactNode;
}) {
  const translate = useTranslate();
  if (model === null) {
    return (
      <article className="chart analysis-empty" aria-busy={error === null}>
        {control}
        <output>{error === null ? translate('model.analysisWorks') : describeError(error, translate)}</output>
      </article>
    );
  }
  return (
    <div className="analysis-panel" data-stale={isStale ? true : undefined}>
      <Chart
        model={model}
        height="fill"
        onExplain={explainPoint}
        {...(control === undefined ? {} : { control })}
      />
    </div>
  );
}

/** Yields what an input's value stands on: as the scenario says, else the catalog; what the person just set is assumed. */
function useGrades({ sources, overridden }: ResolvedScenario): (id: string) => Grade {
  const rows = useCatalog((catalog) => catalog.inputRows);
  return (id) =>
    sources[id]?.grade ?? (id in overridden ? 'assumption' : (rows.get(id)?.grade ?? 'assumption'));
}

/** One digit of what the medians come to: a round figure near it. */
function defaultThreshold(central: number): number {
  return central === 0 ? 0 : Number(central.toPrecision(1));
}
