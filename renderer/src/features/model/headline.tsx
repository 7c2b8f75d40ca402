import './headline.css';
import { Tooltip } from '@mantine/core';
import { memo } from 'react';
import type { Translate } from '../../../../shared/i18n/messages.ts';
import { outputDescription, outputName, segmentName } from '../../../../shared/i18n/names.ts';
import type { ModelResult, SegmentOutputId } from '../../../../shared/model/result.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import { type Segment, segments } from '../../../../shared/model/vocabulary.ts';
import {
  type FormatOptions,
  formatNumber,
  formatOutput,
  formatShare,
} from '../../../../shared/units/format.ts';
import { isMoneyUnit, seriesInMoney } from '../../../../shared/units/money.ts';
import { outputUnit } from '../../../../shared/units/quantity.ts';
import { outputScale } from '../../../../shared/units/money-result.ts';
import type { Inputs } from '../../../../shared/scenario/file.ts';
import { bandText, shortFigure } from './short-figure.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import type { Doubt } from '../../state/bands.ts';
import { useDraftName } from '../../state/draft-name.ts';
import { type Reference, useBaselineResult, useResolved } from '../../state/results.ts';
import { useMoney } from '../../state/money.ts';
import { baselineId } from '../../state/scenarios.ts';
import { useSession } from '../../state/session.ts';
import { FigureDoor } from '../../ui/figure-door.tsx';
import { Sparkline } from './sparkline.tsx';

const figures = [
  'energy.saved',
  'power.saved',
  'carbon.saved',
  'bill.saved',
  'spend.saved',
  'cost.index',
] as const;
type Figure = (typeof figures)[number];

/**
 * The figures that an analyst is asked for, at the horizon year, with the difference to what was there before. Data
 * centres and edge stand apart: nothing here adds them up.
 */
