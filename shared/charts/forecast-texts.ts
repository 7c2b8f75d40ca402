import { seriesName } from '../catalog/forecast-names.ts';
import { gradeShapes } from '../design/tokens.ts';
import { translateTerm } from '../i18n/terms.ts';
import { formatNumber } from '../units/format.ts';
import type { ChartTable, ForecastChartData } from './chart-model.ts';
import { axisUnit, type DrawnSeries, figuresIn, type PlacedSeries } from './forecast-series.ts';
import {
  figureText,
  forecastNumber,
  forecastUnit,
  isRange,
  shortUnit,
  type YearFigure,
} from './forecast-words.ts';
import { type ChartStyle, tooltipHtml, type TooltipLine } from './frame.ts';

/** Scope, unit and regions, and all that a reader must know of the scale, of conversions and of what is not drawn. */
export function forecastSubtitle(
  data: ForecastChartData,
  drawn: readonly DrawnSeries[],
  scope: string,
): string {
  const { translate, forecasts, until, language, scale } = data;
  const regions = [...new Set(forecasts.map((forecast) => forecast.region))];
  const converted = drawn.filter((each) => each.isConverted);
  const factors = converted.map(({ forecast }) => forecast.equivalentLoadFactor ?? 0);
  const hidden = forecasts.flatMap(({ points }) =>
    points.filter(({ year }) => until !== undefined && year > until),
  ).length;
  return [
    translate('charts.forecastSubtitle', {
      scope,
      unit: forecastUnit(axisUnit(data), translate),
      regions: regions
        .map((region) => translateTerm(region, translate))
        .join(translate('charts.nameSeparator')),
    }),
    ...(scale === 'log' ? [translate('charts.logScale')] : []),
    ...(converted.length === 0
      ? []
      : [
          translate('charts.forecastConverted', {
            unit: shortUnit(converted[0]?.forecast.unit ?? 'GW', translate),
            factors: [...new Set([Math.min(...factors), Math.max(...factors)])]
              .map((factor) => formatNumber(factor, { language }))
              .join('–'),
          }),
        ]),
    ...(hidden === 0 ? [] : [translate('charts.forecastLater', { count: hidden, year: until ?? 0 })]),
  ].join(translate('charts.sentenceSeparator'));
}

/** The chart in words: its finding, and every figure. */
export function forecastDescription(
  data: ForecastChartData,
  series: readonly PlacedSeries[],
  title: string,
  scope: string,
): string {
  const { translate } = data;
  const number = forecastNumber(data);
  const unit = shortUnit(axisUnit(data), translate);
  return translate('charts.forecastDescription', {
    title,
    scope,
    figures: series
      .map(({ name, figures }) =>
        translate('charts.nameFigure', {
          name,
          figure: figures.map((figure) => `${figure.year}: ${figureText(figure, number)} ${unit}`).join(', '),
        }),
      )
      .join('; '),
  });
}

/** What a figure says of itself: whose, how much, how it was converted, what capacity, how well founded. */
export function forecastTooltip(
  { forecast, name, colour, isConverted }: PlacedSeries,
  figure: YearFigure,
  data: ForecastChartData,
  style: ChartStyle,
): string {
  const { translate, language } = data;
  const number = forecastNumber(data);
  const unit = shortUnit(axisUnit(data), translate);
  const own = forecast.points.find(({ year }) => year === figure.year);
  const range = figure.central !== null && isRange(figure);
  const bounds = range ? ` (${figureText({ ...figure, central: null }, number)})` : '';
  const plain = (label: string, text: string): TooltipLine => ({
    colour: 'transparent',
    name: label,
    figure: text,
  });
  const lines: TooltipLine[] = [
    { colour, name: `${name}, ${figure.year}`, figure: `${figureText(figure, number)}${bounds} ${unit}` },
  ];
  if (isConverted && own !== undefined) {
    lines.push(
      plain(
        translate('charts.asPublished'),
        `${figureText(own, number)} ${shortUnit(forecast.unit, translate)}`,
      ),
      plain(
        translate('charts.loadFactor'),
        formatNumber(forecast.equivalentLoadFactor ?? Number.NaN, { language }),
      ),
    );
  }
  if (forecast.capacityBasis !== null)
    lines.push(
      plain(
        translate('charts.capacityBasis'),
        translate(`vocabulary.capacity-basis.${forecast.capacityBasis}`),
      ),
    );
  if (own !== undefined)
    lines.push(
      plain(
        translate('charts.grade'),
        `${gradeShapes[own.grade]} ${translate(`vocabulary.grade.${own.grade}`)}`,
      ),
    );
  return tooltipHtml(`${forecast.publication}, ${forecast.vintage}`, lines, style);
}

/** All figures in the axis' unit at full precision, those after the last year drawn included. */
export function forecastTable(data: ForecastChartData): ChartTable {
  const { translate, forecasts } = data;
  const unit = axisUnit(data);
  const hasConverted = forecasts.some((forecast) => forecast.unit !== unit);
  const rows = forecasts.flatMap((forecast) =>
    figuresIn(forecast, unit).map((figure) => ({ forecast, figure })),
  );
  return {
    columns: [
      { key: 'forecast', label: translate('charts.forecast') },
      { key: 'year', label: translate('charts.year') },
      { key: 'low', label: translate('charts.low'), unit },
      { key: 'central', label: translate('charts.central'), unit },
      { key: 'high', label: translate('charts.high'), unit },
      ...(hasConverted ? [{ key: 'factor', label: translate('charts.loadFactorUsed') }] : []),
    ],
    doors: rows.map(({ forecast }) => `forecasts/${forecast.id}`),
    rows: rows.map(({ forecast, figure }) => ({
      forecast: seriesName(forecast, true, translate),
      year: figure.year,
      low: figure.low,
      central: figure.central,
      high: figure.high,
      factor: forecast.unit === unit ? null : forecast.equivalentLoadFactor,
    })),
  };
}
