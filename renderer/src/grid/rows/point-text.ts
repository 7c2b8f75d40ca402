import type { Forecast } from '../../../../shared/catalog/rows.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { ColumnSpeaker } from './column-kit.ts';
import { unitBehind } from './unit-text.ts';

interface Figures {
  readonly low: number | null;
  readonly central: number | null;
  readonly high: number | null;
}

/** Yields a figure with its range: «945», «800 (620–1,050)», «620–1,050», «≥ 620»; empty where all are unknown. */
export function figureText({ low, central, high }: Figures, show: (value: number) => string): string {
  const range = rangeText(low, high, show);
  if (central === null) return range;
  return range === '' ? show(central) : `${show(central)} (${range})`;
}

/** Yields a range with an en dash, or a bound as such; empty where both ends are unknown. */
export function rangeText(low: number | null, high: number | null, show: (value: number) => string): string {
  if (low === null) return high === null ? '' : `≤ ${show(high)}`;
  return high === null ? `≥ ${show(low)}` : `${show(low)}–${show(high)}`;
}

/** Yields a series' points as years with figures: the central value, and the publisher's range where there is one. */
export function seriesPoints(forecast: Forecast, { language }: Pick<ColumnSpeaker, 'language'>): string {
  const show = (value: number): string => formatNumber(value, { language, digits: 6 });
  return forecast.points.map((point) => `${point.year}: ${figureText(point, show)}`).join(' · ');
}

/** Yields the same points in the equivalent unit, the unit behind; null where the series has none. */
export function equivalentPoints(
  forecast: Forecast,
  context: Pick<ColumnSpeaker, 'language' | 'translate'>,
): string | null {
  if (forecast.equivalentUnit === null) return null;
  const show = (value: number): string => formatNumber(value, { language: context.language });
  const figures = forecast.points.flatMap((point) => {
    const figure = figureText(
      { low: point.equivalentLow, central: point.equivalentCentral, high: point.equivalentHigh },
      show,
    );
    return figure === '' ? [] : [`${point.year}: ${figure}`];
  });
  return figures.length === 0 ? null : figures.join(' · ') + unitBehind(forecast.equivalentUnit, context);
}
