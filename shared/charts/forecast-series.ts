import { isBaseCase, seriesName } from '../catalog/forecast-names.ts';
import type { Forecast } from '../catalog/rows.ts';
import type { ForecastUnit } from '../catalog/vocabularies.ts';
import { appError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import { translateTerm } from '../i18n/terms.ts';
import type { ForecastChartData } from './chart-model.ts';
import type { ChartStyle } from './frame.ts';
import { shortPublisher, type YearFigure } from './forecast-words.ts';

/** A forecast as it is drawn. */
export interface DrawnSeries {
  readonly forecast: Forecast;
  /** Its figures in the axis' unit, years rising, none after the last year drawn. */
  readonly figures: readonly YearFigure[];
  /** Whether the publisher gave another unit and the figures are the build's equivalents. */
  readonly isConverted: boolean;
  /** Whether the model's demand stands on it. */
  readonly isDriver: boolean;
  /** Its publisher's colour, its region's where several are drawn, the accent for a driver. */
  readonly colour: string;
  /** 1 for a publisher's newest publication, less for an older one; less again for one that steps back. */
  readonly strength: number;
  /** Whether others are worked with and this one steps back behind them. */
  readonly isBack: boolean;
  /** Solid for a publication's base case, another dash for each of its other cases. */
  readonly dash: 'solid' | number[];
  readonly name: string;
  readonly shortName: string;
  /** The greater, the sooner it is named. */
  readonly importance: number;
}

/** A series with the place of each of its figures on the year axis. */
export type PlacedSeries = DrawnSeries & {
  readonly placed: readonly (YearFigure & { readonly x: number })[];
};

const olderStrengths = [1, 0.62, 0.42] as const;
const dashes: readonly number[][] = [
  [7, 3],
  [2, 3],
  [8, 3, 2, 3],
  [4, 2],
  [1, 2],
];

/** The unit that a chart of these forecasts is drawn in: the one asked for, else the first's own. */
export function axisUnit({ forecasts, unit }: ForecastChartData): ForecastUnit {
  return unit ?? forecasts[0]?.unit ?? 'TWh/yr';
}

/**
 * Refuses what must not stand on one axis: no series (`forecast-none`), different scopes (`forecast-scope-mixed`), or a
 * unit that is neither the axis' own nor one that the build has converted to it (`forecast-unit-mixed`).
 */
export function checkForecasts(data: ForecastChartData): Result<null> {
  const { forecasts, translate } = data;
  const first = forecasts[0];
  if (first === undefined) return fail(appError('forecast-none'));
  const foreignScope = forecasts.find((forecast) => forecast.scope !== first.scope);
  if (foreignScope !== undefined) {
    return fail(
      appError('forecast-scope-mixed', foreignScope.id, {
        one: translate(`vocabulary.scope.${first.scope}`),
        other: translate(`vocabulary.scope.${foreignScope.scope}`),
      }),
    );
  }
  const unit = axisUnit(data);
  const isFit = (forecast: Forecast): boolean =>
    forecast.unit === unit || (data.unit !== undefined && forecast.equivalentUnit === unit);
  const foreignUnit = forecasts.find((forecast) => !isFit(forecast));
  if (foreignUnit !== undefined) {
    return fail(appError('forecast-unit-mixed', foreignUnit.id, { one: unit, other: foreignUnit.unit }));
  }
  return ok(null);
}

/** A forecast's figures in a unit: its own, or the build's equivalents; years rising. */
export function figuresIn(forecast: Forecast, unit: ForecastUnit): YearFigure[] {
  const isOwn = forecast.unit === unit;
  return forecast.points
    .toSorted((a, b) => a.year - b.year)
    .map((point) => ({
      year: point.year,
      low: isOwn ? point.low : point.equivalentLow,
      central: isOwn ? point.central : point.equivalentCentral,
      high: isOwn ? point.high : point.equivalentHigh,
    }));
}

const familyOf = (forecast: Forecast): string =>
  `${forecast.publisher}|${forecast.vintage}|${forecast.publication}`;

/** Gives each forecast its colour (publisher, or region), strength (vintage) and dash (case), and its place among those to be named. */
export function drawSeries(data: ForecastChartData, style: ChartStyle): DrawnSeries[] {
  const { forecasts, translate, until } = data;
  const unit = axisUnit(data);
  const withRegion = new Set(forecasts.map((forecast) => forecast.region)).size > 1;
  const kindOf = (forecast: Forecast): string => (withRegion ? forecast.region : forecast.publisher);
  const colours = coloursOf(forecasts, kindOf, style);
  // GW of different capacities differ by more than most forecasts do: where they stand together, each says its own.
  const capacityBases = new Set(forecasts.flatMap((forecast) => forecast.capacityBasis ?? []));
  const isDriver = (forecast: Forecast): boolean => data.drivers?.includes(forecast.id) === true;
  const isOwn = (forecast: Forecast): boolean => data.own?.includes(forecast.id) === true;
  const ownMark = `${translate('charts.nameSeparator')}${translate('forecasts.own')}`;
  const picked = new Set(data.picked);
  const stepsBack = (forecast: Forecast): boolean =>
    picked.size > 0 && !picked.has(forecast.id) && !isDriver(forecast);
  return forecasts.map((forecast): DrawnSeries => {
    const family = forecasts.filter((each) => familyOf(each) === familyOf(forecast));
    const vintages = [
      ...new Set(
        forecasts.filter((each) => each.publisher === forecast.publisher).map((each) => each.vintage),
      ),
    ].toSorted((a, b) => b.localeCompare(a));
    const age = vintages.indexOf(forecast.vintage);
    const strength = olderStrengths[Math.min(age, olderStrengths.length - 1)] ?? 1;
    const bases = family.filter((each) => isBaseCase(each) && each.region === forecast.region);
    const figures = figuresIn(forecast, unit).filter(({ year }) => until === undefined || year <= until);
    const isConverted = forecast.unit !== unit;
    return {
      forecast,
      figures,
      isConverted,
      isDriver: isDriver(forecast),
      colour: isDriver(forecast)
        ? style.colours.accent
        : (colours.get(kindOf(forecast)) ?? style.colours.baselineText),
      strength:
        isDriver(forecast) || picked.has(forecast.id) ? 1 : strength * (stepsBack(forecast) ? 0.4 : 1),
      isBack: stepsBack(forecast),
      dash: isConverted ? [1, 4] : dashOf(forecast, family),
      name: `${seriesName(forecast, withRegion, translate)}${isOwn(forecast) ? ownMark : ''}`,
      shortName: [
        `${shortPublisher(forecast.publisher)} ${vintageText(forecast, vintages)}`,
        ...(withRegion ? [translateTerm(forecast.region, translate)] : []),
        ...(isBaseCase(forecast) && bases.length === 1 ? [] : [translateTerm(forecast.case, translate)]),
        ...(capacityBases.size > 1 && forecast.capacityBasis !== null
          ? [translate(`vocabulary.capacity-basis.${forecast.capacityBasis}`)]
          : []),
        ...(isOwn(forecast) ? [translate('forecasts.own')] : []),
      ].join(', '),
      importance:
        (isDriver(forecast) ? 1000 : 0) +
        (picked.has(forecast.id) ? 500 : 0) +
        (age === 0 ? 100 : 0) +
        (isBaseCase(forecast) ? 50 : 0) +
        (isConverted ? 0 : 30) +
        5 * Math.min(figures.length, 5),
    };
  });
}

/** The colours of kinds: those with the most figures have one of their own, the rest share the neutral one. */
function coloursOf(
  forecasts: readonly Forecast[],
  kindOf: (forecast: Forecast) => string,
  style: ChartStyle,
): ReadonlyMap<string, string> {
  const weight = new Map<string, number>();
  for (const forecast of forecasts) {
    const kind = kindOf(forecast);
    weight.set(kind, (weight.get(kind) ?? 0) + forecast.points.length + 1);
  }
  const ranked = [...weight].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return new Map(
    ranked.flatMap(([kind], index): [string, string][] => {
      const colour = style.colours.categories[index];
      return colour === undefined ? [] : [[kind, colour]];
    }),
  );
}

function dashOf(forecast: Forecast, family: readonly Forecast[]): DrawnSeries['dash'] {
  const cases = [...new Set(family.filter((each) => !isBaseCase(each)).map((each) => each.case))];
  const place = cases.indexOf(forecast.case);
  if (place < 0 || family.length === 1) return 'solid';
  return [...(dashes[place % dashes.length] ?? [])];
}

/** The year of a vintage, with its month where its publisher has two in a year. */
function vintageText({ vintage }: Forecast, vintages: readonly string[]): string {
  const year = vintage.slice(0, 4);
  return vintages.filter((each) => each.startsWith(year)).length > 1 ? vintage.slice(0, 7) : year;
}