export function Headline({ result, doubt }: { readonly result: ModelResult; readonly doubt: Doubt }) {
  const translate = useTranslate();
  const year = useSession((session) => session.horizonYear);
  const reference = useBaselineResult();
  const isOwnReference = useIsBaseline();
  return (
    <section className="headline" aria-label={translate('model.whatifHeadline', { year })}>
      <table className="headline-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="headline-year">{year}</span>
            </th>
            <ColumnHeads />
          </tr>
        </thead>
        <tbody>
          {segments.map((segment) => (
            <tr key={segment}>
              <th scope="row">{segmentName(segment, translate)}</th>
              {figures.map((figure) => (
                <td key={figure}>
                  <Cell
                    {...{ figure, segment, result, year, doubt }}
                    reference={isOwnReference ? null : reference}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The names of the figures, with their meaning on hover. Apart from the figures, since these change sixty times a second. */
const ColumnHeads = memo(function ColumnHeads() {
  const translate = useTranslate();
  const language = useLanguage();
  return figures.map((figure) => {
    const id: SegmentOutputId = `${figure}.datacentre`;
    const unit = isMoneyUnit(outputUnit(id)) ? '' : unitOf(shortFigure(id, 1, { language }));
    return (
      <Tooltip key={figure} label={outputDescription(id, translate)}>
        <th scope="col">
          {translate(`model.whatifFigure.${figure}`)}
          {unit !== '' && <span className="headline-unit">{unit}</span>}
        </th>
      </Tooltip>
    );
  });
});

/** Says what the differences in the headline are differences to. */
export function ReferenceNote() {
  const translate = useTranslate();
  const reference = useBaselineResult();
  const isOwnReference = useIsBaseline();
  const resolved = useResolved();
  const key = reference.isSavedSelf ? 'model.whatifAgainstSaved' : 'model.whatifAgainst';
  const against = isOwnReference
    ? translate('model.whatifIsReference')
    : translate(key, { name: reference.name });
  const count = resolved.ok ? countUncertain(resolved.value.inputs) : 0;
  return count === 0 ? against : `${against} · ${translate('model.whatifAtMedians', { count })}`;
}

/** How many numbers are drawn or hang on one that is. */
function countUncertain(inputs: Inputs): number {
  return Object.entries(inputs).filter(
    ([id, value]) => typeof value === 'string' && inputDefinitions.get(id)?.kind === 'number',
  ).length;
}

/** Whether the baseline is open as saved: then there is nothing to set it against. */
function useIsBaseline(): boolean {
  return useSession(
    (session) => session.scenarioId === baselineId && Object.keys(session.overrides).length === 0,
  );
}

/** Less than this part of the figure is rounding, not a change. */
const noticeable = 1e-9;

/** Yields the figure of a year; what rounding leaves of nothing, beside the other years, is nothing. */
function valueIn(result: ModelResult, id: SegmentOutputId, year: number): number | undefined {
  const series = result.series[id];
  const value = series[result.years.indexOf(year)];
  if (value === undefined) return undefined;
  const size = series.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  return Math.abs(value) < noticeable * size ? 0 : value;
}

function Cell({
  figure,
  segment,
  result,
  year,
  doubt,
  reference,
}: {
  readonly figure: Figure;
  readonly segment: Segment;
  readonly result: ModelResult;
  readonly year: number;
  readonly doubt: Doubt;
  readonly reference: Reference | null;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const scenario = useDraftName();
  const money = useMoney();
  const id: SegmentOutputId = `${figure}.${segment}`;
  const value = valueIn(result, id, year);
  if (value === undefined) return '–';
  const { currency } = money;
  const words = { language, currency };
  const scale = outputScale(id, year, money);
  const text = shortFigure(id, value * scale, words);
  const other = reference?.result.ok === true ? reference.result.value : undefined;
  const before = other === undefined ? undefined : valueIn(other, id, year);
  const { bands } = doubt;
  const summary = bands?.series.get(id)?.[bands.years.indexOf(year)];
  const band =
    summary === undefined ? undefined : bandText(id, [summary.p5 * scale, summary.p95 * scale], words);
  const inMoney = (series: readonly number[]): readonly number[] =>
    seriesInMoney(series, outputUnit(id), result.years, money);
  const course = inMoney(result.series[id]);
  return (
    <>
      <FigureDoor
        figure={{
          id,
          year,
          value: value * scale,
          text: formatOutput(id, value * scale, words),
          band,
          scenario,
        }}
        name={`${outputName(id, translate)}: ${text}`}
        className="headline-figure"
      >
        {underHead(id, text)}
      </FigureDoor>
      <BandText id={id} doubt={doubt} year={year} />
      <span className="headline-course">
        <Sparkline
          years={result.years}
          values={course}
          reference={other === undefined ? undefined : inMoney(other.series[id])}
          year={year}
          isIndex={figure === 'cost.index'}
        />
        {before !== undefined && (
          <span className="headline-difference tabular">
            <Difference id={id} amount={(value - before) * scale} size={Math.abs(before) * scale} />
          </span>
        )}
        <span className="visually-hidden">{courseText(id, result.years, course, { translate, words })}</span>
      </span>
    </>
  );
}

/** The course of a figure in words: where it begins, how high and low it gets, and where it ends. */
function courseText(
  id: SegmentOutputId,
  years: readonly number[],
  values: readonly number[],
  { translate, words }: { readonly translate: Translate; readonly words: FormatOptions },
): string {
  const figure = (value: number): string => shortFigure(id, value, words);
  const last = values.length - 1;
  return translate('model.headlineCourse', {
    from: years[0] ?? '',
    first: figure(values[0] ?? 0),
    to: years[last] ?? '',
    last: figure(values[last] ?? 0),
    low: figure(Math.min(...values)),
    high: figure(Math.max(...values)),
  });
}

/** The 5th to the 95th percentile of a figure, greyed while newer draws are made; nothing where nothing is drawn. */
const BandText = memo(function BandText({
  id,
  doubt: { bands, isStale },
  year,
}: {
  readonly id: SegmentOutputId;
  readonly doubt: Doubt;
  readonly year: number;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const money = useMoney();
  const summary = bands?.series.get(id)?.[bands.years.indexOf(year)];
  // The place is kept while the first draws are made, so that nothing jumps.
  if (summary === undefined) return isStale ? <span className="headline-band">&nbsp;</span> : null;
  const scale = outputScale(id, year, money);
  const text = bandText(id, [summary.p5 * scale, summary.p95 * scale], {
    language,
    currency: money.currency,
  });
  const below = formatShare(summary.negative, { language, digits: 2 });
  return (
    <Tooltip
      label={translate(id.startsWith('cost.index') ? 'model.whatifBand' : 'model.whatifBandNegative', {
        count: formatNumber(bands?.samples ?? 0, { language }),
        share: below,
      })}
    >
      <span className={isStale ? 'headline-band headline-band-stale tabular' : 'headline-band tabular'}>
        {underHead(id, text)}
      </span>
    </Tooltip>
  );
});

function Difference({
  id,
  amount,
  size,
}: {
  readonly id: SegmentOutputId;
  readonly amount: number;
  readonly size: number;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { currency } = useMoney();
  if (Math.abs(amount) <= noticeable * Math.max(size, 1e-6)) return translate('model.whatifSame');
  // The index is 1 where nothing changes, so that its difference reads as a percentage of the cost.
  const text = id.startsWith('cost.index')
    ? formatShare(amount, { language })
    : underHead(id, shortFigure(id, amount, { language, currency }));
  return `${amount > 0 ? '+' : ''}${text}`;
}

/** What stands behind the last digit of a written figure. */
function unitOf(text: string): string {
  return /\d(\D*)$/u.exec(text)?.[1] ?? '';
}

/**
 * A figure as it stands in its column: the unit is over it, where it keeps its place while the number changes. What money is
 * counted in (millions, billions) changes with the amount, and stays with it.
 */
function underHead(id: SegmentOutputId, text: string): string {
  const unit = isMoneyUnit(outputUnit(id)) ? '' : unitOf(text);
  return unit === '' ? text : text.slice(0, -unit.length);
}
